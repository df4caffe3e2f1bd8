// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <unordered_map>

#include "indexer/documents/asciidoc_private.h"
#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::documents::asciidoc {
namespace {

constexpr std::size_t most_levels = 10;

// Sections before the first clause, by title, in the languages that ISO, IEC and ITU publish in.
constexpr std::array<std::string_view, 22> prefatory{"foreword",
                                                     "introduction",
                                                     "abstract",
                                                     "preface",
                                                     "acknowledgements",
                                                     "acknowledgments",
                                                     "executive summary",
                                                     "avant-propos",
                                                     "résumé",
                                                     "préface",
                                                     "remerciements",
                                                     "prólogo",
                                                     "introducción",
                                                     "предисловие",
                                                     "введение",
                                                     "前言",
                                                     "引言",
                                                     "序言",
                                                     "summary",
                                                     "submitters",
                                                     "security considerations",
                                                     "submitting organizations"};
constexpr std::array<std::string_view, 12> special_styles{
    "preface",      "abstract", "dedication", "colophon", "foreword", "acknowledgments",
    "introduction", "index",    "glossary",   "discrete", "float",    "executivesummary"};

bool is_normative(std::string_view title) {
  for (const std::string_view words :
       {"normative", "références normatives", "références", "references", "规范性引用文件",
        "referencias normativas", "нормативные ссылки", "normativas"})
    if (title == words || (title.find(words) != std::string_view::npos && words != "references")) return true;
  return false;
}

class Numbering {
 public:
  explicit Numbering(Parsed& parsed) : parsed_(parsed) {
    const auto& known = parsed.attributes;
    metanorma_ = known.contains("mn-document-class") || known.contains("docnumber") ||
                 known.contains("docidentifier") || known.contains("docstage");
  }

  void run() {
    for (const auto& section : parsed_.sections) {
      auto& block = parsed_.document.blocks[section.block];
      const auto level = std::min<std::size_t>(block.level, most_levels - 1);
      if (level == 1) begin_clause(section, block);
      if (!numbered_ || has_option(section.attributes, "unnumbered")) continue;
      if (!metanorma_ && !section.numbered && !annex_) continue;
      count(level);
      block.number = number(level);
    }
  }

 private:
  static bool has_option(const BlockAttributes& attributes, std::string_view option) {
    return std::find(attributes.options.begin(), attributes.options.end(), option) !=
           attributes.options.end();
  }

  void begin_clause(const Section& section, const Block& block) {
    const auto& style = section.attributes.style;
    annex_ = style == "appendix";
    const auto title = text::match_key(plain_text(block)).bytes();
    const auto is_one_of = [](const auto& names, std::string_view name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    numbered_ = !is_one_of(special_styles, style) && !section.attributes.has_role("preface");
    if (metanorma_ && is_one_of(prefatory, title)) numbered_ = false;
    if (style == "bibliography") numbered_ = metanorma_ && is_normative(title);
  }

  void count(std::size_t level) {
    auto& counter = level == 1 && annex_ ? annexes_ : counters_[level];
    ++counter;
    if (level == 1 && !annex_) clauses_ = counter;
    std::fill(counters_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters_.end(), 0U);
  }

  [[nodiscard]] std::string number(std::size_t level) const {
    std::string text = annex_ ? letters(annexes_) : std::to_string(clauses_);
    for (std::size_t at = 2; at <= level; ++at) text += '.' + std::to_string(counters_[at]);
    return text;
  }

  static std::string letters(unsigned number) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26)
      text.insert(text.begin(), static_cast<char>('A' + (number - 1) % 26));
    return text;
  }

  Parsed& parsed_;
  bool metanorma_ = false;
  bool annex_ = false;
  bool numbered_ = true;
  unsigned annexes_ = 0;
  unsigned clauses_ = 0;
  std::array<unsigned, most_levels> counters_{};
};

// "clause 3.1", "clause=\"4.1.5\"", "section 2, note 1" -> "3.1"; empty if the text is no locality.
std::string locality(std::string_view text) {
  std::string places;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(",;"), text.size());
    auto item = files::trimmed(text.substr(0, end));
    const auto word = std::min(item.find_first_of(" ="), item.size());
    const auto name = files::lower_ascii(item.substr(0, word));
    auto value = files::trimmed(item.substr(std::min(word + 1, item.size())));
    if (value.size() > 1 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    constexpr std::array<std::string_view, 14> names{"clause",     "section", "chapter",  "table",  "figure",
                                                     "annex",      "part",    "page",     "note",   "example",
                                                     "definition", "entry",   "locality", "formula"};
    if (value.empty() || std::find(names.begin(), names.end(), name) == names.end()) return {};
    places += places.empty() ? "" : ", ";
    const bool bare = name == "clause" || name == "section" || name == "entry" || name == "definition";
    places += bare ? std::string(value) : name + ' ' + std::string(value);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return places;
}

// "(1)ISO 712", "nofetch(ISO 712)", "hidden(ISO 712)" -> "ISO 712"
std::string_view bare_label(std::string_view label) {
  for (const std::string_view wrapper : {"nofetch(", "hidden(", "dropid(", "path:(", "repo:("})
    if (label.starts_with(wrapper) && label.ends_with(')'))
      return bare_label(label.substr(wrapper.size(), label.size() - wrapper.size() - 1));
  if (label.starts_with('(')) {
    const auto close = label.find(')');
    if (close != std::string_view::npos && close + 1 < label.size()) return label.substr(close + 1);
  }
  return label;
}

bool is_running_number(std::string_view label) {
  return !label.empty() && label.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Target {
  std::string name;
  bool reference = false;
};

Target target_of(const Block& block) {
  if (block.style != "reference") return {block.number.empty() ? plain_text(block) : block.number, false};
  const auto label = bare_label(files::trimmed(block.runs.front().text));
  if (!is_running_number(label)) return {std::string(label), true};
  // A number says nothing outside this document; the entry does.
  std::string text;
  for (std::size_t at = 1; at < block.runs.size(); ++at) text += block.runs[at].text;
  const auto begin = text.find_first_not_of(", ");
  return {begin == std::string::npos ? std::string(label) : text.substr(begin), true};
}

void resolve(Run& run, const std::unordered_map<std::string, Target>& targets) {
  const auto found = targets.find(run.target.substr(1));
  if (found == targets.end()) {
    if (run.text.empty()) run.text = run.target.substr(1);
    return;
  }
  const auto& [name, reference] = found->second;
  const auto place = locality(run.text);
  if (run.text.empty()) {
    run.text = name;
  } else if (!place.empty()) {
    run.text = name + ", " + place;
  }
  if (reference) run.alternatives.push_back(name);
}

}  // namespace

void number_sections(Parsed& parsed) {
  Numbering(parsed).run();
}

void resolve_references(DocumentText& document) {
  std::unordered_map<std::string, Target> targets;
  for (const auto& block : document.blocks)
    if (!block.anchor.empty() && !block.runs.empty()) targets.emplace(block.anchor, target_of(block));
  for (auto& block : document.blocks)
    for (auto& run : block.runs)
      if (run.target.starts_with('#')) resolve(run, targets);
}

}  // namespace termreg::documents::asciidoc
