// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/entry_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/publication.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

// "See clause 3.2 of [X]", "As defined in [X]": a pointer, no definition. Tag and clause of it.
std::optional<std::string> reference_alone(std::string_view definition) {
  constexpr std::size_t longest_pointer = 90;
  constexpr auto beginnings =
      std::to_array<std::string_view>({"see ", "see: ", "defined in ", "as defined in ", "definition in ",
                                       "refer to ", "voir ", "véase ", "см. "});
  if (definition.size() > longest_pointer) return std::nullopt;
  const auto lower = files::lower_ascii(definition);
  const bool points = std::any_of(beginnings.begin(), beginnings.end(),
                                  [&](std::string_view words) { return lower.starts_with(words); });
  const auto open = definition.find('['), close = definition.find(']');
  if (!points || open == std::string_view::npos || close == std::string_view::npos || close < open)
    return std::nullopt;
  auto tag = std::string(definition.substr(open + 1, close - open - 1));
  for (const std::string_view word : {"clause ", "section ", "§ "}) {
    const auto at = lower.find(word);
    if (at == std::string::npos) continue;
    const auto from = at + word.size();
    tag += ", " + std::string(definition.substr(from, definition.find_first_of(" ,;", from) - from));
    break;
  }
  return tag;
}

// True if the last word of a text asks for what follows: "… as specified in" [ITU-T X.1].
bool leads_on(std::string_view text) {
  constexpr std::string_view words =
      " in of by from with to see per under and or also the recommendation standard clause"
      " dans de par du la le selon voir et recommandation en por el del según véase y recomendación"
      " в из по с см и согласно рекомендации في من التوصية ";
  constexpr auto chinese = std::to_array<std::string_view>({"见", "在", "按照", "根据", "参见", "和"});
  while (text.ends_with('.')) text.remove_suffix(1);
  const auto blank = text.find_last_of(" \n\t");
  const auto last = blank == std::string_view::npos ? text : text.substr(blank + 1);
  const auto key = text::match_key(last);
  return words.find(" " + key.bytes() + " ") != std::string_view::npos ||
         std::any_of(chinese.begin(), chinese.end(),
                     [&](std::string_view word) { return last.ends_with(word); });
}

// The tag at the end of a definition is its source where the clause takes its terms from elsewhere, and in any
// clause behind a whole sentence ("… of a thing. [ITU-T X.743]"). Within a sentence of another clause it says
// where the last thing named is described. A sentence that cannot do without its tag keeps it.
std::string take_last_tag(std::string& definition, ClauseKind kind) {
  auto rest = definition;
  auto tag = cut_last_tag(rest);
  if (tag.empty()) return {};
  const bool is_behind_sentence =
      definition.starts_with(rest) && (rest.ends_with('.') || rest.ends_with("。"));
  if (kind != ClauseKind::defined_elsewhere && !is_behind_sentence) return {};
  if (is_behind_sentence || !leads_on(rest)) definition = std::move(rest);
  return tag;
}

// "… of a thing. NOTE 1 – It moves.": a note that goes on in the paragraph of the definition gets a line of its
// own. Only labels in capitals do: "… . Note that" is a sentence.
std::string with_notes_apart(std::string_view printed) {
  constexpr auto labels = std::to_array<std::string_view>({". NOTE ", ". NOTE:", ". NOTA ", ". ПРИМЕЧАНИЕ"});
  auto text = std::string(printed);
  for (const auto label : labels)
    for (auto at = text.find(label); at != std::string::npos; at = text.find(label, at + 1))
      if (remark_of(std::string_view(text).substr(at + 2))) text[at + 1] = '\n';
  return text;
}

// "3.1.1 Terms defined in [ITU-T G.709]:" heads the terms behind it, and so does "3.1 Basic Directory definitions" with
// "The following terms are defined in …:" below. Neither is a term.
bool heads_group(const TermParagraph& term) {
  const auto name = files::lower_ascii(term.designations.front().text);
  const auto below = files::lower_ascii(term.definition);
  const bool introduces = below.ends_with(':') || below.find("following") != std::string::npos;
  if (name.ends_with(" definitions") && (below.empty() || introduces)) return true;
  return term.definition.empty() &&
         (name.starts_with("terms defined") || name.starts_with("terms from ") ||
          name.starts_with("terms used ") || name.starts_with("definitions from "));
}

}  // namespace

void EntryBuilder::begin(const ClauseZone& zone, std::string number, Place place, TermParagraph term) {
  end();
  open_ = Open{};  // clang takes no emplace() of a nested struct with defaults
  constexpr auto other_scripts = std::to_array<std::string_view>({"ar", "ru", "zh"});
  if (std::find(other_scripts.begin(), other_scripts.end(), zone.language) != other_scripts.end())
    for (auto& english : cut_english_names(term)) add_equivalent("en", std::move(english));
  open_->number = std::move(number);
  open_->place = place;
  open_->term = std::move(term);
  open_->kind = zone.kind;
  add_paragraph(std::exchange(open_->term.definition, {}));
  open_->clause = zone.number;
  open_->language = zone.language;
}

void EntryBuilder::add_name(Designation designation) {
  open_->term.designations.push_back(std::move(designation));
}

