// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/wording.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "registry/model/ascii.h"
#include "registry/model/names.h"
#include "registry/text/letters.h"

namespace termreg::style {
namespace {

using std::string_view;

string_view primary_subtag(string_view language) {
  return language.substr(0, language.find('-'));
}

bool starts_with_ignoring_case(string_view text, string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == to_lower(b); });
}

bool ends_with_any(string_view text, std::initializer_list<string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](string_view ending) { return text.ends_with(ending); });
}

string_view trimmed(string_view text) {
  constexpr string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  return first == string_view::npos ? string_view()
                                    : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

string_view full_stop(string_view language) {
  const auto primary = primary_subtag(language);
  if (primary == "zh" || primary == "ja") return "。";
  if (primary == "hi" || primary == "bn" || primary == "ne") return "।";
  if (primary == "ur") return "۔";
  if (primary == "th" || primary == "lo" || primary == "km") return "";  // no sentence stop in these scripts
  return ".";
}

std::string with_final_stop(string_view text, string_view language) {
  std::string result(text);
  if (!ends_with_any(text, {".", "!", "?", "…", "。", "．", "！", "？", "।", "۔", "؟", ":"}))
    result += full_stop(language);
  return result;
}

// "etc." keeps its point, and three points are an ellipsis, not a stop.
string_view without_final_stop(string_view text) {
  if (ends_with_any(text, {"...", "etc.", "e.g.", "i.e."})) return text;
  for (const string_view stop : {".", "。", "।", "۔"})
    if (text.ends_with(stop)) return trimmed(text.substr(0, text.size() - stop.size()));
  return text;
}

constexpr std::array<string_view, 3> english_articles{"the ", "an ", "a "};
constexpr std::array<string_view, 7> french_articles{"les ", "le ", "la ", "une ", "un ", "l'", "l’"};
constexpr std::array<string_view, 6> spanish_articles{"los ", "las ", "una ", "un ", "el ", "la "};

template <std::size_t N>
string_view without_first_of(string_view text, const std::array<string_view, N>& articles) {
  for (const auto article : articles)
    if (text.size() > article.size() && starts_with_ignoring_case(text, article))
      return trimmed(text.substr(article.size()));
  return text;
}

// In German an initial "die" may be a relative pronoun; other languages have no article or suffix it.
string_view without_article(string_view text, string_view language) {
  const auto primary = primary_subtag(language);
  if (primary == "en") return without_first_of(text, english_articles);
  if (primary == "fr") return without_first_of(text, french_articles);
  if (primary == "es") return without_first_of(text, spanish_articles);
  return text;
}

string_view first_word(string_view text) {
  auto word = text.substr(0, text.find_first_of(" \n,;:()[]"));
  while (!word.empty() && ends_with_any(word, {".", "!", "?"})) word.remove_suffix(1);
  return word;
}

// "iOS", "pH", "X-ray", "5G": the case of such a word is its spelling.
bool has_fixed_case(string_view word) {
  if (word.size() > 1 && word[1] == '-') return true;
  return std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                     [](char c) { return is_upper(c) || is_digit(c); });
}

constexpr std::array<string_view, 14> proper_names{
    "Internet", "Web",     "Earth",  "Bluetooth", "Boolean", "Cartesian", "Euclidean",
    "Gaussian", "Fourier", "Markov", "English",   "Unicode", "Ethernet",  "Bayesian"};

bool is_word_end(string_view text, std::size_t at) {
  return at >= text.size() || (!is_upper(text[at]) && !is_lower(text[at]));
}

// A capitalised first word is taken for a name if it is a known one, if the next word is capitalised too
// ("Virtual Reality Modeling Language"), or if the text writes it with a capital again inside a sentence.
bool looks_like_name(string_view text) {
  const auto word = first_word(text);
  if (word.empty() || !is_upper(word.front())) return false;
  if (std::find(proper_names.begin(), proper_names.end(), word) != proper_names.end()) return true;
  if (text.size() > word.size() + 1 && text[word.size()] == ' ' && is_upper(text[word.size() + 1]))
    return true;
  for (auto at = text.find(word, 2); at != string_view::npos; at = text.find(word, at + 1))
    if (text[at - 1] == ' ' && !ends_with_any(text.substr(0, at - 1), {".", "!", "?", ":"}) &&
        is_word_end(text, at + word.size()))
      return true;
  return false;
}

