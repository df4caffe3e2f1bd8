// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/short_forms.h"

#include <algorithm>
#include <array>
#include <string>

#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

using std::string_view;

bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
char at_or_blank(string_view text, std::size_t at) {
  return at < text.size() ? text[at] : ' ';
}

template <std::size_t N>
bool is_one_of(string_view word, const std::array<string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr auto units = std::to_array<string_view>(
    {"MB",  "GB",  "TB",  "PB",  "KB",  "EB", "MHz", "GHz", "THz", "kHz", "MW",  "GW",
     "TW",  "VA",  "MVA", "MPa", "GPa", "AC", "DC",  "AM",  "PM",  "UTC", "GMT", "USD",
     "EUR", "GBP", "CHF", "JPY", "BC",  "AD", "CE",  "HV",  "LV",  "MV"});
// Emphasis, logic, and key words of requirements and programs.
constexpr auto emphasis = std::to_array<string_view>(
    {"SHALL",       "MUST",    "SHOULD", "MAY",    "CAN",    "NOT",     "NO",       "YES",
     "AND",         "OR",      "XOR",    "NAND",   "NOR",    "IF",      "THEN",     "ELSE",
     "WHEN",        "TRUE",    "FALSE",  "NULL",   "NONE",   "NOTE",    "NOTES",    "EXAMPLE",
     "WARNING",     "CAUTION", "TBD",    "TBC",    "FFS",    "OK",      "REQUIRED", "OPTIONAL",
     "RECOMMENDED", "ALL",     "ANY",    "ONLY",   "EACH",   "BOTH",    "IN",       "OUT",
     "ON",          "OFF",     "TO",     "FROM",   "OF",     "BY",      "IS",       "ARE",
     "BE",          "THE",     "AN",     "FOR",    "WITH",   "SET",     "GET",      "PUT",
     "POST",        "DELETE",  "HEAD",   "BEGIN",  "END",    "DEFAULT", "SEQUENCE", "CHOICE",
     "INTEGER",     "BOOLEAN", "OCTET",  "STRING", "SIZE",   "ENUM",    "CLASS",    "DEPRECATED",
     "SOURCE",      "VOID",    "ANNEX",  "TABLE",  "FIGURE", "PART",    "DRAFT",    "MAX",
     "MIN",         "AVG",     "SUM",    "LOG",    "EXP",    "MOD",     "ABS",      "SQRT"});
constexpr auto known = std::to_array<string_view>(
    {"ITU",   "ISO",  "IEC",   "IETF", "IEEE",   "ETSI",    "GPP",  "ANSI", "NIST", "IANA", "ICANN",
     "OASIS", "OMG",  "GSMA",  "OMA",  "CEN",    "CENELEC", "ASTM", "SAE",  "TTC",  "TTA",  "CCSA",
     "ATIS",  "TIA",  "EIA",   "ECMA", "UNESCO", "WHO",     "WTO",  "WIPO", "WTSA", "TSB",  "TSAG",
     "SG",    "JTC",  "SC",    "TC",   "WG",     "IPR",     "RFC",  "UN",   "EU",   "UK",   "US",
     "USA",   "XML",  "HTML",  "HTTP", "HTTPS",  "URL",     "URI",  "PDF",  "TV",   "PC",   "GPS",
     "USB",   "LED",  "ASCII", "JSON", "CD",     "DVD",     "CPU",  "RAM",  "SI",   "BIPM", "IEV",
     "CCITT", "CCIR", "OGC",   "SDO",  "CO",     "DNA",     "ID",   "IDs",  "UTF"});
constexpr auto label_words = std::to_array<string_view>(
    {"figure", "fig",    "table",   "annex",    "appendix", "clause", "section", "case", "type",
     "class",  "option", "mode",    "group",    "category", "level",  "profile", "step", "part",
     "phase",  "series", "variant", "scenario", "example",  "point",  "block",   "path", "method"});
constexpr auto document_kinds =
    std::to_array<string_view>({"TS",  "TR",  "EN",   "ES",  "EG",   "SR",   "GS",   "GR", "PAS", "IS",
                                "IWA", "DIS", "FDIS", "RFC", "STD",  "BCP",  "FIPS", "SP", "FYI", "NFV",
                                "MEC", "PUB", "HD",   "CWA", "TTAS", "TTAK", "KO",   "JT", "GB",  "YD"});

bool is_roman(string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

// "NaCl", "KCl": symbols of elements with a small letter among them.
bool is_chemical(string_view word) {
  constexpr auto two_letters = std::to_array<string_view>(
      {"Na", "Cl", "Ca", "Mg", "Al", "Si", "Fe", "Cu", "Zn", "Ag", "Au", "Pb", "Hg", "Br", "Li", "He", "Ne",
       "Ar", "Mn", "Cr", "Ni", "Co", "Ti", "Ba", "Sn", "Ge", "Ga", "As", "Se", "In", "Er", "Yb", "Nd", "Te"});
  constexpr string_view one_letter = "HBCNOFPSKVYIWU";
  bool has_two = false;
  for (std::size_t at = 0; at < word.size();) {
    if (is_one_of(word.substr(at, 2), two_letters)) {
      has_two = true;
      at += 2;
    } else if (one_letter.find(word[at]) != string_view::npos) {
      ++at;
    } else {
      return false;
    }
  }
  return has_two;
}

bool is_written_in_capitals(string_view text) {
  std::size_t capitals = 0, smalls = 0;
  for (const char c : text) {
    capitals += is_upper(c) ? 1U : 0U;
    smalls += is_lower(c) ? 1U : 0U;
  }
  return capitals > smalls;
}

// The word before the byte `at`, across one blank, in small letters; empty if something else stands there.
std::string word_before(string_view text, std::size_t at) {
  if (at == 0 || (text[at - 1] != ' ' && text[at - 1] != '\n' && text[at - 1] != '\t')) return {};
  auto end = at - 1;
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ' ')) --end;
  auto begin = end;
  while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]) || text[begin - 1] == '-'))
    --begin;
  auto word = std::string(text.substr(begin, end - begin));
  std::transform(word.begin(), word.end(), word.begin(), to_lower);
  return word;
}

