// SPDX-License-Identifier: GPL-3.0-or-later
// term-display of NISO STS (ANSI/NISO Z39.102, tag library, “Tagging Terms and Definitions”): an entry as it is printed,
// with elements that say what a part is where the publisher cared to mark it, and paragraphs where not. All of it may
// stand within paragraphs.
//
//     term                 the first is preferred, further ones are admitted
//     related-term         another designation if its type says synonym, abbreviation, acronym, deprecated; else kept
//     def                  the definition          part-of-speech    of the term before it
//     term-source          the source              non-normative-*   notes and examples, without their labels
//     title, p of bold     a preferred term        p in brackets     a source
//     p “bold, n—text”     term, part of speech and definition in one paragraph
//     p before the text    an admitted or, marked so, deprecated term; the first is the term where none is set apart
//     p and what follows   the definition, with its lists
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/language.h"
#include "indexer/sources/markup_text.h"
#include "indexer/sources/sts_entry.h"
#include "registry/text/keys.h"

namespace termreg::sources::sts {
namespace {

using files::XmlElement;

// A line of more bytes is no designation that stands before its definition.
constexpr std::size_t longest_term_line = 90;

constexpr std::array<std::string_view, 5> deprecation_marks{
    "DEPRECATED:", "DÉCONSEILLÉ:", "DÉCONSEILLÉ :", "DESACONSEJADO:", "ABGELEHNT:"};

Designation display_designation(std::string_view text, Acceptability acceptability) {
  Designation designation;
  designation.acceptability = acceptability;
  for (const auto mark : deprecation_marks) {
    if (!text.starts_with(mark)) continue;
    designation.acceptability = Acceptability::deprecated;
    text.remove_prefix(mark.size());
  }
  designation.text = text::clean(files::on_one_line(text));
  return designation;
}

bool is_bold(const XmlElement& element) {
  return local_name(element) == "bold" || local_name(element) == "b";
}

bool is_bold_alone(const XmlElement& paragraph) {
  return files::trimmed(paragraph.text).empty() && !paragraph.children.empty() &&
         std::all_of(paragraph.children.begin(), paragraph.children.end(),
                     [](const auto& child) { return is_bold(child) && files::trimmed(child.tail).empty(); });
}

bool is_semantic(std::string_view name) {
  return name == "term" || name == "related-term" || name == "def" || name == "term-source" ||
         name == "part-of-speech";
}

bool holds_semantics(const XmlElement& element) {
  return std::any_of(element.children.begin(), element.children.end(), [](const auto& child) {
    return is_semantic(local_name(child)) || holds_semantics(child);
  });
}

bool is_list_like(std::string_view name) {
  return name == "list" || name == "def-list" || name == "disp-formula" || name == "disp-quote";
}

// “, n—text” and “: text” behind a term: the part of speech and the text; nothing if it goes on otherwise.
std::optional<std::pair<std::string, std::string>> behind_run_in(std::string_view rest) {
  rest = files::trimmed(rest);
  std::string part_of_speech;
  if (rest.starts_with(',')) {
    const auto end = rest.find_first_of(" .:-\xe2", 2);
    if (end == std::string_view::npos) return std::nullopt;
    part_of_speech = files::trimmed(rest.substr(1, end - 1));
    rest = files::trimmed(rest.substr(end));
    if (rest.starts_with('.')) rest = files::trimmed(rest.substr(1));
  }
  for (const std::string_view mark : {":", "—", "–", "-"})
    if (rest.starts_with(mark))
      return std::pair(std::move(part_of_speech), text::clean(rest.substr(mark.size())));
  return std::nullopt;
}

// Without its label: “Note 1 to entry:” is said by what it is.
XmlElement without_label(XmlElement element) {
  for (auto child = element.children.begin(); child != element.children.end();) {
    if (local_name(*child) != "label") {
      ++child;
      continue;
    }
    auto& before = child == element.children.begin() ? element.text : std::prev(child)->tail;
    before += child->tail;
    child = element.children.erase(child);
  }
  return element;
}

class DisplayReader {
 public:
  DisplayReader(TermEntry& entry, LanguageSection& section) : entry_(entry), section_(section) {}

  void read(const XmlElement& display) {
    take_all(display);
    place_paragraphs();
    auto& sources = section_.definitions.empty() ? entry_.sources : section_.definitions.front().sources;
    std::move(sources_.begin(), sources_.end(), std::back_inserter(sources));
  }

 private:
  void take_all(const XmlElement& parent) {
    for (const auto& child : parent.children) take(child, local_name(child));
  }

  void take(const XmlElement& child, std::string_view name) {
    if (name == "label") return;
    if (is_semantic(name)) return take_semantic(child, name);
    if (name == "non-normative-note" || name == "note") return add_bare(section_.notes, child);
    if (name == "non-normative-example" || name == "example") return add_bare(section_.examples, child);
    if (holds_semantics(child)) return take_all(child);
    if (name == "title") return designate(line_of_markup(child), Acceptability::preferred);
    if (name == "p" || name == "term-display-string") return take_paragraph(child);
    if (is_list_like(name) && !plain_.empty()) {
      plain_.back() += '\n' + text_of_markup(child);
      defining_ = std::min(defining_, plain_.size() - 1);
    }
  }

