// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a block stand in its source: the n-th time that they are in the block is the n-th time that they
// are in its lines, mark-up passed over.
#include <algorithm>
#include <array>
#include <optional>

#include "indexer/documents/character_references.h"
#include "indexer/files/content.h"
#include "indexer/sources/draft.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

using std::string_view;

constexpr std::uint64_t most_source_bytes = 64ULL * 1024 * 1024;
constexpr std::size_t longest_target = 2000;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Reads a source sign by sign as its format would print it.
class Matcher {
 public:
  Matcher(string_view source, bool tags) : source_(source), tags_(tags) {}

  /// The first place in [from, to) that prints as `wanted`.
  [[nodiscard]] std::optional<Stretch> find(string_view wanted, std::size_t from, std::size_t to) const {
    for (auto at = from; at < to; ++at) {
      if (const auto behind = mark_up(at); behind > at && tags_ && source_[at] == '<') {
        at = behind - 1;
        continue;
      }
      if (const auto end = match(wanted, at, to)) return Stretch{at, *end};
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> match(string_view wanted, std::size_t at, std::size_t to) const {
    if (wanted.empty() || is_blank(wanted.front()) || !prints(wanted, 0, at)) return std::nullopt;
    for (std::size_t i = 0; i < wanted.size();) {
      if (at >= to) return std::nullopt;
      if (is_blank(wanted[i])) {
        const auto before = at;
        for (bool more = true; more && at < to;) {
          const auto behind = mark_up(at);
          more = behind > at || is_blank(source_[at]);
          at = behind > at ? behind : at + (more ? 1 : 0);
        }
        if (at == before) return std::nullopt;
        while (i < wanted.size() && is_blank(wanted[i])) ++i;
        continue;
      }
      if (const auto length = prints(wanted, i, at)) {
        i += printed_;
        at += length;
        continue;
      }
      const auto behind = mark_up(at);
      if (behind == at) return std::nullopt;
      at = behind;
    }
    return at;
  }

  // How many bytes of the source at `at` print what `wanted` has at `i`; 0 if none do.
  [[nodiscard]] std::size_t prints(string_view wanted, std::size_t i, std::size_t at) const {
    printed_ = 1;
    if (at >= source_.size()) return 0;
    if (source_[at] == '&') {
      const auto end = source_.find(';', at);
      if (end != string_view::npos && end - at < 12) {
        const auto character = documents::character_of(source_.substr(at, end - at + 1));
        if (wanted.substr(i).starts_with(character)) {
          printed_ = character.size();
          return end - at + 1;
        }
      }
    }
    return source_[at] == wanted[i] ? 1 : 0;
  }

  // The byte behind mark-up that stands at `at`; `at` itself if none does.
  [[nodiscard]] std::size_t mark_up(std::size_t at) const {
    constexpr string_view signs = "*_`#+\\";
    if (at >= source_.size()) return at;
    if (source_[at] == '<' && tags_) {
      const auto end = source_.find('>', at);
      return end == string_view::npos ? at : end + 1;
    }
    return !tags_ && signs.find(source_[at]) != string_view::npos ? at + 1 : at;
  }

  string_view source_;
  bool tags_;
  mutable std::size_t printed_ = 1;  // bytes of `wanted` that the last prints() took
};

std::size_t times_before(string_view text, string_view wanted, std::size_t before) {
  std::size_t count = 0;
  for (auto at = text.find(wanted); at < before; at = text.find(wanted, at + 1)) ++count;
  return count;
}

class Locator {
 public:
  Locator(string_view source, const Draft& draft)
      : source_(source),
        draft_(draft),
        matcher_(source, draft.text.format == "html" || draft.text.format == "rfcxml" ||
                             draft.text.format == "bikeshed") {
    lines_.push_back(0);
    for (std::size_t at = 0; at < source.size(); ++at)
      if (source[at] == '\n') lines_.push_back(at + 1);
    for (const auto& block : draft.text.blocks) starts_.push_back(block.place.line);
    std::sort(starts_.begin(), starts_.end());
  }

  void set(DraftPlace& place) const {
    if (place.block >= draft_.text.blocks.size()) return;
    const auto line = draft_.text.blocks[place.block].place.line;
    if (line == 0 || line > lines_.size()) return;
    const auto text = plain_text(draft_.text.blocks[place.block]);
    const auto found = find(text, place, line);
    if (!found) return;
    place.source_begin = found->begin;
    place.source_end = found->end;
    const auto behind = std::upper_bound(lines_.begin(), lines_.end(), found->begin);
    place.where.line = static_cast<std::uint32_t>(behind - lines_.begin());
    const auto begin = *std::prev(behind);
    place.column = 1 + utf16_units(source_.substr(begin, found->begin - begin));
  }

 private:
  [[nodiscard]] std::optional<Stretch> find(string_view text, const DraftPlace& place,
                                            std::uint32_t line) const {
    auto wanted = text.substr(place.begin, std::min(place.end - place.begin, longest_target));
    while (!wanted.empty() && is_blank(wanted.front())) wanted.remove_prefix(1);
    while (!wanted.empty() && is_blank(wanted.back())) wanted.remove_suffix(1);
    if (wanted.empty()) return std::nullopt;
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), line);
    const auto from = lines_[line - 1];
    const auto to = next == starts_.end() || *next > lines_.size() ? source_.size() : lines_[*next - 1];
    auto found = matcher_.find(wanted, from, to);
    for (auto before = times_before(text, wanted, place.begin); found && before > 0; --before)
      found = matcher_.find(wanted, found->begin + 1, to);
    return found;
  }

  static std::uint32_t utf16_units(string_view text) {
    std::uint32_t units = 0;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
    }
    return units;
  }

  string_view source_;
  const Draft& draft_;
  Matcher matcher_;
  std::vector<std::size_t> lines_;     // bytes at which lines begin
  std::vector<std::uint32_t> starts_;  // lines at which blocks begin
};

}  // namespace

void locate(string_view source, const Draft& draft, DraftReport& report) {
  const Locator locator(source, draft);
  for (auto& finding : report.findings) locator.set(finding.place);
}

void locate_in(const std::filesystem::path& file, const Draft& draft, DraftReport& report) {
  constexpr auto formats =
      std::to_array<string_view>({"text", "markdown", "asciidoc", "html", "bikeshed", "rfcxml"});
  if (std::find(formats.begin(), formats.end(), draft.text.format) == formats.end()) return;
  try {
    const auto own = draft.text.format == "html" ? files::Foreign::html_page : files::Foreign::none;
    locate(files::to_utf8(files::read_file_of(file, most_source_bytes, own), file), draft, report);
  } catch (const Error&) {
    // In an encoding of its own (an old page): lines of blocks are known, columns are not.
  }
}

}  // namespace termreg::sources
