// SPDX-License-Identifier: GPL-3.0-or-later
// draft_check [DESIGNATIONS] [WORDS] [RUNS]
//
// How fast a draft is checked against many designations (default 174,000), beside the least that recognition must
// do, in the same run. Designations and draft (default 53,000 words, about 100 pages) are made of a generated
// vocabulary: names of one to four words, and paragraphs of 60 words in which every eighth word begins one of them. As
// in a real text of that length, some six thousand different words are met, few of them often, and the same terms
// again and again.
//
//   build        the trie of stems, made once after a change of the registry, and its memory
//   floor        every word of the draft is found and looked up in a table of bare stems; nothing is matched
//   recognition  all designations in running text, longest match (drafts::Recogniser)
//   whole check  all codes, hints told, over the draft with its clauses
//
// Each of RUNS (default 5) is measured by itself; the best and the middle one are printed, in milliseconds of
// processor time of the one thread that does the work, since other processes may want the machine as well.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "registry/drafts/check.h"
#include "registry/drafts/recognition.h"

namespace {

using namespace termreg;
using Random = std::mt19937;

constexpr std::size_t vocabulary = 40000;
constexpr std::size_t words_a_paragraph = 60;
constexpr std::size_t words_of_draft = 5000;
constexpr std::size_t terms_of_draft = 500;

double milliseconds_of_processor() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The lower a number, the oftener.
std::size_t skewed(Random& random, std::size_t below) {
  const double even = static_cast<double>(random()) / static_cast<double>(Random::max());
  return std::min(below - 1, static_cast<std::size_t>(even * even * even * static_cast<double>(below)));
}

std::string made_word(Random& random) {
  constexpr std::string_view consonants = "bcdfghklmnprstvw", vowels = "aeiou";
  std::string word;
  for (auto syllables = 2 + random() % 3; syllables > 0; --syllables) {
    word += consonants[random() % consonants.size()];
    word += vowels[random() % vowels.size()];
  }
  return word + consonants[random() % consonants.size()];
}

struct Made {
  std::vector<std::string> words;
  std::vector<std::string> designations;
};

Made make(std::size_t designations) {
  Random random(7);
  Made made;
  for (std::size_t i = 0; i < vocabulary; ++i) made.words.push_back(made_word(random));
  for (std::size_t i = 0; i < designations; ++i) {
    std::string name;
    for (auto count = 1 + random() % 4; count > 0; --count)
      (name += name.empty() ? "" : " ") += made.words[random() % made.words.size()];
    made.designations.push_back(std::move(name));
  }
  return made;
}

Draft draft_of(const Made& made, std::size_t words) {
  Random random(11);
  Draft draft;
  draft.text.format = "docx";
  for (std::size_t done = 0; done < words;) {
    std::string text;
    for (std::size_t i = 0; i < words_a_paragraph;) {
      const auto piece =
          random() % 8 == 0
              ? made.designations[skewed(random, std::min(terms_of_draft, made.designations.size()))]
              : made.words[skewed(random, words_of_draft)];
      (text += text.empty() ? "" : " ") += piece;
      i += 1 + static_cast<std::size_t>(std::count(piece.begin(), piece.end(), ' '));
    }
    done += words_a_paragraph;
    auto& block = draft.text.blocks.emplace_back();
    block.place.paragraph = static_cast<std::uint32_t>(draft.text.blocks.size());
    block.runs.emplace_back().text = text + ".";
  }
  return draft;
}

template <typename Work>
double report(const char* what, int runs, const Work& work) {
  std::vector<double> times;
  std::size_t result = 0;
  for (int i = 0; i < runs; ++i) {
    const auto start = milliseconds_of_processor();
    result = work();
    times.push_back(milliseconds_of_processor() - start);
  }
  std::sort(times.begin(), times.end());
  fmt::print("{:<12} best {:8.2f} ms  middle {:8.2f} ms  ({})\n", what, times.front(),
             times[times.size() / 2], result);
  return times.front();
}

std::size_t floor_of(const drafts::TermIndex& terms, const Draft& draft) {
  designations::Interner seen;
  std::vector<designations::Ordinal> stems;
  std::vector<text::WordRange> ranges;
  std::size_t known = 0;
  for (const auto& block : draft.text.blocks) {
    const auto& text = block.runs.front().text;
    text::find_words(text, ranges);
    for (const auto& range : ranges) {
      const auto word = std::string_view(text).substr(range.begin, range.end - range.begin);
      const auto at = seen.intern(word);
      if (at == stems.size()) stems.push_back(terms.stem_of(word));
      known += stems[at] != designations::no_ordinal ? 1U : 0U;
    }
  }
  return known;
}

std::size_t recognise(const drafts::TermIndex& terms, const Draft& draft) {
  drafts::Recogniser recogniser(terms);
  std::vector<drafts::Occurrence> found;
  for (const auto& block : draft.text.blocks)
    recogniser.scan(block.runs.front().text, "en", drafts::Matches::longest, found);
  return found.size();
}

std::size_t number(int argc, char** argv, int at, std::size_t absent) {
  return argc > at ? static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)) : absent;
}

}  // namespace

int main(int argc, char** argv) {
  const auto made = make(std::max<std::size_t>(number(argc, argv, 1, 174000), 1));
  const auto draft = draft_of(made, number(argc, argv, 2, 53000));
  const auto runs = static_cast<int>(std::max<std::size_t>(number(argc, argv, 3, 5), 1));
  drafts::TermIndex terms;
  report("build", 1, [&] {
    for (std::size_t i = 0; i < made.designations.size(); ++i)
      terms.add({"bench:made:2020:" + std::to_string(i), made.designations[i], "en", DesignationKind::term,
                 Acceptability::unstated, EntryStatus::valid});
    terms.finish();
    return terms.memory_bytes() / std::max<std::size_t>(made.designations.size(), 1);
  });
  fmt::print("{} designations, {} bytes each\n", made.designations.size(),
             terms.memory_bytes() / made.designations.size());
  const auto floor = report("floor", runs, [&] { return floor_of(terms, draft); });
  const auto recognition = report("recognition", runs, [&] { return recognise(terms, draft); });
  fmt::print("recognition is {:.2f} x the floor\n", recognition / floor);
  const conflicts::WordWeights weights;
  const auto words = [&]() -> const conflicts::WordWeights& { return weights; };
  const auto none = [](std::string_view) -> std::optional<TermEntry> { return std::nullopt; };
  report("whole check", runs, [&] {
    return drafts::check(draft, {terms, words, none}, {style::Profile::itu_t, drafts::Hints::told})
        .findings.size();
  });
  return 0;
}
