// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/outline_json.h"

#include <fmt/format.h>

#include "registry/codec/json_reader_private.h"
#include "registry/codec/json_writer.h"

namespace termreg::codec {
namespace {

using Ground = FindingOutline::Ground;

constexpr std::uint64_t definitions_equal = 1, qualified = 2, narrower = 4, stated_synonym = 8;

std::uint64_t facts_of(const FindingOutline& outline) {
  return (outline.definitions_equal ? definitions_equal : 0) + (outline.qualified ? qualified : 0) +
         (outline.narrower ? narrower : 0) + (outline.stated_synonym ? stated_synonym : 0);
}

// Reads an array from its first element to its last.
class Elements {
 public:
  explicit Elements(const Json& json) {
    if (json.get(array_) != simdjson::SUCCESS) fail("an array");
    at_ = array_.begin();
  }

  [[nodiscard]] bool more() const { return at_ != array_.end(); }
  Json next() {
    if (!more()) fail("more values");
    const Json value = *at_;
    ++at_;
    return value;
  }
  std::string_view text() { return as<std::string_view>("a text"); }
  std::uint64_t number() { return as<std::uint64_t>("a number"); }
  std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
  double real() { return as<double>("a number"); }
  bool flag() { return as<bool>("true or false"); }
  template <typename Enum>
  Enum named() {
    const auto known = parse<Enum>(text());
    if (!known) fail("a name of the grammar");
    return *known;
  }
  EntryId id() {
    auto id = EntryId::parse(text());
    if (!id) fail("an entry id");
    return std::move(*id);
  }
  void done() const {
    if (more()) fail("no more values");
  }

 private:
  template <typename Value>
  Value as(std::string_view what) {
    Value value{};
    if (next().get(value) != simdjson::SUCCESS) fail(what);
    return value;
  }
  [[noreturn]] static void fail(std::string_view expected) {
    throw Error(ErrorCode::bad_input,
                fmt::format("The outline of a finding is not of the grammar: expected {}.", expected));
  }

  simdjson::dom::array array_;
  simdjson::dom::array::iterator at_;
};

void write_sections(JsonWriter& out, const FindingOutline& outline) {
  out.begin_array();
  for (const auto& id : outline.entries) out.value(id.text());
  out.end_array().begin_array();
  for (const auto& language : outline.languages) out.value(language);
  out.end_array().begin_array();
  for (const auto& [id, language] : outline.beside) out.value(id.text()).value(language);
  out.end_array();
}

void read_sections(Elements& in, FindingOutline& outline) {
  for (Elements ids(in.next()); ids.more();) outline.entries.push_back(ids.id());
  for (Elements languages(in.next()); languages.more();) outline.languages.emplace_back(languages.text());
  for (Elements beside(in.next()); beside.more();) {
    auto id = beside.id();
    outline.beside.emplace_back(std::move(id), beside.text());
  }
}

void read_facts(Elements in, FindingOutline& outline) {
  outline.shared_a = in.small();
  outline.shared_b = in.small();
  const auto facts = in.number();
  outline.definitions_equal = (facts & definitions_equal) != 0;
  outline.qualified = (facts & qualified) != 0;
  outline.narrower = (facts & narrower) != 0;
  outline.stated_synonym = (facts & stated_synonym) != 0;
  in.done();
}

Ground read_ground(Elements in) {
  Ground out;
  out.section = in.small();
  out.field = in.named<HitField>();
  out.begin = in.small();
  out.end = in.small();
  out.unit = in.number() == 0 ? Ground::Unit::bytes : Ground::Unit::words;
  in.done();
  return out;
}

}  // namespace

std::string outline_to_json(const FindingOutline& outline) {
  JsonWriter out;
  out.begin_array().value(name(outline.code)).value(outline.name).value(name(outline.severity));
  out.value(outline.designation).value(outline.language).value(name(outline.level));
  // Not rounded as in answers: sentences print two digits of it, and must not change by being kept.
  out.raw(fmt::format("{}", outline.similarity)).value(outline.polarity).value(outline.digest);
  write_sections(out, outline);
  out.begin_array().value(outline.shared_a).value(outline.shared_b).value(facts_of(outline)).end_array();
  out.value(outline.why);
  out.begin_array().value(outline.suggestion.disposition).value(outline.suggestion.text).end_array();
  out.begin_array();
  for (const Ground& ground : outline.grounds) {
    out.begin_array().value(ground.section).value(name(ground.field)).value(ground.begin).value(ground.end);
    out.value(ground.unit == Ground::Unit::bytes ? 0U : 1U).end_array();
  }
  return out.end_array().end_array().take();
}

FindingOutline outline_from_json(std::string_view json) {
  Elements in(parse_strict(json));
  FindingOutline out;
  out.code = in.named<FindingCode>();
  out.name = in.text();
  out.severity = in.named<Severity>();
  out.designation = in.text();
  out.language = in.text();
  out.level = in.named<MatchLevel>();
  out.similarity = in.real();
  out.polarity = in.flag();
  out.digest = in.text();
  read_sections(in, out);
  read_facts(Elements(in.next()), out);
  out.why = in.text();
  Elements suggestion(in.next());
  out.suggestion.disposition = suggestion.text();
  out.suggestion.text = suggestion.text();
  suggestion.done();
  for (Elements grounds(in.next()); grounds.more();)
    out.grounds.push_back(read_ground(Elements(grounds.next())));
  in.done();
  return out;
}

}  // namespace termreg::codec
