// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a project, ".termreg.yaml" (YAML 1.2 as far as yaml_tree.h reads it); every key may be left out:
//
//     profile: itu-t             # itu-t iso etsi-3gpp ieee ietf w3c none
//     authorities: [ITU-T, ISO]  # bodies whose definitions are to be cited
//     fail-on: warning           # error warning info never
//     hints: true                # false
//     ignore:
//       - code: D5               # or with its rule: D5/deprecated-form
//         term: master           # may be left out: every finding of the code
//         reason: name in the protocol
//         expires: 2027-01-31    # may be left out: for good
#include "indexer/sources/draft_settings.h"

#include <algorithm>
#include <array>

#include "indexer/sources/yaml_tree.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view file_name = ".termreg.yaml";
constexpr std::size_t most_folders = 64;

[[noreturn]] void refuse_setting(const fs::path& file, std::uint32_t line, const std::string& sentence) {
  throw Error(ErrorCode::bad_input,
              "“" + file.string() + "”, line " + std::to_string(line) + ": " + sentence);
}

void check_keys(const fs::path& file, const YamlNode& map, std::initializer_list<std::string_view> known) {
  for (const auto& member : map.members) {
    if (std::find(known.begin(), known.end(), member.name) != known.end()) continue;
    std::string known_names;
    for (const auto name : known) known_names += (known_names.empty() ? "" : ", ") + std::string(name);
    std::replace(known_names.begin(), known_names.end(), '_', '-');
    refuse_setting(file, member.value.line,
                   "the key “" + member.key + "” is not known; expected one of " + known_names + ".");
  }
}

std::string text_of_setting(const fs::path& file, const YamlNode& map, std::string_view key) {
  const auto* node = map.find(key);
  if (node == nullptr) return {};
  if (node->kind != YamlNode::Kind::scalar)
    refuse_setting(file, node->line, "expected one text for “" + std::string(key) + "”.");
  return node->scalar;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto month = text.substr(5, 2), day = text.substr(8, 2);
  return digits == 8 && month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

bool is_code(std::string_view code) {
  const auto own = code.substr(0, code.find('/'));
  for (std::size_t i = 0; i < draft_codes; ++i)
    if (own == name(static_cast<DraftCode>(i)))
      return own.size() == code.size() || code.size() > own.size() + 1;
  return false;
}

drafts::Ignored ignored_of(const fs::path& file, const YamlNode& node) {
  if (!node.is_map())
    refuse_setting(file, node.line, "expected code, term and reason of an exception under “ignore”.");
  check_keys(file, node, {"code", "term", "reason", "expires"});
  drafts::Ignored rule{text_of_setting(file, node, "code"), text_of_setting(file, node, "term"),
                       text_of_setting(file, node, "reason"), text_of_setting(file, node, "expires")};
  if (!is_code(rule.code))
    refuse_setting(file, node.line, "expected a code D1 to D10 for an exception, found “" + rule.code + "”.");
  if (rule.reason.empty())
    refuse_setting(file, node.line, "an exception needs a reason; say why " + rule.code + " is ignored.");
  if (!rule.expires.empty() && !is_date(rule.expires))
    refuse_setting(file, node.line,
                   "expected a date YYYY-MM-DD for “expires”, found “" + rule.expires + "”.");
  return rule;
}

std::vector<std::string> list_of_setting(const fs::path& file, const YamlNode& map, std::string_view key) {
  std::vector<std::string> list;
  const auto* node = map.find(key);
  if (node == nullptr) return list;
  if (node->kind != YamlNode::Kind::sequence)
    refuse_setting(file, node->line, "expected a list for “" + std::string(key) + "”.");
  for (const auto& item : node->items) {
    if (item.kind != YamlNode::Kind::scalar || item.scalar.empty())
      refuse_setting(file, item.line, "expected a name in the list “" + std::string(key) + "”.");
    list.push_back(item.scalar);
  }
  return list;
}

void take_choices(const fs::path& file, const YamlNode& root, DraftSettings& settings) {
  if (const auto name = text_of_setting(file, root, "profile"); !name.empty()) {
    settings.profile = style::parse_profile(name);
    if (!settings.profile)
      refuse_setting(
          file, root.find("profile")->line,
          "expected a profile of itu-t, iso, etsi-3gpp, ieee, ietf, w3c, none, found “" + name + "”.");
  }
  settings.fail_on = text_of_setting(file, root, "fail_on");
  constexpr auto levels = std::to_array<std::string_view>({"", "error", "warning", "info", "never"});
  if (std::find(levels.begin(), levels.end(), settings.fail_on) == levels.end())
    refuse_setting(file, root.find("fail_on")->line,
                   "expected error, warning, info or never for “fail-on”, found “" + settings.fail_on + "”.");
  if (const auto hints = text_of_setting(file, root, "hints"); hints == "true" || hints == "false")
    settings.hints = hints == "true" ? drafts::Hints::told : drafts::Hints::left_out;
  else if (!hints.empty())
    refuse_setting(file, root.find("hints")->line,
                   "expected true or false for “hints”, found “" + hints + "”.");
}

}  // namespace

DraftSettings read_draft_settings(const fs::path& file) {
  DraftSettings settings;
  settings.file = file;
  const auto documents = read_yaml(Input{file, {}});
  if (documents.empty()) return settings;
  const auto& root = documents.front();
  if (documents.size() > 1 || !root.is_map())
    refuse_setting(file, root.line,
                   "expected one map of settings: profile, authorities, fail-on, hints, ignore.");
  check_keys(file, root, {"profile", "authorities", "fail_on", "hints", "ignore"});
  take_choices(file, root, settings);
  settings.authorities = list_of_setting(file, root, "authorities");
  if (const auto* rules = root.find("ignore")) {
    if (rules->kind != YamlNode::Kind::sequence)
      refuse_setting(file, rules->line, "expected a list of exceptions under “ignore”.");
    for (const auto& rule : rules->items) settings.ignore.push_back(ignored_of(file, rule));
  }
  return settings;
}

DraftSettings settings_for(const fs::path& draft) {
  std::error_code failed;
  auto folder = fs::absolute(draft, failed).lexically_normal().parent_path();
  for (std::size_t i = 0; !failed && i < most_folders; ++i) {
    if (fs::is_regular_file(folder / file_name, failed)) return read_draft_settings(folder / file_name);
    failed.clear();
    if (fs::exists(folder / ".git", failed) || folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

}  // namespace termreg::sources