bool is_inside(string_view text, std::size_t at, char open, char close) {
  const auto left = text.rfind(open, at);
  if (left == string_view::npos) return false;
  const auto closed = text.find(close, left);
  constexpr std::size_t longest = 120;
  return closed != string_view::npos && closed > at && closed - left < longest;
}

bool is_quoted(string_view text, const ShortForm& form) {
  const auto left = text.substr(0, form.whole_begin), right = text.substr(form.whole_end);
  for (const string_view open : {"“", "\"", "‘", "'", "«", "`"})
    if (left.ends_with(open) &&
        (right.starts_with("”") || right.starts_with("\"") || right.starts_with("’") ||
         right.starts_with("'") || right.starts_with("»") || right.starts_with("`")))
      return true;
  return false;
}

// "T_REQ", "a.ID", "FOO(", "x=ACK", "<TAG>", "@ID", "user@HOST", "http://X/ABC", "$VAR", "FOO::BAR"
bool is_code(string_view text, const ShortForm& form) {
  const char before = form.whole_begin == 0 ? ' ' : text[form.whole_begin - 1];
  const char after = at_or_blank(text, form.whole_end), next = at_or_blank(text, form.whole_end + 1);
  constexpr string_view signs = "_@=<>#$&{}\\%*+^~|";
  if (signs.find(before) != string_view::npos || signs.find(after) != string_view::npos) return true;
  if (before == '.' || before == ':') return true;
  if ((after == '.' || after == ':') && (is_letter(next) || is_digit(next))) return true;
  if (after == '(') return true;
  auto begin = form.whole_begin;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
  const auto word = text.substr(begin, text.find_first_of(" \n", form.whole_end) - begin);
  return word.find("//") != string_view::npos || word.find("www.") != string_view::npos;
}

bool is_document_number(string_view text, const ShortForm& form) {
  const auto word = text.substr(form.begin, form.end - form.begin);
  const char after = at_or_blank(text, form.whole_end), next = at_or_blank(text, form.whole_end + 1);
  if ((after == ' ' || after == '-' || after == '\n') && is_digit(next)) return true;
  if (text.substr(form.whole_end).starts_with("\u00a0") && is_digit(at_or_blank(text, form.whole_end + 2)))
    return true;
  if (!is_one_of(word, document_kinds)) return false;
  const auto before = word_before(text, form.whole_begin);
  constexpr auto bodies = std::to_array<string_view>(
      {"etsi", "3gpp", "iso", "iec", "itu-t", "itu-r", "itu", "ieee", "cen", "nist", "gs", "gr", "draft"});
  return is_one_of(string_view(before), bodies) || is_inside(text, form.begin, '[', ']');
}

// "UC-01", "REQ-12a": numbers of requirements and use cases.
bool is_numbered(string_view text, const ShortForm& form) {
  if (form.whole_begin != form.begin) return false;
  auto behind = text.substr(form.end, form.whole_end - form.end);
  if (!behind.starts_with('-')) return false;
  behind.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < behind.size() && is_digit(behind[digits])) ++digits;
  return digits > 0 && behind.size() - digits <= 1;
}

bool is_something_else(string_view text, const ShortForm& form) {
  const auto word = text.substr(form.begin, form.end - form.begin);
  if (is_roman(word) || is_one_of(word, emphasis) || is_chemical(word)) return true;
  const auto before = word_before(text, form.whole_begin);
  if (is_one_of(word, units) || is_one_of(string_view(before), label_words)) return true;
  return is_inside(text, form.begin, '[', ']') || is_quoted(text, form) || is_code(text, form) ||
         is_document_number(text, form) || is_numbered(text, form);
}