bool writes_nouns_with_capitals(string_view language) {
  return primary_subtag(language) == "de" || primary_subtag(language) == "lb";
}

std::string iso_definition(string_view text, string_view language) {
  const auto body = without_article(without_final_stop(text), language);
  if (writes_nouns_with_capitals(language) || has_fixed_case(first_word(body)) || looks_like_name(body))
    return std::string(body);
  return text::with_lower_initial(body, language);
}

// Articles are allowed; the definition goes on behind the colon.
std::string etsi_definition(string_view text, string_view language) {
  const auto body = without_final_stop(text);
  if (writes_nouns_with_capitals(language) || has_fixed_case(first_word(body)) || looks_like_name(body))
    return std::string(body);
  return text::with_lower_initial(body, language);
}

std::string itu_definition(string_view text, string_view language) {
  const auto stopped = with_final_stop(text, language);
  return has_fixed_case(first_word(stopped)) ? stopped : text::with_upper_initial(stopped, language);
}

// Grammar of a label: ("NOTE" | "EXAMPLE") [blank digits] [blank "to entry"] blank* (":" | "-" | "–" | "—"),
// any case.
string_view without_label(string_view text) {
  auto rest = text;
  if (starts_with_ignoring_case(rest, "note"))
    rest.remove_prefix(4);
  else if (starts_with_ignoring_case(rest, "example"))
    rest.remove_prefix(7);
  else
    return text;
  const auto skip_blanks = [&rest] {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  };
  skip_blanks();
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
  skip_blanks();
  if (starts_with_ignoring_case(rest, "to entry")) rest.remove_prefix(8);
  skip_blanks();
  for (const string_view separator : {":", "–", "—", "-"})
    if (rest.starts_with(separator)) return trimmed(rest.substr(separator.size()));
  return text;
}

std::string number_unless_single(std::size_t index, std::size_t count) {
  return count > 1 ? " " + std::to_string(index) : std::string();
}

}  // namespace

std::string definition(std::string_view text, Profile profile, std::string_view language) {
  const auto body = trimmed(text);
  if (body.empty()) return {};
  switch (profile) {
    case Profile::itu_t:
      return itu_definition(body, language);
    case Profile::iso:
      return iso_definition(body, language);
    case Profile::etsi_3gpp:
      return etsi_definition(body, language);
    case Profile::ieee:
      return with_final_stop(body, language);
    default:
      break;
  }
  return std::string(body);
}

std::string_view initial_article(std::string_view text, std::string_view language) {
  return text.substr(0, text.size() - without_article(text, language).size());
}

bool has_final_stop(std::string_view text) {
  return without_final_stop(text).size() < text.size();
}

std::string remark(std::string_view text, Profile profile, std::string_view language) {
  if (profile == Profile::none) return std::string(trimmed(text));
  const auto body = without_label(trimmed(text));
  return body.empty() ? std::string() : with_final_stop(body, language);
}

std::string note_label(Profile profile, std::size_t index, std::size_t count) {
  switch (profile) {
    case Profile::itu_t:
      return "NOTE" + number_unless_single(index, count) + " – ";
    case Profile::iso:
      return "Note " + std::to_string(index) + " to entry: ";
    case Profile::etsi_3gpp:
      return "NOTE" + number_unless_single(index, count) + ": ";
    case Profile::ieee:
      return "NOTE" + number_unless_single(index, count) + "—";
    default:
      break;
  }
  return "Note" + number_unless_single(index, count) + ": ";
}

std::string example_label(Profile profile, std::size_t index, std::size_t count) {
  switch (profile) {
    case Profile::itu_t:
      return "EXAMPLE" + number_unless_single(index, count) + " – ";
    case Profile::iso:
      return "EXAMPLE" + number_unless_single(index, count) + "\u2003";
    case Profile::etsi_3gpp:
      return "EXAMPLE" + number_unless_single(index, count) + ": ";
    default:
      break;
  }
  return "Example" + number_unless_single(index, count) + ": ";
}

namespace {
constexpr string_view status_words = "Status of this entry: ";
}  // namespace

std::string status_sentence(EntryStatus status) {
  return std::string(status_words).append(name(status)).append(".");
}

std::optional<EntryStatus> stated_status(string_view note) {
  if (!note.starts_with(status_words) || !note.ends_with('.')) return std::nullopt;
  note.remove_prefix(status_words.size());
  note.remove_suffix(1);
  return parse<EntryStatus>(note);
}

}  // namespace termreg::style
