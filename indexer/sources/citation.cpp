// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/citation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/style/citation.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

bool is_clause(std::string_view text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text.remove_prefix(text.size() > 1 && text[1] == '.' ? 2 : 1);
  while (!text.empty() && text.back() >= 'a' && text.back() <= 'z') text.remove_suffix(1);
  return !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.' || c == '-'; });
}

bool is_document(std::string_view text) {
  const bool begins_as_a_name =
      text.starts_with("3GPP ") || (!text.empty() && text[0] >= 'A' && text[0] <= 'Z');
  return begins_as_a_name && text.size() <= 80 && std::any_of(text.begin(), text.end(), is_digit) &&
         text.find(' ') != std::string_view::npos;
}

// Cuts the next part, up to a comma and blank, off `rest`.
std::string_view next_part(std::string_view& rest) {
  const auto comma = std::min(rest.find(", "), rest.size());
  const auto part = files::trimmed(rest.substr(0, comma));
  rest.remove_prefix(std::min(comma + 2, rest.size()));
  return part;
}

constexpr std::array<std::pair<std::string_view, SourceRelation>, 14> relations{
    {{"identical", SourceRelation::identical},
     {"identique", SourceRelation::identical},
     {"modified", SourceRelation::modified},
     {"modifiée", SourceRelation::modified},
     {"modifié", SourceRelation::modified},
     {"modificada", SourceRelation::modified},
     {"modificado", SourceRelation::modified},
     {"modifiziert", SourceRelation::modified},
     {"geändert", SourceRelation::modified},
     {"изменено", SourceRelation::modified},
     {"модифицировано", SourceRelation::modified},
     {"adapted", SourceRelation::adapted},
     {"adaptée", SourceRelation::adapted},
     {"adapté", SourceRelation::adapted}}};
constexpr std::array<std::string_view, 4> dashes{"–", "—", "-", ":"};

std::string_view without_dash(std::string_view wording) {
  wording = files::trimmed(wording);
  for (const auto dash : dashes)
    if (wording.starts_with(dash)) return files::trimmed(wording.substr(dash.size()));
  return wording;
}

bool take_relation(Source& source, std::string_view rest) {
  for (const auto& [word, relation] : relations) {
    if (!rest.starts_with(word)) continue;
    source.relation = relation;
    source.modification = without_dash(rest.substr(word.size()));
    return true;
  }
  return false;
}

// "Smith's Dictionary, 3rd edition, modified – shortened": no document is recognised, but the text is not its words.
// What was changed is told apart from the name, else whoever prints the source again would say it twice.
void take_change_at_the_end(Source& source, std::string_view citation) {
  for (const auto& [word, relation] : relations) {
    if (relation == SourceRelation::identical) continue;
    const auto at = citation.rfind(", " + std::string(word));
    if (at == std::string_view::npos) continue;
    const auto rest = files::trimmed(citation.substr(at + 2 + word.size()));
    const bool is_whole = rest.empty() || std::any_of(dashes.begin(), dashes.end(), [&](const auto dash) {
                            return rest.starts_with(dash);
                          });
    if (!is_whole || at == 0) continue;
    source.relation = relation;
    source.text = citation.substr(0, at);
    source.modification = without_dash(rest);
    source.extras.push_back({"citation", std::string(citation)});
    return;
  }
}

// "Glossary of things, 4.1.1": a name without a number, but a clause; one of four digits alone is a year.
void take_clause_at_the_end(Source& source, std::string_view citation) {
  const auto comma = source.text.rfind(", ");
  if (comma == std::string::npos || comma == 0) return;
  const auto clause = std::string_view(source.text).substr(comma + 2);
  constexpr std::size_t longest_single_part = 3;
  const bool is_single = clause.find_first_of(".-") == std::string_view::npos;
  if (!is_clause(clause) || (is_single && clause.size() > longest_single_part)) return;
  source.clause = clause;
  source.text.resize(comma);
  if (source.modification.empty() && source.relation == SourceRelation::unstated)
    source.extras.push_back({"citation", std::string(citation)});
}

std::string_view without_label(std::string_view clause) {
  for (const std::string_view label : {"clause ", "entry ", "definition "})
    if (clause.starts_with(label)) return clause.substr(label.size());
  return clause;
}

std::optional<Source> take_apart(std::string_view citation) {
  auto rest = citation;
  const auto reference = next_part(rest);
  if (!is_document(reference)) return std::nullopt;
  auto [document, edition] = parse_document_reference(reference);
  Source source;
  source.document = std::move(document);
  source.edition = std::move(edition);
  if (rest.empty()) return source;
  const auto before_clause = rest;
  const auto clause = without_label(next_part(rest));
  if (is_clause(clause)) {
    source.clause = clause;
  } else {
    rest = before_clause;
  }
  if (rest.empty() || take_relation(source, rest)) return source;
  return std::nullopt;
}

bool is_link(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find(' ') == std::string_view::npos;
}

}  // namespace

Source parse_citation(std::string_view citation) {
  const auto cleaned = text::clean(citation);
  if (auto source = take_apart(cleaned)) {
    if (style::printed_citation(*source) != cleaned) source->extras.push_back({"citation", cleaned});
    return *std::move(source);
  }
  Source whole;
  whole.text = cleaned;
  if (is_link(cleaned)) whole.link = cleaned;
  take_change_at_the_end(whole, cleaned);
  take_clause_at_the_end(whole, cleaned);
  return whole;
}

}  // namespace termreg::sources
