// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: ISO/IEC Directives, Part 2:2021, 16.5.6 to 16.5.9; ISO 704:2022, 6.3 to 6.5; Author's guide for
// drafting ITU-T Recommendations, clause 3.
#include "registry/style/review.h"

#include <algorithm>
#include <array>
#include <optional>

#include "registry/model/ascii.h"
#include "registry/style/wording.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::style {
namespace {

using std::string_view;

class Review {
 public:
  Review(const StyleCase& given, Profile profile)
      : given_(given), profile_(profile), text_(given.definition), words_(text::words(text_)) {
    lower_.reserve(text_.size());
    for (const char c : text_)
      lower_ += static_cast<char>(c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c) | 0x20U
                                                       : static_cast<unsigned char>(c));
  }

  std::vector<StyleRemark> take() {
    form();
    for (std::size_t i = 0; i < given_.notes.size(); ++i) note(i);
    if (given_.language == "en" || given_.language.starts_with("en-")) wording();
    return std::move(remarks_);
  }

 private:
  void form() {
    if (profile_ == Profile::iso) {
      article();
      final_stop();
    } else if (profile_ == Profile::itu_t) {
      missing_stop();
    }
  }
  void wording() {
    circular();
    substitution();
    negative();
    sentences();
    inessential();
    requirement();
    clause();
    too_broad();
  }

  StyleRemark& say(string_view rule, Certainty certainty, std::size_t begin, std::size_t end) {
    auto& remark = remarks_.emplace_back();
    remark.rule = rule;
    remark.certainty = certainty;
    remark.begin = begin;
    remark.end = end;
    return remark;
  }

  void article() {
    const auto found = initial_article(text_, given_.language);
    if (found.empty()) return;
    auto& remark = say("article", Certainty::certain, 0, text_.size());
    remark.sentence =
        "An ISO definition begins without an article, so that it can stand in the place of the term.";
    remark.replacement = definition(text_, Profile::iso, given_.language);
    remark.end = found.size();
  }
  void final_stop() {
    if (!has_final_stop(text_)) return;
    auto& remark = say("final-stop", Certainty::certain, text_.size() - 1, text_.size());
    remark.sentence = "An ISO definition ends without a full stop.";
    remark.replacement = definition(text_, Profile::iso, given_.language);
  }
  void missing_stop() {
    if (text_.empty() || definition(text_, Profile::itu_t, given_.language).size() <= text_.size()) return;
    // ".1": the mark of a footnote behind the stop.
    constexpr std::size_t longest_mark = 2;
    const auto stop = text_.find_last_not_of("0123456789");
    if (stop != string_view::npos && stop > 0 && text_[stop] == '.' && is_letter(text_[stop - 1]) &&
        text_.size() - stop - 1 <= longest_mark)
      return;
    auto& remark = say("missing-stop", Certainty::high, text_.size() - 1, text_.size());
    remark.sentence = "A definition in an ITU-T Recommendation ends with a full stop.";
    remark.replacement = definition(text_, Profile::itu_t, given_.language);
  }

  void note(std::size_t index);
  void circular();
  void substitution();
  void negative();
  void sentences();
  void inessential();
  void requirement();
  void clause();
  void too_broad();
  [[nodiscard]] bool circular_by(string_view designation, bool is_term);
  [[nodiscard]] bool is_sentence_behind(std::vector<text::Word>::const_iterator word) const;
  [[nodiscard]] std::optional<std::size_t> whole_word(string_view word, std::size_t from = 0) const;

  const StyleCase& given_;
  Profile profile_;
  string_view text_;
  std::string lower_;
  std::vector<text::Word> words_;
  std::vector<StyleRemark> remarks_;
};

bool is_word_byte(char c) {
  return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<std::size_t> Review::whole_word(string_view word, std::size_t from) const {
  for (auto at = lower_.find(word, from); at != std::string::npos; at = lower_.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_word_byte(lower_[at - 1])) && (end >= lower_.size() || !is_word_byte(lower_[end])))
      return at;
  }
  return std::nullopt;
}

// "Note 2 to entry: " in ISO; "NOTE – ", "NOTE 2 – " in ITU-T; "NOTE: ", "NOTE 2: " in ETSI and 3GPP.
bool has_note_form(string_view note, Profile profile) {
  constexpr string_view hard_blank = "\u00a0";
  constexpr std::size_t longest_label = 24;
  const auto skip_number = [&](std::size_t at) {
    const auto blank = note.substr(at).starts_with(hard_blank) ? at + hard_blank.size() : at + 1;
    if (blank < note.size() && (note[at] == ' ' || blank > at + 1) && is_digit(note[blank])) {
      at = blank;
      while (at < note.size() && is_digit(note[at])) ++at;
    }
    return at;
  };
  const bool capital = note.starts_with("NOTE"), small = note.starts_with("Note");
  if (!capital && !small) return true;  // marked by the format, or no label at all
  auto plain = std::string(note.substr(skip_number(4), longest_label));
  for (auto at = plain.find(hard_blank); at != std::string::npos; at = plain.find(hard_blank, at))
    plain.replace(at, hard_blank.size(), " ");
  const string_view rest = plain;
  switch (profile) {
    case Profile::iso:
      return small && skip_number(4) > 4 && rest.starts_with(" to entry:");
    case Profile::itu_t:
      return capital && (rest.starts_with(" – ") || rest.starts_with(" — ") || rest.starts_with(" - "));
    case Profile::etsi_3gpp:
      return capital && rest.starts_with(":");
    default:
      return true;
  }
}

