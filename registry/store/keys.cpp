// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/keys.h"

#include <algorithm>

#include "registry/text/keys.h"

namespace termreg::store {
namespace {

// The numbers of these enumerators are in stored values: a change of their order is a new store_schema.
static_assert(static_cast<int>(DesignationKind::formula) == 4);
static_assert(static_cast<int>(Acceptability::unstated) == 3);
static_assert(static_cast<int>(EntryStatus::agreed) == 7);

constexpr std::size_t be32_size = 4;
constexpr std::size_t be64_size = 8;
constexpr std::size_t designation_flags = 3;

template <typename Enum>
char octet(Enum value) {
  return static_cast<char>(static_cast<unsigned char>(value));
}

template <typename Enum>
bool read_octet(char octet, Enum last, Enum& value) {
  value = static_cast<Enum>(static_cast<unsigned char>(octet));
  return value <= last;
}

void append_be32(std::string& to, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) to += static_cast<char>((value >> shift) & 0xffU);
}

std::string joined(std::string_view first, std::string_view second) {
  std::string key;
  key.reserve(first.size() + 1 + second.size());
  key.append(first).append(1, '\0').append(second);
  return key;
}

// Collects the derived records of one entry.
class Derivation {
 public:
  explicit Derivation(const TermEntry& entry) : entry_(entry) {}

  std::vector<DerivedKey> run() {
    for (const auto& field : entry_.subject_fields) add(Family::subject, text::match_key(field).bytes());
    for (const auto& relation : entry_.relations) add(Family::links, relation.target);
    cite(entry_.sources);
    cite_texts(entry_.notes);
    for (const auto& section : entry_.languages) language(section);
    std::sort(records_.begin(), records_.end());
    records_.erase(std::unique(records_.begin(), records_.end()), records_.end());
    return std::move(records_);
  }

 private:
  void language(const LanguageSection& section) {
    for (const auto& item : section.designations) {
      designation(item, section.language);
      cite(item.sources);
    }
    cite_texts(section.definitions);
    cite_texts(section.notes);
    cite_texts(section.examples);
  }

  void designation(const Designation& item, const std::string& language) {
    const auto match = text::match_key(item.text);
    const auto& id = entry_.id.text();
    DerivedKey record;
    record.key.reserve(match.bytes().size() + id.size() + language.size() + 3 + be32_size);
    record.key.append(match.bytes())
        .append(1, '\0')
        .append(id)
        .append(1, '\0')
        .append(language)
        .append(1, '\0');
    append_be32(record.key, place_++);
    record.value.reserve(designation_flags + item.text.size());
    record.value += octet(item.kind);
    record.value += octet(item.acceptability);
    record.value += octet(entry_.status);
    record.value += item.text;
    records_.push_back(std::move(record));
  }

  template <typename Text>
  void cite_texts(const std::vector<Text>& texts) {
    for (const auto& item : texts) cite(item.sources);
  }

  void cite(const std::vector<Source>& sources) {
    for (const auto& source : sources)
      if (!source.document.empty()) add(Family::source, id_part(source.document));
  }

  void add(Family family, std::string_view what) {
    if (!what.empty()) records_.push_back({family, joined(what, entry_.id.text()), {}});
  }

  const TermEntry& entry_;
  std::vector<DerivedKey> records_;
  std::uint32_t place_ = 0;
};

// A designation key without its N1 and place: id NUL language.
struct DesignationParts {
  std::string_view match_key, id, language;
};
std::optional<DesignationParts> parts_of(std::string_view key) {
  const auto match_end = key.find('\0');
  if (match_end == std::string_view::npos || key.size() < match_end + 1 + be32_size + 1) return std::nullopt;
  const auto rest = key.substr(match_end + 1, key.size() - match_end - 1 - be32_size);
  const auto id_end = rest.find('\0');
  if (id_end == std::string_view::npos || id_end + 1 == rest.size() || rest.back() != '\0')
    return std::nullopt;
  return DesignationParts{key.substr(0, match_end), rest.substr(0, id_end),
                          rest.substr(id_end + 1, rest.size() - id_end - 2)};
}

}  // namespace

std::vector<DerivedKey> derived_keys(const TermEntry& entry) {
  return Derivation(entry).run();
}

std::uint64_t count_designations(const TermEntry& entry) noexcept {
  std::uint64_t count = 0;
  for (const auto& section : entry.languages) count += section.designations.size();
  return count;
}

namespace keys {

void append_be64(std::string& to, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) to += static_cast<char>((value >> shift) & 0xffU);
}

std::string be64(std::uint64_t value) {
  std::string bytes;
  append_be64(bytes, value);
  return bytes;
}

std::optional<std::uint64_t> read_be64(std::string_view bytes) noexcept {
  if (bytes.size() < be64_size) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : bytes.substr(0, be64_size)) value = (value << 8) | static_cast<unsigned char>(c);
  return value;
}

std::string history(std::string_view id, std::uint64_t revision) {
  auto key = joined(id, {});
  append_be64(key, revision);
  return key;
}

std::string removed(std::string_view id) {
  return std::string(removed_prefix).append(id);
}

std::string catalogue(const Body& body) {
  return std::string(body_prefix).append(body.id);
}

std::string catalogue(const SourceDocument& document) {
  return std::string(document_prefix)
      .append(joined(joined(document.body, document.number), document.edition));
}

std::optional<DesignationRecord> read_designation(std::string_view key, std::string_view value) {
  const auto parts = parts_of(key);
  if (!parts || value.size() < designation_flags) return std::nullopt;
  auto id = EntryId::parse(parts->id);
  if (!id) return std::nullopt;
  DesignationRecord record;
  if (!read_octet(value[0], DesignationKind::formula, record.kind) ||
      !read_octet(value[1], Acceptability::unstated, record.acceptability) ||
      !read_octet(value[2], EntryStatus::agreed, record.status))
    return std::nullopt;
  record.entry = std::move(*id);
  record.language = parts->language;
  record.text = value.substr(designation_flags);
  record.match_key = parts->match_key;
  return record;
}

std::optional<EntryId> entry_of(Family family, std::string_view key) {
  if (family == Family::designation) {
    const auto parts = parts_of(key);
    return parts ? EntryId::parse(parts->id) : std::nullopt;
  }
  const auto end = key.rfind('\0');
  return end == std::string_view::npos ? std::nullopt : EntryId::parse(key.substr(end + 1));
}

}  // namespace keys
}  // namespace termreg::store
