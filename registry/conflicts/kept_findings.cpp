// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/kept_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <mutex>
#include <optional>

#include "registry/codec/json.h"
#include "registry/codec/outline_json.h"
#include "registry/conflicts/clusters.h"
#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/found.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::conflicts {
namespace {

/// The number at the beginning, and the one character after it, are taken off.
template <typename Number>
std::optional<Number> take_number(std::string_view& text) {
  Number out{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
  const auto length = static_cast<std::size_t>(end - text.data());
  if (problem != std::errc{} || length == text.size()) return std::nullopt;
  text.remove_prefix(length + 1);
  return out;
}

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

const Kind* kind_of_finding(FindingCode code) {
  const auto all = kinds();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Kind& kind) { return kind.code == code; });
  return at == all.end() ? nullptr : &*at;
}

/// The sections of an outline as they are stored now; null where one is gone.
class Sides {
 public:
  Sides(const FindingOutline& outline, SectionReader& reader) : outline_(outline), reader_(reader) {}
  [[nodiscard]] const Section* operator[](std::size_t i) const {
    const std::size_t count = outline_.entries.size();
    if (i >= count + outline_.beside.size()) return nullptr;
    if (i >= count) return reader_.find(outline_.beside[i - count].first, outline_.beside[i - count].second);
    return reader_.find(outline_.entries[i],
                        i < outline_.languages.size() ? outline_.languages[i] : outline_.language);
  }
  /// The first two, and the second in the place of all others: nobody reads those, but counts them.
  [[nodiscard]] std::vector<const Section*> foremost() const {
    std::vector<const Section*> out(outline_.entries.size(), nullptr);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = i < 2 ? (*this)[i] : out[1];
    return out;
  }

 private:
  const FindingOutline& outline_;
  SectionReader& reader_;
};

void word_comparison(const FindingOutline& outline, const std::vector<const Section*>& sections,
                     const Vocabulary& vocabulary, Finding& out) {
  Judgement judgement;
  judgement.code = outline.code;
  judgement.shared = {outline.level, outline.shared_a, outline.shared_b, false};
  judgement.similarity = outline.similarity;
  judgement.polarity = outline.polarity;
  judgement.definitions_equal = outline.definitions_equal;
  judgement.qualified = outline.qualified;
  judgement.narrower = outline.narrower;
  judgement.stated_synonym = outline.stated_synonym;
  word(sections, judgement, vocabulary, out);
}

bool can_be_compared(const FindingOutline& outline, const std::vector<const Section*>& sections) {
  return sections.size() > 1 && sections[0] != nullptr && sections[1] != nullptr &&
         outline.shared_a < sections[0]->side.designations.size() &&
         outline.shared_b < sections[1]->side.designations.size();
}

void locate(const FindingOutline& outline, const Sides& sides, Finding& out) {
  using Ground = FindingOutline::Ground;
  for (const Ground& ground : outline.grounds)
    if (const Section* section = sides[ground.section])
      out.evidence.push_back(
          located({section, ground.field, ground.begin, ground.end,
                   ground.unit == Ground::Unit::bytes ? Evidence::Span::bytes : Evidence::Span::words}));
}

}  // namespace

Stamp stamp_of_today(std::size_t updated) {
  return {findings_rules, updated, text::profile()};
}

std::string text_of(const Stamp& stamp) {
  return fmt::format("{} {} {}", stamp.rules, stamp.updated, stamp.profile);
}

Stamp read_stamp(std::string_view text) {
  const auto rules = take_number<unsigned>(text);
  const auto updated = take_number<std::size_t>(text);
  if (!rules || !updated) return {0, 0, {}};
  return {*rules, *updated, std::string(text)};
}

std::string text_of(const WordWeights& weights) {
  std::string out = fmt::format("{}\n", weights.definitions());
  for (const auto& [word, count] : weights.counts())
    fmt::format_to(std::back_inserter(out), "{} {}\n", count, word);
  return out;
}