void Review::note(std::size_t index) {
  const auto note = given_.notes[index];
  if (has_note_form(note, profile_)) return;
  const auto label = note_label(profile_, index + 1, given_.notes.size());
  auto& remark = say("note-form", Certainty::certain, 0, note.find_first_of(":-\xe2"));
  remark.note = index + 1;
  if (remark.end == string_view::npos) remark.end = note.size();
  remark.replacement = profile_ == Profile::etsi_3gpp ? "NOTE:" : label;
  while (remark.replacement.ends_with(' ')) remark.replacement.pop_back();
  remark.sentence = "A note to a definition is labelled “" + remark.replacement + "” in this house.";
}

// "An amendment | to a Recommendation contains changes": a verb follows within a few words.
bool Review::is_sentence_behind(std::vector<text::Word>::const_iterator word) const {
  constexpr auto verbs = std::to_array<string_view>(
      {"is",       "are",      "was",       "were",     "has",       "have",       "can",        "may",
       "will",     "shall",    "should",    "must",     "means",     "refers",     "denotes",    "describes",
       "contains", "consists", "comprises", "provides", "defines",   "represents", "specifies",  "allows",
       "enables",  "uses",     "records",   "includes", "indicates", "occurs",     "identifies", "determines",
       "gives",    "does",     "concerns",  "applies"});
  constexpr int near = 6;  // words
  for (int i = 0; i < near && word != words_.end(); ++i, ++word) {
    const auto text = string_view(lower_).substr(word->begin, word->end - word->begin);
    // "avatar that represents a user": a clause that belongs to the noun.
    if (text == "that" || text == "which" || text == "who" || text == "where" || text == "when") return false;
    if (std::find(verbs.begin(), verbs.end(), text) != verbs.end()) return true;
  }
  return false;
}

// @return whether the designation stands in the definition; then it is reported.
bool Review::circular_by(string_view designation, bool is_term) {
  const auto name = text::words(designation);
  if (name.empty() || name.size() > words_.size()) return false;
  if (name.size() == 1 && designation.size() <= 3) return false;
  const auto same = [](const text::Word& a, const text::Word& b) { return a.stem == b.stem; };
  auto from = words_.begin();
  while (from != words_.end() && text::is_function_word(from->stem, "en")) ++from;
  const auto found = std::search(from, words_.end(), name.begin(), name.end(), same);
  if (found == words_.end()) return false;
  const auto behind = found + static_cast<std::ptrdiff_t>(name.size());
  const auto begin = found->begin, end = (behind - 1)->end;
  // What stands right before or behind makes another term of it: "service provider" does not define "service"
  // by itself.
  const auto joins = [&](std::size_t left, std::size_t right) {
    const auto gap = text_.substr(left, right - left);
    return gap == " " || gap == "-" || gap == "/";
  };
  const bool goes_on =
      behind != words_.end() && joins(end, behind->begin) && !text::is_function_word(behind->stem, "en");
  const bool in_genus = found == from && !goes_on;
  if (in_genus && is_term && is_sentence_behind(behind)) {
    auto& remark = say("substitution", Certainty::medium, 0, end);
    remark.sentence = "A sentence about “" + std::string(designation) +
                      "” cannot stand in the place of the term; begin with what the concept is.";
    return true;
  }
  auto certainty = in_genus ? Certainty::certain : Certainty::high;
  if (!in_genus && (name.size() == 1 || goes_on)) certainty = Certainty::hint;
  if (!is_term) certainty = Certainty::hint;
  auto& remark = say("circular", certainty, begin, end);
  remark.sentence = "The definition of “" + std::string(designation) + "” uses the term itself" +
                    (in_genus ? ", and as what the concept is a kind of." : ".");
  return true;
}

void Review::circular() {
  for (std::size_t i = 0; i < given_.designations.size(); ++i)
    if (circular_by(given_.designations[i], i == 0)) return;
}

