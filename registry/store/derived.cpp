// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/derived.h"

#include <algorithm>

#include "registry/text/keys.h"

namespace termreg::store {
namespace {

// The numbers of these enumerators are in stored records: a change of their order is a new store_schema.
static_assert(static_cast<int>(DesignationKind::formula) == 4);
static_assert(static_cast<int>(Acceptability::unstated) == 3);
static_assert(static_cast<int>(EntryStatus::agreed) == 7);

constexpr char form = 1;
constexpr unsigned payload_bits = 7;
constexpr unsigned char more = 0x80;

// Writes the record of one entry.
class Writer {
 public:
  explicit Writer(const TermEntry& entry) : entry_(entry) {}

  std::string run() {
    constexpr std::size_t usual_bytes = 128;
    record_.reserve(usual_bytes);
    record_ += form;
    octet(entry_.status);
    sections();
    fields();
    documents();
    targets();
    return std::move(record_);
  }

 private:
  template <typename Enum>
  void octet(Enum value) {
    record_ += static_cast<char>(static_cast<unsigned char>(value));
  }

  void count(std::size_t value) {
    for (; value >= more; value >>= payload_bits) record_ += static_cast<char>((value & (more - 1)) | more);
    record_ += static_cast<char>(value);
  }

  void text(std::string_view bytes) {
    count(bytes.size());
    record_.append(bytes);
  }

  void sections() {
    const auto& all = entry_.languages;
    count(static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const auto& one) { return !one.designations.empty(); })));
    for (const auto& section : all) {
      if (section.designations.empty()) continue;
      text(section.language);
      count(section.designations.size());
      for (const auto& item : section.designations) designation(item);
    }
  }

  void designation(const Designation& item) {
    octet(item.kind);
    octet(item.acceptability);
    text(item.text);
    const auto match = text::match_key(item.text);
    if (match.bytes() == item.text) return count(0);
    count(match.bytes().size() + 1);
    record_.append(match.bytes());
  }

  void fields() {
    for (const auto& field : entry_.subject_fields) add(text::match_key(field).bytes());
    write_list();
  }

  void documents() {
    cite(entry_.sources);
    cite_texts(entry_.notes);
    for (const auto& section : entry_.languages) {
      for (const auto& item : section.designations) cite(item.sources);
      cite_texts(section.definitions);
      cite_texts(section.notes);
      cite_texts(section.examples);
    }
    write_list();
  }

  void targets() {
    for (const auto& relation : entry_.relations) add(relation.target);
    write_list();
  }

  template <typename Text>
  void cite_texts(const std::vector<Text>& texts) {
    for (const auto& item : texts) cite(item.sources);
  }

  void cite(const std::vector<Source>& sources) {
    for (const auto& source : sources)
      if (!source.document.empty()) add(id_part(source.document));
  }

  void add(std::string item) {
    if (!item.empty()) list_.push_back(std::move(item));
  }

  void write_list() {
    std::sort(list_.begin(), list_.end());
    list_.erase(std::unique(list_.begin(), list_.end()), list_.end());
    count(list_.size());
    for (const auto& item : list_) text(item);
    list_.clear();
  }

  const TermEntry& entry_;
  std::string record_;
  std::vector<std::string> list_;  // the one that is being collected
};

// Takes a record apart from front to back. After the first thing that is not of the grammar it is not
// good(), and reads nothing but zeros and empty texts.
class Reader {
 public:
  explicit Reader(std::string_view record) : rest_(record) {}

  [[nodiscard]] bool good() const noexcept { return good_; }
  [[nodiscard]] bool at_end() const noexcept { return good_ && rest_.empty(); }

  unsigned char octet() {
    const auto one = bytes(1);
    return one.empty() ? static_cast<unsigned char>(0) : static_cast<unsigned char>(one.front());
  }

  template <typename Enum>
  Enum enumerator(Enum last) {
    const auto value = octet();
    if (value > static_cast<unsigned char>(last)) fail();
    return static_cast<Enum>(value);
  }

  // The shortest form only, so that a record has one way to be written.
  std::size_t count() {
    constexpr unsigned most_bits = 32;
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < most_bits; shift += payload_bits) {
      const auto next = octet();
      value |= static_cast<std::uint64_t>(next & (more - 1U)) << shift;
      if ((next & more) != 0) continue;
      if (next == 0 && shift > 0) break;
      return static_cast<std::size_t>(value);
    }
    fail();
    return 0;
  }

  // As count(), of items that take at least a byte each: what is reserved for them stays within the record.
  std::size_t items() {
    const auto number = count();
    if (number <= rest_.size()) return number;
    fail();
    return 0;
  }

  std::string_view bytes(std::size_t size) {
    if (size > rest_.size()) fail();
    if (!good_) return {};
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view text() { return bytes(count()); }

  void fail() noexcept {
    good_ = false;
    rest_ = {};
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

Derived::Name read_name(Reader& in, std::string_view language) {
  Derived::Name name;
  name.language = language;
  name.kind = in.enumerator(DesignationKind::formula);
  name.acceptability = in.enumerator(Acceptability::unstated);
  name.text = in.text();
  const auto match = in.count();
  name.match = match == 0 ? name.text : in.bytes(match - 1);
  return name;
}

void read_names(Reader& in, std::vector<Derived::Name>& names) {
  for (auto sections = in.items(); sections > 0 && in.good(); --sections) {
    const auto language = in.text();
    auto left = in.items();
    names.reserve(names.size() + left);
    for (; left > 0 && in.good(); --left) names.push_back(read_name(in, language));
  }
}

std::vector<std::string_view> read_list(Reader& in) {
  std::vector<std::string_view> list;
  auto left = in.items();
  list.reserve(left);
  for (; left > 0 && in.good(); --left) list.push_back(in.text());
  return list;
}

}  // namespace

std::string derived_record(const TermEntry& entry) {
  return Writer(entry).run();
}

std::optional<Derived> read_derived(std::string_view record) {
  Reader in(record);
  if (in.octet() != static_cast<unsigned char>(form)) return std::nullopt;
  Derived derived;
  derived.status = in.enumerator(EntryStatus::agreed);
  read_names(in, derived.names);
  derived.fields = read_list(in);
  derived.documents = read_list(in);
  derived.targets = read_list(in);
  if (!in.at_end()) return std::nullopt;
  return derived;
}

std::uint64_t count_designations(const TermEntry& entry) noexcept {
  std::uint64_t count = 0;
  for (const auto& section : entry.languages) count += section.designations.size();
  return count;
}

}  // namespace termreg::store
