// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/prepared_side.h"

#include <algorithm>
#include <array>
#include <string>

#include "registry/conflicts/definition_words.h"
#include "registry/conflicts/opening.h"
#include "registry/conflicts/stated_names.h"
#include "registry/conflicts/word_list.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

std::uint64_t digest(std::string_view bytes) {
  const std::uint64_t hash = std::hash<std::string_view>{}(bytes);
  return hash == 0 ? 1 : hash;  // 0 says that there is nothing
}

constexpr std::array<std::string_view, 16> negation_words{
    "not",    "no",      "non",    "without", "never", "neither", "nor",    "none",
    "cannot", "outside", "except", "sans",    "pas",   "aucun",   "aucune", "nicht"};

std::uint32_t negation_bit(std::string_view folded) {
  const auto* const found = std::find(negation_words.begin(), negation_words.end(), folded);
  return found == negation_words.end() ? 0 : 1U << static_cast<unsigned>(found - negation_words.begin());
}

void sort_once(std::vector<WordId>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// The folded words joined by single spaces, from `from` on; articles only if wanted.
enum class Articles { keep, leave_out };
std::string joined(const std::vector<Token>& tokens, std::size_t from, Articles articles) {
  std::string out;
  for (std::size_t i = from; i < tokens.size(); ++i) {
    if (articles == Articles::leave_out && is_article(tokens[i].folded)) continue;
    if (!out.empty()) out += ' ';
    out += tokens[i].folded;
  }
  return out;
}

/// Dn. A definition that is nothing but an article keeps it.
std::string dn_of(const std::vector<Token>& tokens) {
  const bool article_first = tokens.size() > 1 && is_article(tokens.front().folded);
  return joined(tokens, article_first ? 1 : 0, Articles::keep);
}

// Homonyms that a register has numbered are those that it is asked about.
Name prepare_name(const Side& side, const std::string& printed, Vocabulary& vocabulary) {
  const std::string designation(text::without_homonym_mark(printed));
  Name name;
  const text::LadderKeys keys = text::ladder_keys(designation);
  name.keys = {digest(designation), digest(keys.match.bytes()), digest(keys.loose.bytes()),
               digest(keys.stem.bytes())};
  for (const Token& token : definition_tokens(designation, side.language, vocabulary.memo())) {
    if (token.function_word && name.words.size() < 64) name.function_words |= 1ULL << name.words.size();
    name.words.push_back(vocabulary.id(token));
  }
  name.abbreviation = side.abbreviations.empty()
                          ? looks_like_abbreviation(designation)
                          : std::find(side.abbreviations.begin(), side.abbreviations.end(), printed) !=
                                side.abbreviations.end();
  return name;
}

void add_synonym(const std::string& name, Statement& out) {
  out.synonyms.push_back(digest(text::ladder_keys(name).stem.bytes()));
  out.synonyms_as_printed.push_back(digest(name));
}

/// "The following terms are used when considering ...": such a sentence defines none of the terms that it stands over.
bool introduces_terms(const std::vector<Token>& tokens, std::size_t sentence) {
  static constexpr std::array<std::string_view, 5> listed_things{"term", "definition", "word", "expression",
                                                                 "abbreviation"};
  for (std::size_t i = 0; i + 1 < sentence; ++i)
    if (tokens[i].folded == "following")
      if (holds(listed_things, tokens[i + 1].stem)) return true;
  return false;
}

Statement prepare_statement(const Side& side, std::string_view bare, const std::vector<Token>& tokens,
                            Vocabulary& vocabulary) {
  Statement out;
  if (tokens.empty()) return out;
  out.dn = digest(dn_of(tokens));
  const std::size_t sentence = first_sentence(bare, tokens);
  const std::size_t subject = opening_length(side, bare, tokens);
  out.subject = static_cast<std::uint32_t>(subject);
  out.wording = digest(joined(tokens, subject, Articles::leave_out));
  out.text.reserve(tokens.size());
  out.words.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // A note may well negate something else than what the definition says.
    if (i < sentence) out.negations |= negation_bit(tokens[i].folded);
    out.text.push_back(vocabulary.id(tokens[i]));
    if (tokens[i].function_word || i < subject) continue;
    out.words.push_back(out.text.back());
    if (sentence < tokens.size() && i < sentence) out.lead.push_back(out.words.back());
  }
  sort_once(out.words);
  sort_once(out.lead);
  out.words.shrink_to_fit();
  const std::size_t head = find_genus(bare, tokens, side.language, subject);
  out.genus_at = static_cast<std::uint32_t>(head);
  if (head < tokens.size()) {
    out.genus = vocabulary.id(tokens[head]);
    out.kind = genus_class(tokens[head].stem, tokens[head].folded);
  }
  for (const std::string& name : stated_synonyms(side, bare, tokens)) add_synonym(name, out);
  out.introduces = introduces_terms(tokens, sentence);
  return out;
}

std::vector<WordId> word_ids(std::string_view phrase, Vocabulary& vocabulary) {
  std::vector<WordId> out;
  for (const Token& token : definition_tokens(phrase, {}, vocabulary.memo()))
    out.push_back(vocabulary.id(token));
  return out;
}

}  // namespace

bool looks_like_abbreviation(std::string_view designation) {
  constexpr std::size_t longest = 12;
  if (designation.size() < 2 || designation.size() > longest ||
      designation.find(' ') != std::string_view::npos)
    return false;
  const auto letters = std::count_if(designation.begin(), designation.end(), is_letter);
  const auto capitals = std::count_if(designation.begin(), designation.end(), is_upper);
  return capitals >= 2 && 2 * capitals >= letters;
}

PreparedSide prepare(const Side& side, Vocabulary& vocabulary) {
  PreparedSide out;
  for (const std::string& designation : side.designations)
    out.names.push_back(prepare_name(side, designation, vocabulary));
  const std::string bare = bare_definition(side.definition);
  const std::vector<Token> tokens = definition_tokens(bare, side.language, vocabulary.memo());
  out.statement = prepare_statement(side, bare, tokens, vocabulary);
  for (std::size_t i = 0; i < out.names.size(); ++i) {
    if (!out.names[i].abbreviation) continue;
    for (const std::string& phrase : conflicts::expansions(side, i, tokens, vocabulary.memo()))
      out.expansions.push_back(word_ids(phrase, vocabulary));
  }
  if (!side.domain.empty()) out.domain = digest(text::match_key(side.domain).bytes());
  return out;
}

void renumber(PreparedSide& side, const std::vector<WordId>& new_ids) {
  const auto renew = [&new_ids](std::vector<WordId>& words) {
    for (WordId& word : words) word = word == no_word ? no_word : new_ids[word];
  };
  for (Name& name : side.names) renew(name.words);
  for (auto& expansion : side.expansions) renew(expansion);
  renew(side.statement.words);
  renew(side.statement.lead);
  renew(side.statement.text);
  std::sort(side.statement.words.begin(), side.statement.words.end());
  std::sort(side.statement.lead.begin(), side.statement.lead.end());
  if (side.statement.genus != no_word) side.statement.genus = new_ids[side.statement.genus];
}

std::string normalised_definition(std::string_view definition) {
  WordMemo memo;
  const std::string bare = bare_definition(definition);
  return dn_of(definition_tokens(bare, {}, memo));
}

}  // namespace termreg::conflicts
