// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/remote_dictionary.h"

#include <nlohmann/json.hpp>

#include "registry/codec/result_json.h"
#include "registry/model/names.h"
#include "web/draft_body.h"

namespace termreg::cli {
namespace {

std::string member_of(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

class RemoteDictionary final : public lsp::Dictionary {
 public:
  explicit RemoteDictionary(std::unique_ptr<const web::Client> client) : client_(std::move(client)) {}

  DraftReport check(const Draft& draft, std::string_view source) override {
    return check_remotely(*client_, std::string(source), draft, {});
  }
  LookupResult lookup(std::string_view term) override {
    return codec::lookup_from_json(client_->get("/lookup", {{"term", std::string(term)}}));
  }
  std::vector<designations::Match> suggest(std::string_view beginning, std::size_t limit) override {
    const auto answer = nlohmann::json::parse(
        client_->get("/suggest", {{"q", std::string(beginning)}, {"limit", std::to_string(limit)}}), nullptr,
        false);
    std::vector<designations::Match> found;
    if (!answer.is_object() || !answer.contains("suggestions")) return found;
    for (const auto& one : answer["suggestions"]) {
      auto id = EntryId::parse(member_of(one, "id"));
      if (!id) continue;
      auto& match = found.emplace_back();
      match.entry = std::move(*id);
      match.text = member_of(one, "text");
      match.language = member_of(one, "language");
      match.acceptability =
          parse<Acceptability>(member_of(one, "acceptability")).value_or(Acceptability::unstated);
      match.status = parse<EntryStatus>(member_of(one, "status")).value_or(EntryStatus::valid);
    }
    return found;
  }

 private:
  std::unique_ptr<const web::Client> client_;
};

}  // namespace

std::unique_ptr<lsp::Dictionary> remote_dictionary(std::unique_ptr<const web::Client> client) {
  return std::make_unique<RemoteDictionary>(std::move(client));
}

DraftReport check_remotely(const web::Client& client, const std::string& source, const Draft& draft,
                           const drafts::CheckOptions& options) {
  web::Client::Parameters parameters{
      {"profile", options.profile ? std::string(style::name(*options.profile)) : std::string()},
      {"hints", options.hints == drafts::Hints::told ? "1" : ""}};
  for (const auto& body : options.authorities) parameters.emplace_back("authority", body);
  return codec::draft_report_from_json(
      client.post("/check", parameters, source, std::string(web::media_type_of(draft.text.format))));
}

}  // namespace termreg::cli
