// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "indexer/documents/document.h"
#include "registry/codec/result_json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/remote_dictionary.h"
#include "web/http.h"

namespace termreg::cli {
namespace {

using Parameters = web::Client::Parameters;

constexpr std::uint32_t findings_a_page = 5000;

std::string number(std::uint32_t value) {
  return value == 0 ? std::string() : std::to_string(value);
}

Parameters parameters_of(const Query& query) {
  return {{"q", query.text},
          {"mode", std::string(name(query.mode))},
          {"lang", query.language},
          {"body", query.body},
          {"document", query.document},
          {"status", query.status ? std::string(name(*query.status)) : std::string()},
          {"subject", query.subject}};
}

Parameters parameters_of(const conflicts::Filter& filter) {
  Parameters parameters{
      {"body", filter.body}, {"against", filter.against}, {"entry", filter.entry}, {"lang", filter.language}};
  for (const auto code : filter.codes) parameters.emplace_back("code", name(code));
  if (filter.severity) parameters.emplace_back("severity", name(*filter.severity));
  if (filter.state) parameters.emplace_back("state", name(*filter.state));
  if (filter.profile != style::Profile::none) parameters.emplace_back("profile", style::name(filter.profile));
  return parameters;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::bad_input, "The file " + file.string() + " cannot be opened.");
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_out(const std::string& bytes, std::ostream& out) {
  out << bytes;
  if (!out.flush())
    throw Error(ErrorCode::internal, "The output refused the bytes of the answer; is the disk full?");
}

class RemoteAnswers final : public Answers {
 public:
  explicit RemoteAnswers(std::unique_ptr<const web::Client> client) : client_(std::move(client)) {}

  LookupResult lookup(const std::string& term, const std::string& language) override {
    return codec::lookup_from_json(client_->get("/lookup", {{"term", term}, {"lang", language}}));
  }

  SearchResult search(const Query& query) override {
    auto parameters = parameters_of(query);
    parameters.emplace_back("limit", number(query.limit));
    parameters.emplace_back("offset", number(query.offset));
    return codec::search_from_json(client_->get("/search", parameters));
  }

  std::string entry(const EntryId& id) override {
    return client_->get("/entries/" + web::percent_encoded(id.text()), {});
  }

  Finding compare(const EntryId& a, const EntryId& b) override {
    return codec::finding_from_json(client_->get("/compare", {{"a", a.text()}, {"b", b.text()}}));
  }

  // Page by page: a registry of 100,000 entries may have as many findings.
  std::vector<Finding> conflicts(const conflicts::Filter& filter) override {
    std::vector<Finding> all;
    for (std::size_t got = findings_a_page; got == findings_a_page;) {
      auto parameters = parameters_of(filter);
      parameters.emplace_back("limit", std::to_string(findings_a_page));
      parameters.emplace_back("offset", std::to_string(all.size()));
      auto page = codec::findings_from_json(client_->get("/conflicts", parameters));
      got = page.size();
      std::move(page.begin(), page.end(), std::back_inserter(all));
    }
    return all;
  }

  DraftReport check(const std::filesystem::path& file, const Draft& draft,
                    const drafts::CheckOptions& options) override {
    // The instance cannot look beside the file: what it includes goes along.
    const bool may_include = draft.text.format == "asciidoc";
    auto report = check_remotely(
        *client_, may_include ? documents::asciidoc_in_one_piece(file) : bytes_of(file), draft, options);
    report.file = file.string();
    for (auto& finding : report.findings)
      if (finding.place.block < draft.text.blocks.size())
        finding.place.where = draft.text.blocks[finding.place.block].place;
    return report;
  }

  void gap(const GapRequest& request, const glossary::ReportFormat& format, std::ostream& out) override {
    std::string bodies;
    for (const auto& body : request.bodies) (bodies += bodies.empty() ? "" : ",") += body;
    write_out(client_->get("/gap",
                           {{"bodies", bodies}, {"q", request.query}, {"format", std::string(format.name)}}),
              out);
  }

  void sheet(const SheetRequest& request, const glossary::ReportFormat& format, std::ostream& out) override {
    write_out(client_->get("/sheet", {{"term", request.term},
                                      {"id", request.id},
                                      {"digest", request.digest},
                                      {"lang", request.language},
                                      {"format", std::string(format.name)}}),
              out);
  }

  void glossary(const GlossaryRequest& request, const glossary::WriterFormat& format,
                std::ostream& out) override {
    Parameters parameters{{"format", std::string(format.name)}, {"profile", request.profile}};
    if (!request.deliverable.empty()) {
      parameters.emplace_back("deliverable", request.deliverable);
      parameters.emplace_back("freeze", number(request.freeze));
    } else {
      auto query = request.query;
      query.language = request.language;  // the language to print in, for this route
      for (auto& parameter : parameters_of(query)) parameters.push_back(std::move(parameter));
      parameters.emplace_back("title", request.title);
      parameters.emplace_back("kind", request.kind);
      for (const auto& id : request.ids) parameters.emplace_back("ids", id.text());
    }
    write_out(client_->get("/glossary", parameters), out);
  }

  RegistryStatistics statistics() override {
    const auto json = nlohmann::json::parse(client_->get("/stats", {}), nullptr, false);
    if (!json.is_object())
      throw Error(ErrorCode::bad_input, "Expected the counts of a registry, found something else.");
    const auto count = [&](const char* member) { return json.value(member, std::uint64_t{0}); };
    RegistryStatistics facts;
    facts.store.entries = count("entries");
    facts.store.designations = count("designations");
    facts.store.bodies = count("bodies");
    facts.store.documents = count("documents");
    facts.store.disk_bytes = count("disk_bytes");
    facts.head = {count("sequence"), json.value("chain", std::string())};
    facts.indexed_sequence = count("indexed_sequence");
    facts.table_bytes = count("designation_table_bytes");
    facts.text_profile = json.value("text_profile", std::string());
    return facts;
  }

 private:
  std::unique_ptr<const web::Client> client_;
};

}  // namespace

std::unique_ptr<Answers> remote_answers(std::unique_ptr<const web::Client> client) {
  return std::make_unique<RemoteAnswers>(std::move(client));
}

}  // namespace termreg::cli
