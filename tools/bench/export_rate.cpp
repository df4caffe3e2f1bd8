// SPDX-License-Identifier: GPL-3.0-or-later
// export_rate [ENTRIES]
//
// How fast entries are written in every format, beside the floor of the same run: the same texts, raw, put one behind
// the other through the same stream. Entries are made here, always the same: two designations, a definition of some
// twenty words with its source, every third with a note and a second language. Documents are written of a fifth of
// them (10,000 of the 50,000 there are without a number), data of all. Prints one row a format: entries, seconds, seconds of processor time, entries per second of it,
// MiB, the ratio of its time to the floor's, and the peak of memory of the process so far, which holds the entries
// themselves; documents come first. Time is that of glossary::write without copying the entries, ordering included.
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ostream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include "registry/glossary/glossary.h"
#include "tools/bench/floors.h"
#include "tools/bench/perturb.h"

namespace {

using namespace termreg;
using bench::Cost;

// Takes everything and counts it: what is measured is writing, not a disk.
class Counter : public std::streambuf {
 public:
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  std::streamsize xsputn(const char*, std::streamsize count) override {
    bytes_ += static_cast<std::size_t>(count);
    return count;
  }
  int_type overflow(int_type c) override {
    ++bytes_;
    return traits_type::not_eof(c);
  }
  std::size_t bytes_ = 0;
};

constexpr std::string_view words[] = {
    "virtual",  "object",  "that",    "represents", "a",       "physical", "system",     "which", "is",
    "observed", "through", "sensors", "and",        "kept",    "in",       "step",       "with",  "its",
    "state",    "digital", "avatar",  "scene",      "network", "service",  "user & role"};

std::string sentence(bench::Dice& dice, std::size_t count) {
  std::string text;
  while (count-- > 0) (text += text.empty() ? "" : " ") += words[dice.under(std::size(words))];
  return text;
}

LanguageSection section(bench::Dice& dice, const std::string& language) {
  LanguageSection made;
  made.language = language;
  for (const auto acceptability : {Acceptability::preferred, Acceptability::admitted}) {
    auto& designation = made.designations.emplace_back();
    designation.text = sentence(dice, 2);
    designation.acceptability = acceptability;
  }
  auto& definition = made.definitions.emplace_back();
  definition.text = sentence(dice, 20);
  auto& source = definition.sources.emplace_back();
  source.document = "ISO/IEC " + std::to_string(20000 + dice.under(400));
  source.edition = "2021";
  source.clause = "3.1." + std::to_string(dice.under(60));
  source.relation = SourceRelation::modified;
  source.modification = "restated in other words";
  return made;
}

std::vector<TermEntry> make_entries(std::size_t count) {
  bench::Dice dice(7);
  std::vector<TermEntry> entries;
  entries.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    auto& entry = entries.emplace_back();
    entry.body = "ITU-T";
    entry.document = "ITU-T Y." + std::to_string(4000 + i % 100);
    entry.edition = "2022-08";
    entry.clause = "3.1." + std::to_string(i / 100 + 1);
    entry.id = EntryId::compose(entry.body, entry.document, entry.edition, entry.clause);
    entry.languages.push_back(section(dice, "en"));
    if (i % 3 != 0) continue;
    entry.languages.front().notes.emplace_back().text = sentence(dice, 12);
    entry.languages.push_back(section(dice, "fr"));
  }
  return entries;
}

Cost write_raw(const std::vector<TermEntry>& entries, std::ostream& out) {
  const bench::Stopwatch watch;
  std::string buffer;
  for (const auto& entry : entries) {
    (buffer += entry.id.text()) += entry.document;
    for (const auto& section : entry.languages) {
      for (const auto& designation : section.designations) buffer += designation.text;
      for (const auto& definition : section.definitions) {
        buffer += definition.text;
        for (const auto& source : definition.sources) (buffer += source.document) += source.modification;
      }
      for (const auto& note : section.notes) buffer += note.text;
    }
    if (buffer.size() < 256 * 1024) continue;
    out << buffer;
    buffer.clear();
  }
  out << buffer;
  return watch.cost();
}

double peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void row(std::string_view name, std::size_t entries, const Cost& cost, const Counter& counter, double floor) {
  fmt::print(
      "{:<24}{:>8}{:>9.3f} s{:>9.3f} s of processor time{:>11.0f}/s{:>9.1f} MiB{:>8.1f} x floor{:>9.0f} MiB "
      "peak\n",
      name, entries, cost.seconds, cost.processor, static_cast<double>(entries) / cost.processor,
      static_cast<double>(counter.bytes()) / 1048576.0, floor > 0 ? cost.processor / floor : 1.0,
      peak_mebibytes());
  std::fflush(stdout);
}

double measure_floor(const std::vector<TermEntry>& entries) {
  Counter counter;
  std::ostream out(&counter);
  const auto cost = write_raw(entries, out);
  row("floor: raw texts", entries.size(), cost, counter, 0);
  return cost.processor;
}

void measure(const glossary::WriterFormat& format, glossary::Profile profile, std::vector<TermEntry> entries,
             double floor) {
  glossary::Heading heading;
  heading.title = "Bench";
  heading.profile = profile;
  Counter counter;
  std::ostream out(&counter);
  const auto count = entries.size();
  const bench::Stopwatch watch;
  glossary::write(std::move(entries), heading, format, out);
  const auto house = profile == glossary::Profile::none ? "" : " " + std::string(style::name(profile));
  row(std::string(format.name) + house, count, watch.cost(), counter, floor);
}

enum class Formats { documents, data };

void measure_all(Formats wanted, std::size_t count) {
  const auto entries = make_entries(count);
  const double floor = measure_floor(entries);
  for (const auto& format : glossary::writer_formats())
    for (const auto profile : format.profiles)
      if ((profile == glossary::Profile::none) == (wanted == Formats::data))
        measure(format, profile, entries, floor);
}

}  // namespace

int main(int argc, char** argv) {
  const auto given = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 0;
  const std::size_t count = given > 0 ? given : 50000;
  measure_all(Formats::documents, count / 5);
  measure_all(Formats::data, count);
  return 0;
}