  void take_semantic(const XmlElement& child, std::string_view name) {
    if (name == "term") {
      designate(line_of_markup(child),
                section_.designations.empty() ? Acceptability::preferred : Acceptability::admitted);
    } else if (name == "related-term") {
      take_related(child);
    } else if (name == "def") {
      if (auto text = text_of_markup(child); !text.empty())
        section_.definitions.emplace_back().text = std::move(text);
    } else if (name == "term-source") {
      sources_.push_back(cited(text_of_markup(child)));
    } else if (!section_.designations.empty()) {
      section_.designations.back().grammar.part_of_speech = line_of_markup(child);
    }
  }

  void take_related(const XmlElement& child) {
    const auto type = files::lower_ascii(child.attribute("related-term-type"));
    const auto has = [&](std::string_view word) { return type.find(word) != std::string::npos; };
    if (!has("synonym") && !has("admitted") && !has("abbrev") && !has("acronym") && !has("deprecated"))
      return;
    designate(line_of_markup(child), has("deprecated") ? Acceptability::deprecated : Acceptability::admitted);
    if (has("abbrev") || has("acronym")) section_.designations.back().kind = DesignationKind::abbreviation;
  }

  template <typename Text>
  static void add_bare(std::vector<Text>& texts, const XmlElement& element) {
    auto words = text_of_markup(without_label(element));
    if (!words.empty()) texts.emplace_back().text = std::move(words);
  }

  void take_paragraph(const XmlElement& paragraph) {
    auto words = text_of_markup(paragraph);
    if (words.empty()) return;
    if (is_bold_alone(paragraph) && plain_.empty()) {
      designate(words, Acceptability::preferred);
    } else if (words.starts_with('[') && words.ends_with(']')) {
      sources_.push_back(cited(words));
    } else if (!take_run_in(paragraph)) {
      plain_.push_back(std::move(words));
    }
  }

  bool take_run_in(const XmlElement& paragraph) {
    if (paragraph.children.empty() || !is_bold(paragraph.children.front()) || !plain_.empty() ||
        !files::trimmed(paragraph.text).empty() || !section_.designations.empty())
      return false;
    auto rest = paragraph;
    rest.text = rest.children.front().tail;
    rest.children.erase(rest.children.begin());
    const auto behind = behind_run_in(text_of_markup(rest));
    if (!behind) return false;
    auto term = line_of_markup(paragraph.children.front());
    while (term.ends_with(':') || term.ends_with(',')) term.pop_back();
    designate(term, Acceptability::preferred);
    if (section_.designations.empty()) return false;
    section_.designations.back().grammar.part_of_speech = behind->first;
    defining_ = 0;
    plain_.push_back(behind->second);
    return true;
  }

  void designate(std::string_view text, Acceptability acceptability) {
    auto designation = display_designation(text, acceptability);
    if (!designation.text.empty()) section_.designations.push_back(std::move(designation));
  }

  // Where the definition begins among the plain paragraphs.
  [[nodiscard]] std::size_t first_defining() const {
    if (!section_.definitions.empty()) return plain_.size();
    for (std::size_t at = 0; at < plain_.size(); ++at)
      if (at >= defining_ || at + 1 == plain_.size() || plain_[at].size() > longest_term_line ||
          plain_[at].ends_with('.') || plain_[at].ends_with(':'))
        return at;
    return plain_.size();
  }

  void place_paragraphs() {
    std::size_t at = 0;
    if (section_.designations.empty() && plain_.size() > 1) designate(plain_[at++], Acceptability::preferred);
    const auto defining = std::max(at, first_defining());
    for (; at < defining; ++at) designate(plain_[at], Acceptability::admitted);
    if (at == plain_.size()) return;
    auto& definition = section_.definitions.emplace_back();
    for (; at < plain_.size(); ++at) definition.text += (definition.text.empty() ? "" : "\n") + plain_[at];
  }

  TermEntry& entry_;
  LanguageSection& section_;
  std::vector<std::string> plain_;
  std::vector<Source> sources_;
  std::size_t defining_ = static_cast<std::size_t>(-1);  // the paragraph that is known to define
};

}  // namespace

TermEntry EntryBuilder::of_display(const XmlElement& display) const {
  TermEntry entry;
  auto& section = entry.languages.emplace_back(LanguageSection{language_tag(language_), {}, {}, {}, {}, {}});
  DisplayReader(entry, section).read(display);
  for (auto& definition : section.definitions) take_domain(definition);
  entry.extras.push_back({"term-display", files::to_fragment(display)});
  return entry;
}

void EntryBuilder::take_beside(TermEntry& entry, const XmlElement& remark) const {
  auto words = text_of_markup(without_label(remark));
  if (words.empty() || entry.languages.empty()) return;
  auto section = std::find_if(
      entry.languages.begin(), entry.languages.end(),
      [language = language_tag(language_)](const LanguageSection& one) { return one.language == language; });
  if (section == entry.languages.end()) section = entry.languages.begin();
  const auto add = [&](auto& texts) {
    const bool known =
        std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return text.text == words; });
    if (!known) texts.emplace_back().text = std::move(words);
  };
  if (local_name(remark) == "non-normative-example")
    add(section->examples);
  else
    add(section->notes);
}

}  // namespace termreg::sources::sts