void EntryBuilder::add_paragraph(std::string_view printed) {
  const auto text = with_notes_apart(printed);
  std::string_view rest = text;
  bool behind_remark = false;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    if (auto remark = remark_of(line); remark && has_definition()) {
      add_remark(std::move(*remark));
      behind_remark = true;
    } else if (behind_remark) {
      add_to_last(line);
    } else {
      add_line(line);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void EntryBuilder::add_line(std::string_view printed) {
  auto line = std::string(printed);
  std::replace(line.begin(), line.end(), '\t', ' ');
  line = text::clean(line);
  if (line.empty()) return;
  auto& definition = open_->term.definition;
  definition += (definition.empty() ? "" : "\n") + line;
}

void EntryBuilder::add_to_last(std::string_view printed) {
  if (open_->remarks.empty() || open_->remarks.back().kind == RemarkKind::source) return add_line(printed);
  auto line = std::string(printed);
  std::replace(line.begin(), line.end(), '\t', ' ');
  open_->remarks.back().text += "\n" + text::clean(line);
}

void EntryBuilder::add_remark(Remark remark) {
  if (!remark.text.empty()) open_->remarks.push_back(std::move(remark));
}

void EntryBuilder::add_equivalent(std::string_view language, std::string_view name) {
  Designation designation;
  designation.text = text::clean(name);
  if (!designation.text.empty()) add_equivalent(language, std::move(designation));
}

void EntryBuilder::add_equivalent(std::string_view language, Designation designation) {
  auto& sections = open_->equivalents;
  auto section = std::find_if(sections.begin(), sections.end(),
                              [&](const LanguageSection& one) { return one.language == language; });
  if (section == sections.end()) {
    section = sections.emplace(sections.end());
    section->language = language;
  }
  const bool known = std::any_of(section->designations.begin(), section->designations.end(),
                                 [&](const Designation& one) { return one.text == designation.text; });
  if (!known) section->designations.push_back(std::move(designation));
}

void EntryBuilder::take_definition(Open& open, LanguageSection& section, TermEntry& entry) const {
  auto& definition = open.term.definition;
  const auto cited = cut_source(definition);
  const bool is_restated = cut_restated_mark(definition) || open.term.restated;
  if (auto tag = reference_alone(definition)) {
    if (open.term.tags.empty()) open.term.tags.push_back(std::move(*tag));
    definition.clear();
  }
  if (open.term.tags.empty())
    if (auto tag = take_last_tag(definition, open.kind); !tag.empty())
      open.term.tags.push_back(std::move(tag));
  std::vector<Source> sources;
  for (const auto& tag : open.term.tags) sources.push_back(references_.resolve(tag));
  if (cited) sources.push_back(parse_citation(*cited));
  for (auto& remark : open.remarks)
    if (remark.kind == RemarkKind::source) sources.push_back(parse_citation(remark.text));
  if (is_restated) mark_restated(sources);
  if (definition.empty()) {
    entry.sources = std::move(sources);
    return;
  }
  auto& one = section.definitions.emplace_back();
  one.text = definition;
  one.sources = std::move(sources);
  one.domain = open.term.domain;
}

TermEntry EntryBuilder::entry_of(Open& open) const {
  TermEntry entry;
  LanguageSection section;
  section.language = open.language;
  section.designations = std::move(open.term.designations);
  take_definition(open, section, entry);
  if (section.definitions.empty() && !open.term.domain.empty())
    entry.subject_fields.push_back(open.term.domain);
  for (auto& remark : open.remarks) {
    if (remark.kind == RemarkKind::note) section.notes.emplace_back().text = std::move(remark.text);
    if (remark.kind == RemarkKind::example) section.examples.emplace_back().text = std::move(remark.text);
  }
  entry.languages.push_back(std::move(section));
  for (auto& other : open.equivalents) entry.languages.push_back(std::move(other));
  entry.clause = open.number.empty() ? open.clause : open.number;
  return entry;
}

// The number, where it is of the clause and of no entry before; else clause and designation. Renderings of
// one document in several languages must not overwrite each other.
std::string EntryBuilder::locator_for(const Open& open) {
  const auto& name = open.term.designations.front().text;
  const bool short_list = open.kind == ClauseKind::abbreviations || open.kind == ClauseKind::symbols;
  auto locator = open.number;
  if (locator.empty())
    locator = (open.clause.empty() ? "" : open.clause + "-") +
              (short_list ? open.term.designations.back().text : name);
  if (open.language != "en") locator += "-" + open.language;
  const auto folded = [](const std::string& text) { return id_part(text); };
  if (locators_.insert(folded(locator)).second) return locator;
  if (!open.number.empty())
    harvest_.remarks.push_back(
        {open.place, open.number, "clause-number-twice", Severity::warning,
         "Clause " + open.number + " is there twice; the second entry is named “" + name + "” as well."});
  locator += "-" + name;
  const auto base = locator;
  for (int more = 2; !locators_.insert(folded(locator)).second; ++more)
    locator = base + "-" + std::to_string(more);
  return locator;
}

void EntryBuilder::end() {
  if (!open_) return;
  auto open = std::exchange(open_, std::nullopt);
  if (open->term.designations.empty() || heads_group(open->term)) return;
  Harvested found;
  found.locator = locator_for(*open);
  found.place = open->place;
  found.entry = entry_of(*open);
  if (found.locator == found.entry.clause) found.locator.clear();
  harvest_.entries.push_back(std::move(found));
}

}  // namespace termreg::sources::clauses
