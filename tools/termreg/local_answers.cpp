// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <unistd.h>

#include "registry/codec/json.h"
#include "registry/conflicts/upkeep.h"
#include "registry/draft_check.h"
#include "registry/glossary/glossary.h"
#include "registry/model/error.h"
#include "registry/store/clock.h"
#include "tools/termreg/answers.h"

namespace termreg::cli {
namespace {

glossary::Profile profile_of(const std::string& name) {
  if (name.empty()) return glossary::Profile::itu_t;
  if (const auto profile = style::parse_profile(name)) return *profile;
  throw Error(ErrorCode::usage,
              "There is no profile \"" + name + "\" to write for; `termreg formats` lists them.");
}

/// A line on a terminal that is written over at every stage and is gone at the end; nothing elsewhere.
conflicts::Progress shown_progress() {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [](conflicts::Stage stage, std::size_t sections) {
    constexpr std::string_view clear = "\r\x1b[K";
    switch (stage) {
      case conflicts::Stage::reading:
        return fmt::print(stderr, "{}[=   ] reading the entries", clear);
      case conflicts::Stage::comparing:
        return fmt::print(stderr, "{}[==  ] comparing {} entries", clear, sections);
      case conflicts::Stage::kinds:
        return fmt::print(stderr, "{}[=== ] looking for the other kinds", clear);
      case conflicts::Stage::done:
        return fmt::print(stderr, "{}", clear);
    }
  };
}

class LocalAnswers final : public Answers {
 public:
  explicit LocalAnswers(Session& session) : session_(session) {}

  LookupResult lookup(const std::string& term, const std::string& language) override {
    return session_.registry().lookup(term, language);
  }
  SearchResult search(const Query& query) override { return session_.level_registry().search(query); }
  std::string entry(const EntryId& id) override {
    auto stored = session_.store().get(id);
    if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
    return std::move(stored->json);
  }
  Finding compare(const EntryId& a, const EntryId& b) override { return session_.registry().compare(a, b); }
  // Findings are kept in the store: neither the table of designations nor the index is opened for them, and only where
  // they are behind the entries is there a scan.
  std::vector<Finding> conflicts(const conflicts::Filter& filter) override {
    constexpr std::size_t date_length = 10;
    conflicts::Upkeep upkeep(session_.store(), shown_progress());
    return upkeep.list(filter, {}, store::utc_now().substr(0, date_length)).findings;
  }
  DraftReport check(const std::filesystem::path&, const Draft& draft,
                    const drafts::CheckOptions& options) override {
    return check_once(session_.store(), draft, options);
  }
  void gap(const GapRequest& request, const glossary::ReportFormat& format, std::ostream& out) override {
    auto& registry = request.query.empty() ? session_.registry() : session_.level_registry();
    glossary::write_gap(registry.gap(request), format, out);
  }
  void sheet(const SheetRequest& request, const glossary::ReportFormat& format, std::ostream& out) override {
    glossary::write_sheet(session_.registry().sheet(request), format, out);
  }
  void glossary(const GlossaryRequest& request, const glossary::WriterFormat& format,
                std::ostream& out) override {
    request.deliverable.empty() ? write_selection(request, format, out)
                                : write_deliverable(request, format, out);
  }
  RegistryStatistics statistics() override { return session_.registry().statistics(); }

 private:
  std::vector<TermEntry> chosen(const GlossaryRequest& request) {
    if (request.ids.empty()) return session_.level_registry().select(request.query);
    std::vector<TermEntry> entries;
    for (const auto& id : request.ids) entries.push_back(codec::entry_from_json(entry(id)).entry);
    return entries;
  }

  void write_selection(const GlossaryRequest& request, const glossary::WriterFormat& format,
                       std::ostream& out) {
    glossary::Heading heading;
    heading.title = request.title;
    heading.language = request.language;
    heading.deliverable_kind = request.kind;
    heading.profile = profile_of(request.profile);
    heading.documents = session_.store().documents();
    glossary::write(chosen(request), heading, format, out);
  }

  // A deliverable says itself what it is called and which house it is for; only the profile may be another.
  void write_deliverable(const GlossaryRequest& request, const glossary::WriterFormat& format,
                         std::ostream& out) {
    working::Deliverables deliverables(session_.store());
    const auto frozen = request.freeze == 0 ? deliverables.latest(request.deliverable)
                                            : deliverables.frozen(request.deliverable, request.freeze);
    working::write(frozen, request.profile, format, out);
  }

  Session& session_;
};

}  // namespace

std::unique_ptr<Answers> local_answers(Session& session) {
  return std::make_unique<LocalAnswers>(session);
}

}  // namespace termreg::cli
