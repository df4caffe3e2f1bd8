// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/demand.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>

#include "registry/log/log.h"
#include "registry/query.h"
#include "registry/store/clock.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg {
namespace {

constexpr std::size_t most_searches = 2000;
constexpr std::size_t most_words_kept = 6;
constexpr std::size_t longest_kept = 80;
constexpr std::size_t digits_of_a_number = 7;
constexpr std::int64_t seconds_between_saves = 10;

std::int64_t steady_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

bool has_long_number(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    if (run >= digits_of_a_number) return true;
  }
  return false;
}

// Words alone: what an entry could be called, and nothing that could say who asked.
bool may_be_kept(std::string_view text) {
  if (text.empty() || text.size() > longest_kept || text.find('@') != std::string_view::npos) return false;
  const auto words = text::words(text).size();
  return words > 0 && words <= most_words_kept && !has_long_number(text);
}

bool comes_first(const FailedSearch& a, const FailedSearch& b) {
  if (a.count != b.count) return a.count > b.count;
  return a.last != b.last ? a.last > b.last : a.text < b.text;
}

// A line that is not as it was written is left out.
bool read_line(std::string_view line, FailedSearch& search) {
  const auto first = line.find('\t');
  const auto second = line.find('\t', first == std::string_view::npos ? first : first + 1);
  if (second == std::string_view::npos) return false;
  const auto [end, problem] = std::from_chars(line.data(), line.data() + first, search.count);
  search.last = line.substr(first + 1, second - first - 1);
  search.text = line.substr(second + 1);
  return problem == std::errc() && end == line.data() + first && search.count > 0 &&
         text::first_ill_formed(search.text) == std::string_view::npos && may_be_kept(search.text);
}

}  // namespace

Demand::~Demand() {
  const std::lock_guard lock(mutex_);
  if (unsaved_) save();
}

void Demand::keep_in(const std::filesystem::path& file) {
  const std::lock_guard lock(mutex_);
  file_ = file;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (FailedSearch search; read_line(line, search)) {
      const auto key = text::match_key(search.text);
      searches_.insert_or_assign(std::string(key.bytes()), std::move(search));
    }
  make_room();
}

void Demand::note(std::string_view text) {
  if (text.size() > longest_kept) return;
  const auto cleaned = text::clean(text);
  if (!may_be_kept(cleaned)) return;
  constexpr std::size_t date_length = 10;
  const auto key = text::match_key(cleaned);
  const std::lock_guard lock(mutex_);
  auto& search = searches_[std::string(key.bytes())];
  if (search.text.empty()) search.text = cleaned;
  ++search.count;
  search.last = store::utc_now().substr(0, date_length);
  make_room();
  unsaved_ = true;
  if (steady_seconds() - saved_at_ < seconds_between_saves) return;
  save();
  saved_at_ = steady_seconds();
  unsaved_ = false;
}

void Demand::note(const Query& query) {
  const bool narrowed = !query.language.empty() || !query.body.empty() || !query.document.empty() ||
                        query.status || !query.subject.empty() || query.kind || !query.source.empty();
  if (!narrowed && split_query(query.text).filters.empty()) note(query.text);
}

std::vector<FailedSearch> Demand::list() const {
  std::vector<FailedSearch> all;
  const std::lock_guard lock(mutex_);
  for (const auto& [key, search] : searches_) all.push_back(search);
  std::sort(all.begin(), all.end(), comes_first);
  return all;
}

void Demand::make_room() {
  while (searches_.size() > most_searches)
    searches_.erase(std::max_element(searches_.begin(), searches_.end(), [](const auto& a, const auto& b) {
      return comes_first(a.second, b.second);
    }));
}

// Counts are no truth of the registry: where they cannot be written, work goes on.
void Demand::save() const {
  if (file_.empty()) return;
  auto beside = file_;
  beside += ".new";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  for (const auto& [key, search] : searches_)
    out << search.count << '\t' << search.last << '\t' << search.text << '\n';
  out.close();
  std::error_code problem;
  if (out) std::filesystem::rename(beside, file_, problem);
  if (!out || problem)
    log::warning("Searches that found nothing could not be kept in " + file_.string() + ".");
}

}  // namespace termreg