void Review::substitution() {
  constexpr auto beginnings = std::to_array<string_view>(
      {"is ", "are ", "means ", "refers to ", "refer to ", "denotes ", "describes ", "when ", "this term ",
       "a term for ", "the term ", "term for ", "term used ", "a term used ", "this is ", "it is "});
  for (const auto beginning : beginnings) {
    if (!lower_.starts_with(beginning)) continue;
    // "Means of communicating" names a thing, "means that" explains a word.
    const auto rest = string_view(lower_).substr(beginning.size());
    if (beginning == "means " &&
        (rest.starts_with("of ") || rest.starts_with("for ") || rest.starts_with("by ") ||
         rest.starts_with("to ") || rest.starts_with("which ") || rest.starts_with("used ")))
      return;
    auto& remark = say("substitution", Certainty::medium, 0, beginning.size() - 1);
    remark.sentence = "A definition that begins with “" + std::string(text_.substr(0, beginning.size() - 1)) +
                      "” cannot stand in the place of its term; begin with what the concept is.";
    return;
  }
}

void Review::negative() {
  constexpr auto beginnings = std::to_array<string_view>(
      {"not ", "no ", "absence of ", "the absence of ", "lack of ", "the lack of ", "other than "});
  constexpr auto negative_terms = std::to_array<string_view>(
      {"non", "un", "in", "im", "dis", "without", "no", "anti", "loss", "absence"});
  for (const auto designation : given_.designations) {
    const auto key = text::match_key(designation).bytes();
    for (const auto prefix : negative_terms)
      if (key.starts_with(prefix)) return;
  }
  for (const auto beginning : beginnings)
    if (lower_.starts_with(beginning)) {
      auto& remark = say("negative", Certainty::medium, 0, beginning.size() - 1);
      remark.sentence = "The definition says what the concept is not; say what it is.";
      return;
    }
}

// A stop ends a sentence if a word of small letters stands before it and a capital behind it.
void Review::sentences() {
  constexpr auto shortened = std::to_array<string_view>({"etc", "vs", "cf", "resp", "fig", "no", "approx"});
  for (auto at = text_.find(". "); at != string_view::npos; at = text_.find(". ", at + 1)) {
    auto begin = at;
    while (begin > 0 && is_word_byte(text_[begin - 1])) --begin;
    const auto word = string_view(lower_).substr(begin, at - begin);
    const bool is_word = word.size() >= 3 || (at > 0 && text_[at - 1] == ')');
    const bool is_short = std::find(shortened.begin(), shortened.end(), word) != shortened.end();
    const auto next = text_.find_first_not_of(' ', at + 1);
    if (!is_word || is_short || next == string_view::npos || !is_upper(text_[next])) continue;
    auto& remark = say("sentences", Certainty::medium, next, text_.size());
    remark.sentence = "A definition is one phrase; what follows the first sentence belongs into a note.";
    remark.replacement = note_label(profile_, 1, 1) + std::string(text_.substr(next));
    return;
  }
}

void Review::inessential() {
  constexpr auto words =
      std::to_array<string_view>({"e.g.", "i.e.", "etc.", "for example", "for instance", "such as"});
  for (const auto word : words) {
    const auto at = lower_.find(word);
    if (at == std::string::npos || (at > 0 && is_word_byte(lower_[at - 1]))) continue;
    auto& remark =
        say("inessential", word == "such as" ? Certainty::medium : Certainty::high, at, at + word.size());
    remark.sentence = "“" + std::string(word) +
                      "” leads away from what makes the concept; move it to an example or a note.";
    return;
  }
}

void Review::requirement() {
  for (const string_view word : {"shall", "must"}) {
    const auto at = whole_word(word);
    if (!at) continue;
    auto& remark = say("requirement", Certainty::high, *at, *at + word.size());
    remark.sentence = "A definition states no requirement: “" + std::string(word) +
                      "” belongs into the text of the document.";
    return;
  }
}

void Review::clause() {
  for (const string_view word :
       {"see clause ", "see section ", "see annex ", "see subclause ", "defined in clause "}) {
    const auto at = lower_.find(word);
    if (at == std::string::npos) continue;
    auto& remark = say("clause", Certainty::medium, at, at + word.size() - 1);
    remark.sentence = "A definition stands alone: “" + std::string(text_.substr(at, word.size() - 1)) +
                      "” sends its reader elsewhere.";
    return;
  }
}

void Review::too_broad() {
  constexpr std::ptrdiff_t fewest = 3;
  const auto content = std::count_if(words_.begin(), words_.end(), [](const text::Word& word) {
    return !text::is_function_word(word.stem, "en");
  });
  constexpr std::size_t longest = 5;  // more words than these set something apart
  if (content == 0 || content > fewest || words_.size() > longest) return;
  auto& remark = say("too-broad", Certainty::hint, 0, text_.size());
  remark.sentence =
      "The definition names little more than a genus; say what sets the concept apart within it.";
}

}  // namespace

std::vector<StyleRemark> review(const StyleCase& given, Profile profile) {
  if (profile == Profile::none || given.definition.empty()) return {};
  return Review(given, profile).take();
}

}  // namespace termreg::style