// Two capitals at least; small letters only singly between capitals.
bool has_shape(string_view word) {
  constexpr std::size_t longest = 8;
  if (word.size() < 2 || word.size() > longest || !is_upper(word.front()) || !is_upper(word.back()))
    return false;
  std::size_t smalls = 0;
  for (const char c : word) {
    if (is_lower(c))
      ++smalls;
    else if (!is_upper(c))
      return false;
  }
  return smalls <= 1;
}

constexpr auto other_hyphens = std::to_array<string_view>({"\u2010", "\u2011"});

// How many bytes of what joins the parts of a compound begin at the end of `left`, or at the start of `right`.
std::size_t joint_before(string_view left) {
  if (left.empty()) return 0;
  const char c = left.back();
  if (c == '-' || c == '/' || is_letter(c) || is_digit(c)) return 1;
  for (const auto hyphen : other_hyphens)
    if (left.ends_with(hyphen)) return hyphen.size();
  return 0;
}
std::size_t joint_behind(string_view right) {
  if (right.empty()) return 0;
  const char c = right.front();
  if (c == '-' || c == '/' || is_letter(c) || is_digit(c)) return 1;
  for (const auto hyphen : other_hyphens)
    if (right.starts_with(hyphen)) return hyphen.size();
  return 0;
}

void widen(string_view text, ShortForm& form) {
  form.whole_begin = form.begin;
  form.whole_end = form.end;
  while (const auto size = joint_before(text.substr(0, form.whole_begin))) form.whole_begin -= size;
  while (const auto size = joint_behind(text.substr(form.whole_end))) form.whole_end += size;
}

}  // namespace

std::vector<ShortForm> short_forms(string_view text) {
  std::vector<ShortForm> found;
  if (text.find("::=") != string_view::npos || is_written_in_capitals(text)) return found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at]) && !is_digit(text[at])) {
      ++at;
      continue;
    }
    ShortForm form;
    form.begin = at;
    while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]))) ++at;
    form.end = at;
    widen(text, form);
    auto word = text.substr(form.begin, form.end - form.begin);
    if (word.size() > 2 && word.back() == 's' && is_upper(word[word.size() - 2])) {
      if (form.whole_end == form.end) --form.whole_end;
      --form.end;
      word.remove_suffix(1);
    }
    if (has_shape(word) && !is_something_else(text, form)) found.push_back(form);
  }
  return found;
}

bool mentions(string_view text, string_view short_form) {
  if (short_form.empty()) return false;
  const auto belongs = [](char c) { return is_letter(c) || is_digit(c); };
  for (auto at = text.find(short_form); at != string_view::npos; at = text.find(short_form, at + 1)) {
    const auto end = at + short_form.size();
    // "6DoF" has the letters of "DoF".
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(short_form.front())) && belongs(text[at - 1]) &&
        belongs(short_form.front()))
      continue;
    if (end >= text.size() || !is_letter(text[end]) || !belongs(short_form.back())) return true;
    if (text[end] == 's' && (end + 1 >= text.size() || !belongs(text[end + 1]))) return true;
  }
  return false;
}

bool is_well_known(string_view short_form) {
  return is_one_of(short_form, known);
}

string_view expansion_before(string_view text, std::size_t at, string_view short_form) {
  while (at > 0 && text[at - 1] == ' ') --at;
  auto begin = at;
  auto letter = short_form.size();
  // From the last letter to the first: each is the initial of a word, or of a part of it; small words between
  // them are passed over.
  for (std::size_t steps = 0; letter > 0 && begin > 0 && steps < 2 * short_form.size() + 6; ++steps) {
    auto word = begin;
    while (word > 0 && (is_letter(text[word - 1]) || is_digit(text[word - 1]) || is_high(text[word - 1])))
      --word;
    if (word == begin) {
      if (text[begin - 1] != ' ' && text[begin - 1] != '-' && text[begin - 1] != '/') break;
      --begin;
      continue;
    }
    if (to_lower(text[word]) == to_lower(short_form[letter - 1]))
      --letter;
    else if (begin - word > 4)
      return {};
    begin = word;
  }
  return letter == 0 ? text.substr(begin, at - begin) : string_view();
}

bool spells(string_view text, string_view short_form) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends_word = is_letter(text[at]) && (at + 1 == text.size() || !is_letter(text[at + 1]));
    if (ends_word && !expansion_before(text, at + 1, short_form).empty()) return true;
  }
  return false;
}

bool same_expansion(std::string_view a, std::string_view b) {
  return text::ladder_keys(a).stem == text::ladder_keys(b).stem;
}

}  // namespace termreg::drafts
