// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/itu_publication.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_heading.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_name_line = 110;
constexpr std::size_t most_blocks = 400;  // a cover, a list of series, a foreword and the contents

// One spelling of dashes, blanks and sectors; words that say the kind of document are taken out behind the
// sector.
std::string normalised(std::string_view line) {
  auto text = text::clean(files::on_one_line(line));
  std::replace(text.begin(), text.end(), '\t', ' ');
  for (const std::string_view dash : {"‑", "‐", "–"}) files::replace_all(text, dash, "-");
  for (const std::string_view sector : {"UIT-", "МСЭ-", "الاتحاد-"}) files::replace_all(text, sector, "ITU-");
  files::replace_all(text, "ITU-Т", "ITU-T");  // a Cyrillic letter
  files::replace_all(text, "建议书", " ");     // "ITU-T X.509建议书": Recommendation
  files::replace_all(text, "（", " (");
  files::replace_all(text, "）", ")");
  text = text::clean(text);
  for (const std::string_view kind :
       {"ITU-T Rec. ", "ITU-T Recommendation ", "ITU-T Recommandation ", "ITU-T Recomendación "})
    files::replace_all(text, kind, "ITU-T ");
  for (const std::string_view kind : {"ITU-R Rec. ", "ITU-R Recommendation "})
    files::replace_all(text, kind, "ITU-R ");
  return text;
}

// "(08/2018)", "(2018/08)", "(2018)" that begins `rest`: "2018-08".
std::string date_at(std::string_view rest) {
  rest = files::trimmed(rest);
  const auto close = rest.find(')');
  if (!rest.starts_with('(') || close == std::string_view::npos) return {};
  const auto date = files::trimmed(rest.substr(1, close - 1));
  const auto digits = [&](std::size_t from, std::size_t count) {
    return from + count <= date.size() &&
           std::all_of(date.begin() + static_cast<std::ptrdiff_t>(from),
                       date.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
  };
  if (date.size() == 7 && date[2] == '/' && digits(0, 2) && digits(3, 4))
    return std::string(date.substr(3)) + "-" + std::string(date.substr(0, 2));
  if (date.size() == 7 && (date[4] == '/' || date[4] == '-') && digits(0, 4) && digits(5, 2))
    return std::string(date.substr(0, 4)) + "-" + std::string(date.substr(5));
  return date.size() == 4 && digits(0, 4) ? std::string(date) : std::string();
}

// "F.921", "P.10/G.100", "X.609.7", "V.662-3", "TR.xyz": letters, a dot, and a digit or letter behind it.
// What is not ASCII is no part of it.
std::size_t end_of_number(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && letters < 6 && is_upper(text[letters])) ++letters;
  if (letters == 0 || letters + 1 >= text.size() || text[letters] != '.') return 0;
  auto end = std::min(text.find_first_of(" (,;:"), text.size());
  const auto other = std::find_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  end = std::min(end, static_cast<std::size_t>(other - text.begin()));
  while (end > 0 && text[end - 1] == '.') --end;
  const auto number = text.substr(0, end);
  const bool digit = std::any_of(number.begin(), number.end(), is_digit);
  return digit || letters > 1 ? end : 0;
}

// "Y Suppl. 41", "Y Supplement 41", "X.Sup12".
std::optional<std::string> supplement(std::string_view text, std::size_t& end) {
  if (text.size() < 4 || !is_upper(text[0]) || text[1] != ' ') return std::nullopt;
  for (const std::string_view word : {"Suppl. ", "Suppl ", "Supplement ", "Sup. "}) {
    if (!text.substr(2).starts_with(word)) continue;
    auto at = 2 + word.size();
    const auto first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == first) return std::nullopt;
    end = at;
    return std::string(text.substr(0, 2)) + "Suppl. " + std::string(text.substr(first, at - first));
  }
  return std::nullopt;
}

// "FGMV-20", "FG-AI4H-DEL2": belongs to the focus group FG-MV, FG-AI4H.
std::optional<Publication> focus_group_name(std::string_view text) {
  for (auto at = text.find("FG"); at != std::string_view::npos; at = text.find("FG", at + 2)) {
    const bool begins = at == 0 || !(is_upper(text[at - 1]) || is_digit(text[at - 1]));
    auto name = at + 2;
    if (name < text.size() && text[name] == '-') ++name;
    auto end = name;
    while (end < text.size() && (is_upper(text[end]) || is_digit(text[end]))) ++end;
    if (!begins || end < name + 2 || end == text.size() || text[end] != '-') continue;
    const auto stop = std::min(text.find_first_of(" (),;:", end), text.size());
    const auto number = text.substr(end + 1, stop - end - 1);
    if (!std::any_of(number.begin(), number.end(), is_digit)) continue;
    const auto body = "ITU-T FG-" + std::string(text.substr(name, end - name));
    return Publication{body, body + " " + std::string(text.substr(at, stop - at)),
                       date_at(text.substr(stop))};
  }
  return std::nullopt;
}

