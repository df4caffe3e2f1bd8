// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/synthetic.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace termreg::bench {
namespace {

constexpr std::size_t vocabulary = 60'000;
constexpr std::size_t remembered = 20'000;
constexpr std::uint64_t entries_of_document = 200;
constexpr std::array<std::string_view, 8> bodies{"Acme",    "Beta", "Gamma", "Delta",
                                                 "Epsilon", "Zeta", "Eta",   "Theta"};
constexpr std::array<std::string_view, 10> links{"of", "in",   "for", "with", "to",
                                                 "by", "from", "on",  "and",  "or"};

std::string made_up_word(std::mt19937_64& random) {
  static constexpr std::string_view consonants = "bcdfglmnprstv";
  static constexpr std::string_view vowels = "aeiou";
  static constexpr std::array<std::string_view, 8> ends{"", "n", "r", "l", "t", "tion", "ment", "ity"};
  std::string out;
  for (std::uint64_t i = 0, n = 2 + random() % 3; i < n; ++i) {
    out += consonants[random() % consonants.size()];
    out += vowels[random() % vowels.size()];
  }
  return out += ends.at(random() % ends.size());
}

}  // namespace

SyntheticEntries::SyntheticEntries(std::uint32_t seed) : random_(seed) {
  std::unordered_set<std::string> known;
  double sum = 0;
  while (words_.size() < vocabulary) {
    std::string made = made_up_word(random_);
    if (!known.insert(made).second) continue;
    words_.push_back(std::move(made));
    sum += 1.0 / static_cast<double>(words_.size() + 5);
    below_rank_.push_back(sum);
  }
}

const std::string& SyntheticEntries::word() {
  const double at = std::uniform_real_distribution<double>(0, below_rank_.back())(random_);
  const auto rank = std::lower_bound(below_rank_.begin(), below_rank_.end(), at) - below_rank_.begin();
  return words_[static_cast<std::size_t>(rank)];
}

// Terms are rarer words than those that explain them.
std::string SyntheticEntries::designation() {
  std::string out;
  for (std::uint32_t i = 0, n = 1 + below(3); i < n; ++i) {
    if (i > 0) out += ' ';
    out += words_[500 + below(static_cast<std::uint32_t>(words_.size()) - 500)];
  }
  return out;
}

std::string SyntheticEntries::definition() {
  std::string out = word();
  for (std::uint32_t i = 0, n = 5 + below(14); i < n; ++i) {
    out += ' ';
    if (below(3) == 0) (out += links.at(below(links.size()))) += below(2) == 0 ? " the " : " a ";
    out += word();
  }
  return out;
}

std::string SyntheticEntries::with_one_word_changed(const std::string& text) {
  return text + " of " + words_[below(40)];
}

void SyntheticEntries::remember(const TermEntry& entry) {
  const LanguageSection& section = entry.languages.front();
  Earlier one{entry.id, section.designations.front().text, section.definitions.front().text};
  if (earlier_.size() < remembered)
    earlier_.push_back(std::move(one));
  else
    earlier_[below(remembered)] = std::move(one);
}

TermEntry SyntheticEntries::next() {
  TermEntry entry;
  const std::uint64_t document = made_ / entries_of_document;
  entry.body = bodies.at(document % bodies.size());
  entry.document = entry.body + " " + std::to_string(1000 + document);
  entry.edition = std::to_string(1990 + document % 35);
  entry.clause = "3." + std::to_string(1 + made_ % entries_of_document);
  entry.id = EntryId::compose(entry.body, entry.document, entry.edition, entry.clause);
  entry.provenance.format = "csv";
  const std::uint32_t dice = below(100);
  const Earlier* model =
      dice < 6 && !earlier_.empty() ? &earlier_[below(static_cast<std::uint32_t>(earlier_.size()))] : nullptr;
  LanguageSection section;
  section.language = "en";
  Designation term;
  term.text = model != nullptr && dice < 4 ? model->designation : designation();
  section.designations.push_back(term);
  if (below(20) == 0) {
    Designation abbreviation;
    for (int i = 0; i < 3; ++i) abbreviation.text += static_cast<char>('A' + below(26));
    abbreviation.kind = DesignationKind::abbreviation;
    section.designations.push_back(abbreviation);
  }
  Definition text;
  if (model == nullptr || dice == 3)
    text.text = definition();
  else
    text.text = dice == 0 ? model->definition : with_one_word_changed(model->definition);
  section.definitions.push_back(text);
  if (model != nullptr && dice >= 4) near_copies_.emplace_back(model->id, entry.id);
  entry.languages.push_back(std::move(section));
  ++made_;
  remember(entry);
  return entry;
}

}  // namespace termreg::bench
