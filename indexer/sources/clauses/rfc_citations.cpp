// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/rfc_citations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

// The number of an RFC in "RFC4949", "RFC 4949", "rfc7519"; empty if it is none.
std::string rfc_number(std::string_view text) {
  if (!files::lower_ascii(text.substr(0, 3)).starts_with("rfc")) return {};
  text = files::trimmed(text.substr(3));
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == 0 || digits > 5) return {};
  const auto first = std::min(text.find_first_not_of('0'), digits - 1);
  return std::string(text.substr(first, digits - first));
}

struct CitedPlace {
  std::string_view tag, section;
  std::size_t length = 0;  // 0: there is no place
};

// "Section 2.6", "Appendix A": its length with the word; the number is told.
std::size_t section_at(std::string_view text, std::string_view& number) {
  for (const std::string_view word : {"Section ", "section ", "Sec. ", "Appendix ", "Clause "}) {
    if (!text.starts_with(word)) continue;
    const auto rest = text.substr(word.size());
    auto end = std::min(rest.find_first_not_of("0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZ"), rest.size());
    while (end > 0 && rest[end - 1] == '.') --end;
    if (end == 0) return 0;
    number = rest.substr(0, end);
    return word.size() + end;
  }
  return 0;
}

CitedPlace bracket_at(std::string_view text) {
  if (!text.starts_with('[')) return {};
  const auto end = text.find(']');
  if (end == std::string_view::npos || end < 2 || end > 80 ||
      text.substr(1, end - 1).find('[') != std::string_view::npos)
    return {};
  return {text.substr(1, end - 1), {}, end + 1};
}

CitedPlace place_at(std::string_view text) {
  std::string_view section;
  if (const auto words = section_at(text, section); words > 0) {
    const auto rest = text.substr(words);
    if (!rest.starts_with(" of [")) return {};
    auto place = bracket_at(rest.substr(4));
    if (place.length == 0) return {};
    place.section = section;
    place.length += words + 4;
    return place;
  }
  auto place = bracket_at(text);
  if (place.length == 0) return {};
  for (const std::string_view comma : {", ", " ", " ("}) {
    const auto rest = text.substr(place.length);
    if (!rest.starts_with(comma)) continue;
    const auto words = section_at(rest.substr(comma.size()), place.section);
    if (words == 0) continue;
    place.length += comma.size() + words;
    if (comma == " (" && text.substr(place.length).starts_with(')')) ++place.length;
    break;
  }
  return place;
}

template <std::size_t size>
std::size_t word_at(std::string_view text, const std::array<std::string_view, size>& words) {
  const auto lower = files::lower_ascii(text.substr(0, 40));
  for (const auto word : words)
    if (lower.starts_with(word)) return word.size();
  return 0;
}

constexpr auto leads = std::to_array<std::string_view>(
    {"from ", "in ", "per ", "according to ", "as defined in ", "as defined by ", "defined in ",
     "defined by ", "as per ", "source: ", "see ", "as specified in ", "definition from ", "definition in ",
     "adapted from "});
constexpr auto verbs =
    std::to_array<std::string_view>({"defines it as", "defines this as", "defines this term as",
                                     "defines the term as", "defines", "says", "states", "describes it as"});

// Without quotes around the whole; says whether there were any.
std::pair<std::string, bool> unquoted(std::string_view text) {
  text = files::trimmed(text);
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"“", "”"}, {"'", "'"}}) {
    auto rest = text;
    if (!rest.starts_with(open)) continue;
    rest.remove_prefix(open.size());
    const bool stop = rest.ends_with('.') && rest.substr(0, rest.size() - 1).ends_with(close);
    if (stop) rest.remove_suffix(1);
    if (!rest.ends_with(close)) continue;
    rest.remove_suffix(close.size());
    if (rest.find(close) == std::string_view::npos) return {std::string(files::trimmed(rest)), true};
  }
  return {std::string(text), false};
}

}  // namespace

RfcCitations::RfcCitations(const DocumentText& document) {
  for (const auto& block : document.blocks)
    if (!block.anchor.empty() && block.style.find("reference") != std::string::npos)
      references_.emplace(block.anchor, text::clean(plain_text(block)));
}

Source RfcCitations::source_of(std::string_view tag, std::string_view section) const {
  Source source;
  source.clause = section;
  const auto known = references_.find(tag);
  auto number = rfc_number(tag);
  if (number.empty() && known != references_.end())
    if (const auto at = known->second.rfind(", RFC "); at != std::string::npos)
      number = rfc_number(std::string_view(known->second).substr(at + 2));
  if (!number.empty()) {
    source.document = "RFC " + number;
    return source;
  }
  const std::string_view series = ", Internet-Draft ";
  if (known != references_.end()) {
    if (const auto at = known->second.rfind(series); at != std::string::npos) {
      source.document = known->second.substr(at + series.size());
      return source;
    }
    source.text = known->second;
    source.extras.push_back({"tag", std::string(tag)});
    return source;
  }
  if (tag.starts_with("I-D.")) {
    source.document = "draft-" + std::string(tag.substr(4));
  } else {
    source.text = "[" + std::string(tag) + "]";
  }
  return source;
}

CitedText RfcCitations::taken(std::string_view paragraph) const {
  const auto text = files::trimmed(paragraph);
  const auto lead = word_at(text, leads);
  if (const auto place = place_at(text.substr(lead)); place.length > 0) {
    auto rest = files::trimmed(text.substr(lead + place.length));
    auto source = source_of(place.tag, place.section);
    if (rest.empty() || rest == ".") return {std::string(text), std::move(source)};
    rest = files::trimmed(rest.substr(word_at(rest, verbs)));
    bool separated = rest.starts_with('"') || rest.starts_with("“");
    for (const std::string_view mark : {":", "—", "–", "- ", ","})
      if (!separated && rest.starts_with(mark) && (mark != "," || lead == 0)) {
        separated = true;
        rest = files::trimmed(rest.substr(mark.size()));
        break;
      }
    if (separated) {
      auto [bare, quoted] = unquoted(rest);
      if (quoted) source.relation = SourceRelation::identical;
      return {std::move(bare), std::move(source)};
    }
  }
  const auto open = text.rfind('[');
  if (open == std::string_view::npos || open == 0) return {std::string(text), {}};
  // The place may begin with a section before the bracket: "(Section 2 of [RFC1])".
  auto begin = open;
  if (const auto words = text.rfind("Section ", open); words != std::string_view::npos && open - words < 24)
    begin = words;
  const auto place = place_at(text.substr(begin));
  auto before = files::trimmed(text.substr(0, begin));
  const auto after = files::trimmed(text.substr(std::min(begin + place.length, text.size())));
  if (place.length == 0 || !(after.empty() || after == "." || after == ")" || after == ")." || after == ")."))
    return {std::string(text), {}};
  const bool bracketed = after.starts_with(')');
  for (const std::string_view word : {"from", "Source:", "source:", "see", "From"})
    if (before.ends_with(word)) before = files::trimmed(before.substr(0, before.size() - word.size()));
  if (bracketed && before.ends_with('('))
    before = files::trimmed(before.substr(0, before.size() - 1));
  else if (bracketed || !(before.ends_with('.') || before.ends_with('"') || before.ends_with("”")))
    return {std::string(text), {}};
  auto source = source_of(place.tag, place.section);
  auto [bare, quoted] = unquoted(before);
  if (quoted) source.relation = SourceRelation::identical;
  return {std::move(bare), std::move(source)};
}

}  // namespace termreg::sources::clauses
