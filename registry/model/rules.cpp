// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/rules.h"

#include <algorithm>

namespace termreg {
namespace {

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

// The explicit bidirectional controls (UAX #9): LRE RLE PDF LRO RLO (U+202A..202E), LRI RLI FSI PDI
// (U+2066..2069).
bool is_bidi_control(std::string_view text, std::size_t at) {
  const auto code = text.substr(at, 3);
  if (code.size() < 3 || code[0] != '\xe2') return false;
  return (code[1] == '\x80' && code[2] >= '\xaa' && code[2] <= '\xae') ||
         (code[1] == '\x81' && code[2] >= '\xa6' && code[2] <= '\xa9');
}

bool has_bidi_control(std::string_view text) {
  for (auto at = text.find('\xe2'); at != std::string_view::npos; at = text.find('\xe2', at + 1))
    if (is_bidi_control(text, at)) return true;
  return false;
}

class Checker {
 public:
  explicit Checker(std::vector<RuleBreach>& breaches) : breaches_(breaches) {}

  void entry(const TermEntry& entry) {
    if (entry.id.text().empty()) error("entry-without-id", "The entry has no id.");
    if (headword(entry) == nullptr)
      error("entry-without-designation", "The entry has no designation in any language; one is required.");
    if (entry.languages.size() > limits::languages)
      error("too-many-languages",
            "The entry has more than " + std::to_string(limits::languages) + " languages.");
    for (const auto& section : entry.languages) language(section);
  }

 private:
  void language(const LanguageSection& section) {
    if (section.language.empty()) error("language-empty", "A language section names no language.");
    if (section.designations.size() > limits::designations_per_language)
      error("too-many-designations", "Language " + section.language + " has more than " +
                                         std::to_string(limits::designations_per_language) +
                                         " designations.");
    for (const auto& item : section.designations) designation(item, section.language);
    for (const auto& item : section.definitions) text(item.text, "definition", section.language);
    for (const auto& item : section.notes) text(item.text, "note", section.language);
    for (const auto& item : section.examples) text(item.text, "example", section.language);
  }

  void designation(const Designation& item, const std::string& language) {
    if (item.text.empty()) {
      error("designation-empty", "A designation in language " + language + " is empty.");
    } else if (code_points(item.text) > limits::designation_code_points) {
      error("designation-too-long", "The designation “" + item.text.substr(0, 40) + "…” is longer than " +
                                        std::to_string(limits::designation_code_points) + " characters.");
    } else if (has_bidi_control(item.text)) {
      error("designation-bidi-control",
            "A designation in language " + language + " holds an invisible direction control; remove it.");
    }
  }

  void text(const std::string& value, const std::string& what, const std::string& language) {
    if (value.size() > limits::text_bytes)
      error(what + "-too-long", "A " + what + " in language " + language + " is longer than 64 KiB.");
    if (value.empty()) info(what + "-empty", "A " + what + " in language " + language + " is empty.");
  }

  void error(std::string rule, std::string message) {
    breaches_.push_back({std::move(rule), Severity::error, std::move(message)});
  }
  void info(std::string rule, std::string message) {
    breaches_.push_back({std::move(rule), Severity::info, std::move(message)});
  }

  std::vector<RuleBreach>& breaches_;
};

}  // namespace

std::vector<RuleBreach> check_structure(const TermEntry& entry) {
  std::vector<RuleBreach> breaches;
  Checker(breaches).entry(entry);
  return breaches;
}

}  // namespace termreg