// "Supplement 62 to ITU-T L-series Recommendations"
std::optional<Publication> supplement_to_series(std::string_view text) {
  if (!text.starts_with("Supplement ")) return std::nullopt;
  const auto to = text.find(" to ITU-T ");
  const auto letter = to + std::string_view(" to ITU-T ").size();
  if (to == std::string_view::npos || letter + 1 >= text.size() || text[letter + 1] != '-')
    return std::nullopt;
  const auto number = text.substr(11, to - 11);
  return Publication{"ITU-T", "ITU-T " + std::string(1, text[letter]) + " Suppl. " + std::string(number), {}};
}

// Words that may stand before the name where it has a line to itself.
bool begins_as_name(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>({"ITU-",
                                                          "Recommendation",
                                                          "RECOMMENDATION",
                                                          "Draft",
                                                          "DRAFT",
                                                          "Recommandation",
                                                          "RECOMMANDATION",
                                                          "Recomendación",
                                                          "RECOMENDACIÓN",
                                                          "Рекомендация",
                                                          "РЕКОМЕНДАЦИЯ",
                                                          "Проект",
                                                          "Projet",
                                                          "Proyecto",
                                                          "التوصية",
                                                          "توصية",
                                                          "Technical",
                                                          "Supplement",
                                                          "Revised",
                                                          "FG",
                                                          "INTERNATIONAL STANDARD",
                                                          "(Pre-published"});
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

bool is_front_matter_end(const Block& block) {
  if (block.kind != BlockKind::heading) return false;
  const auto line = heading_line(block);
  return line && line->number == "1";
}

// The month in "TELECOMMUNICATION (12/2018) STANDARDIZATION SECTOR", as a cover has it that is read by its lines.
std::string month_in(std::string_view line) {
  for (auto at = line.find('('); at != std::string_view::npos; at = line.find('(', at + 1))
    if (auto date = date_at(line.substr(at)); date.size() > 4) return date;
  return {};
}

// A running foot of pages: "Rec. ITU-T X.609.7 (12/2018)".
std::string date_of_foot(const DocumentText& document, const Publication& stated) {
  for (const auto& one : document.properties)
    if (one.name == "running-line")
      if (const auto name = itu_name(one.value); name && name->document == stated.document)
        return name->edition;
  return {};
}

}  // namespace

std::optional<Publication> itu_name(std::string_view line) {
  const auto text = normalised(line);
  if (auto name = supplement_to_series(text)) return name;
  if (auto name = focus_group_name(text)) return name;
  for (const std::string_view sector : {"ITU-T ", "ITU-R "}) {
    for (auto at = text.find(sector); at != std::string::npos; at = text.find(sector, at + 1)) {
      const auto rest = std::string_view(text).substr(at + sector.size());
      const auto body = std::string(sector.substr(0, sector.size() - 1));
      std::size_t end = 0;
      if (const auto name = supplement(rest, end))
        return Publication{body, body + " " + *name, date_at(rest.substr(end))};
      end = end_of_number(rest);
      if (end > 0)
        return Publication{body, body + " " + std::string(rest.substr(0, end)), date_at(rest.substr(end))};
    }
  }
  return std::nullopt;
}

Publication itu_publication(const DocumentText& document) {
  Publication stated;
  const auto title = normalised(document.title);
  if (begins_as_name(title))
    if (auto name = itu_name(title)) stated = std::move(*name);
  std::string date;
  std::size_t seen = 0;
  for (const auto& block : document.blocks) {
    if (++seen > most_blocks || is_front_matter_end(block)) break;
    if (block.kind == BlockKind::table_of_contents) continue;
    const auto line = normalised(plain_text(block));
    if (line.empty() || line.size() > longest_name_line) continue;
    if (date.empty()) date = date_at(line.ends_with(')') ? line : "");
    if (date.empty() && line.find("SECTOR") != std::string::npos) date = month_in(line);
    if (!stated.document.empty() || !begins_as_name(line)) continue;
    if (auto name = itu_name(line)) stated = std::move(*name);
  }
  if (stated.edition.empty() && !stated.document.empty()) stated.edition = date_of_foot(document, stated);
  if (stated.edition.empty() && !stated.document.empty()) stated.edition = date;
  return stated;
}

}  // namespace termreg::sources::clauses
