// SPDX-License-Identifier: GPL-3.0-or-later
// The table of wordings itself: that a wording used has a row, the compiler checks.
#include <algorithm>
#include <map>
#include <set>

#include "registry/conflicts/kinds/kinds.h"
#include "registry/model/draft.h"
#include "registry/model/names.h"
#include "registry/people/permission.h"
#include "tests/catch.h"
#include "web/pages/wording/wording.h"

using namespace termreg;
using codec::Language;
using codec::Phrase;
using namespace web::pages::literals;
using web::pages::label_of;

namespace {

// How often each place is named; "{}" counts by its order.
std::multiset<std::string> places(std::string_view text) {
  std::multiset<std::string> found;
  std::size_t next = 0;
  for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const auto inside = text.substr(at + 1, text.find('}', at) - at - 1);
    found.insert(inside.empty() ? std::to_string(next++) : std::string(inside));
  }
  return found;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

void check_row(const Phrase& row) {
  INFO(row.english);
  CHECK_FALSE(row.french.empty());
  CHECK(places(row.english) == places(row.french));
  CHECK(row.english.starts_with(' ') == row.french.starts_with(' '));
  CHECK(row.english.ends_with(' ') == (row.french.ends_with(' ') || row.french.ends_with("’")));
  for (const auto* wrong : {"'", "\"", "« ", " »", " :", " ;", " ?"}) {
    INFO(wrong);
    CHECK_FALSE(has(row.french, wrong));
  }
}

// A name is translated if its row is in the table, even where both languages write it alike.
bool is_named(std::string_view name) {
  const auto& rows = web::pages::wording::names;
  return std::any_of(rows.begin(), rows.end(), [&](const Phrase& row) { return row.english == name; });
}

template <typename Enum>
void check_names(int count) {
  for (int i = 0; i < count; ++i) {
    const auto shown = name(static_cast<Enum>(i));
    INFO(shown);
    CHECK(is_named(shown));
  }
}

}  // namespace

TEST_CASE("each wording stands once, is whole in French, and is set as French is", "[web][wording]") {
  std::map<std::string_view, int> times;
  for (const auto& table : web::pages::wording::tables)
    for (const auto& row : table) {
      check_row(row);
      CHECK(++times[row.english] == 1);
    }
  CHECK(times.size() > 300);
  times.clear();
  for (const auto& row : web::pages::wording::names) {
    check_row(row);
    CHECK(++times[row.english] == 1);
  }
}

TEST_CASE("every name of an enumeration that people are shown has a French one", "[web][wording]") {
  check_names<SourceRelation>(4);
  check_names<DesignationKind>(5);
  check_names<Acceptability>(4);
  check_names<EntryStatus>(8);
  check_names<RelationKind>(12);
  check_names<Severity>(3);
  check_names<HitField>(4);
  check_names<Decision>(9);
  check_names<DecisionState>(4);
  check_names<WorkingState>(5);
  check_names<VoteChoice>(3);
  check_names<DeliverableOrder>(2);
  for (const auto& kind : conflicts::kinds()) CHECK(is_named(kind.name));
  for (std::size_t i = 0; i < draft_codes; ++i) CHECK(is_named(title(static_cast<DraftCode>(i))));
  for (const auto role : people::roles) CHECK(is_named(people::name(role)));
  CHECK(label_of("deprecated").in(Language::french) == "déconseillé");
  CHECK(label_of("tbx").in(Language::french) == "tbx");
}

TEST_CASE("French counts nothing in the singular, English does not", "[web][wording]") {
  const auto found = [](Language language, std::uint64_t count) {
    return codec::counted(language, count, "{} finding"_ui, "{} findings"_ui);
  };
  CHECK(found(Language::english, 0) == "0 findings");
  CHECK(found(Language::english, 1) == "1 finding");
  CHECK(found(Language::french, 0) == "0 constat");
  CHECK(found(Language::french, 1) == "1 constat");
  CHECK(found(Language::french, 2) == "2 constats");
}

TEST_CASE("places are filled in order or by number, and what fills them is not read again",
          "[web][wording]") {
  CHECK(codec::filled("{}–{} of {}", {"1", "{}", "3"}) == "1–{} of 3");
  CHECK(codec::filled("{1} before {0}", {"b", "a"}) == "a before b");
  CHECK(codec::filled("{} and {}", {"a"}) == "a and {}");
  CHECK(codec::filled("{x} {", {"a"}) == "{x} {");
}