WordWeights read_weights(std::string_view text) {
  const auto definitions = take_number<std::uint64_t>(text);
  std::unordered_map<std::string, std::uint32_t> counts;
  bool well = definitions.has_value();
  while (well && !text.empty()) {
    const auto count = take_number<std::uint32_t>(text);
    const auto end = text.find('\n');
    well = count && end != std::string_view::npos;
    if (!well) break;
    counts.emplace(text.substr(0, end), *count);
    text.remove_prefix(end + 1);
  }
  if (!well)
    throw Error(ErrorCode::damaged,
                "The stored weights of words are not of the grammar; `termreg verify` looks further.");
  return {std::move(counts), *definitions};
}

store::FindingEdit kept(const FindingOutline& outline) {
  auto value = codec::outline_to_json(outline);
  auto key = fmt::format("{}.{:016x}", outline.digest, fnv1a(value));
  return {std::move(key), std::move(value)};
}

void Outlines::put(std::string key, FindingOutline outline) {
  const auto [at, is_new] = by_key_.try_emplace(std::move(key));
  if (!is_new) return;
  at->second = std::make_unique<const FindingOutline>(std::move(outline));
  unordered_.push_back(at->second.get());
}

void Outlines::set_in_order() {
  table_.replace({}, std::exchange(unordered_, {}));
}

void Outlines::exchange(const std::vector<std::string>& gone, std::vector<Keyed> come) {
  std::vector<const Finding*> going;
  for (const std::string& key : gone)
    if (const auto held = by_key_.find(key); held != by_key_.end()) going.push_back(held->second.get());
  for (auto& [key, outline] : come) put(std::move(key), std::move(outline));
  table_.replace(going, std::exchange(unordered_, {}));
  for (const std::string& key : gone) by_key_.erase(key);
}

const Section* SectionReader::find(const EntryId& id, std::string_view language) {
  const auto [at, is_new] = entries_.try_emplace(id.text());
  if (is_new)
    if (const auto stored = store_.get(id))
      at->second = sections_of(codec::entry_from_json(stored->json).entry, vocabulary_);
  for (const Section& section : at->second)
    if (section.side.language == language) return &section;
  return nullptr;
}

void SectionReader::make_room() {
  constexpr std::size_t most_entries = 1000;
  if (entries_.size() < most_entries) return;
  entries_.clear();
  vocabulary_ = {};
}

Finding worded(const FindingOutline& outline, SectionReader& reader) {
  reader.make_room();
  Finding out = outline;
  const Sides sides(outline, reader);
  const auto foremost = sides.foremost();
  if (const Kind* kind = kind_of_finding(outline.code)) {
    if (kind->compares_definitions && foremost.size() > 1 && foremost[0] != nullptr && foremost[1] != nullptr)
      describe_definitions(*foremost[0], *foremost[1], reader.vocabulary(), out);
    locate(outline, sides, out);
  } else if (can_be_compared(outline, foremost)) {
    word_comparison(outline, foremost, reader.vocabulary(), out);
  } else {
    out.why =
        "One of the entries has changed since this was found; the findings are being brought up to date.";
  }
  return out;
}

std::vector<Finding> worded(std::span<const FindingOutline> outlines, const store::Store& store) {
  constexpr std::size_t few = 500;
  std::vector<Finding> out(outlines.size());
  std::mutex mutex;  // guards the failure
  std::exception_ptr failure;
  in_slices(outlines.size(), outlines.size() < few ? 1 : thread_count(0),
            [&](std::size_t begin, std::size_t end) {
              try {
                SectionReader reader(store);
                for (std::size_t i = begin; i < end; ++i) out[i] = worded(outlines[i], reader);
              } catch (const Error&) {  // carried to the caller's thread
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
              }
            });
  if (failure) std::rethrow_exception(failure);
  return out;
}

}  // namespace termreg::conflicts
