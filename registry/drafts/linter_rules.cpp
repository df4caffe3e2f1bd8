// SPDX-License-Identifier: GPL-3.0-or-later
// Both forms are YAML 1.2; every text is a double-quoted scalar with JSON's escapes, which YAML shares.
//
//     Vale    extends: substitution / message / level / ignorecase / swap: map of pattern to text
//     prh     version: 1 / rules: list of { expected, patterns: list of "/regular expression/i" }
//
// Vale looks for whole words by itself; prh has to be told.
#include "registry/drafts/linter_rules.h"

#include <algorithm>
#include <set>

#include "registry/codec/json_writer.h"
#include "registry/drafts/term_index.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

std::string quoted_scalar(std::string_view text) {
  codec::JsonWriter out;
  out.value(text);
  return out.take();
}

// Both read the pattern as a regular expression.
std::string as_pattern(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

bool may_be_rule(const Designation& one) {
  return one.kind == DesignationKind::term && one.text.size() > 2 && !is_short_form(one.text) &&
         one.text.find('\n') == std::string::npos;
}

// "/\\btele operator\\b/i": the words alone, not within others.
std::string as_prh_pattern(std::string_view form) {
  auto pattern = as_pattern(form);
  for (auto at = pattern.find('/'); at != std::string::npos; at = pattern.find('/', at + 2))
    pattern.insert(at, 1, '\\');
  const auto is_of_word = [](char c) { return is_letter(c) || is_digit(c); };
  return "/" + std::string(is_of_word(form.front()) ? "\\b" : "") + pattern +
         (is_of_word(form.back()) ? "\\b" : "") + "/i";
}

// "operator" of "remote operator": a rule would find what it has written itself.
bool stands_within(std::string_view form, std::string_view preferred) {
  const auto whole = text::match_key(preferred).bytes();
  return whole.find(text::match_key(form).bytes()) != std::string::npos;
}

class RuleCollector {
 public:
  void take(const LanguageSection& section) {
    const Designation* preferred = nullptr;
    for (const auto& one : section.designations)
      if (preferred == nullptr && one.acceptability == Acceptability::preferred && may_be_rule(one))
        preferred = &one;
    for (const auto& one : section.designations) {
      const bool stands_well =
          one.acceptability == Acceptability::preferred || one.acceptability == Acceptability::unstated;
      if (stands_well) preferred_.insert(text::match_key(one.text).bytes());
      if (preferred == nullptr || !may_be_rule(one) || stands_well) continue;
      auto& rules = one.acceptability == Acceptability::deprecated ? deprecated_ : admitted_;
      rules[one.text].insert(preferred->text);
    }
  }

  [[nodiscard]] LinterRules rules() const {
    LinterRules rules;
    keep(deprecated_, rules.deprecated, rules.left_out);
    keep(admitted_, rules.admitted, rules.left_out);
    for (const auto& [form, preferred] : rules.deprecated) rules.admitted.erase(form);
    return rules;
  }

 private:
  using Forms = std::map<std::string, std::set<std::string>>;
  void keep(const Forms& forms, std::map<std::string, std::string>& rules, std::size_t& left_out) const {
    for (const auto& [form, preferred] : forms) {
      if (preferred.size() > 1 || preferred_.contains(text::match_key(form).bytes()) ||
          stands_within(form, *preferred.begin()))
        ++left_out;
      else
        rules.emplace(form, *preferred.begin());
    }
  }

  Forms deprecated_, admitted_;
  std::set<std::string> preferred_;
};

void append_prh(std::string& out, const std::map<std::string, std::string>& rules) {
  for (const auto& [form, preferred] : rules)
    out += "  - expected: " + quoted_scalar(preferred) + "\n    patterns:\n      - " +
           quoted_scalar(as_prh_pattern(form)) + "\n";
}

}  // namespace

LinterRules linter_rules(const std::vector<TermEntry>& entries, const std::string& language) {
  RuleCollector collector;
  const auto primary = language.substr(0, language.find('-'));
  for (const auto& entry : entries) {
    if (!is_active(entry.status)) continue;
    for (const auto& section : entry.languages)
      if (section.language.substr(0, section.language.find('-')) == primary) collector.take(section);
  }
  return collector.rules();
}

std::string to_vale(const std::map<std::string, std::string>& rules, const std::string& level) {
  std::string out = "extends: substitution\nmessage: \"Write '%s' instead of '%s'.\"\nlevel: " + level +
                    "\nignorecase: true\n";
  out += rules.empty() ? "swap: {}\n" : "swap:\n";
  for (const auto& [form, preferred] : rules)
    out += "  " + quoted_scalar(as_pattern(form)) + ": " + quoted_scalar(preferred) + "\n";
  return out;
}

std::string to_prh(const LinterRules& rules) {
  std::string out = "version: 1\n";
  out += rules.deprecated.empty() && rules.admitted.empty() ? "rules: []\n" : "rules:\n";
  append_prh(out, rules.deprecated);
  append_prh(out, rules.admitted);
  return out;
}

}  // namespace termreg::drafts
