// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/desk.h"

#include <thread>

#include "registry/codec/json.h"
#include "registry/registry.h"
#include "registry/working/working_entry.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"
#include "tests/working/samples.h"

using namespace termreg;
using namespace termreg::testing;
using working::Desk;
using working::Filed;

namespace {

/// A registry with one entry of a standard in it.
struct Office {
  TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path() / "store", {0});
  Registry registry{*store, nullptr};
  Desk& desk = registry.working();

  Office() {
    store::ChangeSet changes;
    changes.puts.push_back(
        {source_entry("3.1", "digital coast", "model of a coast that is kept level with it"), 0});
    store->apply(changes);
  }

  Filed propose(const std::string& term, const std::string& definition, const std::string& supersedes = {}) {
    auto asked = proposal(term, definition);
    asked.supersedes = supersedes;
    const auto filed = desk.file(asked, "ada");
    return desk.change({filed.record.id, filed.revision, "ada"}, working::propose);
  }
  Filed agree(const Filed& filed) {
    return desk.agree({filed.record.id, filed.revision, "bob"}, agreement());
  }
  std::optional<TermEntry> entry(const WorkingDefinition& record) {
    const auto stored = registry.entry(working::entry_id(record));
    if (!stored) return std::nullopt;
    return codec::entry_from_json(stored->json).entry;
  }
};

}  // namespace

TEST_CASE("a definition goes from draft to agreed, and only then is an entry that look-up finds",
          "[working]") {
  Office office;
  auto filed = office.desk.file(proposal("harbour twin", "model of a harbour"), "ada");
  CHECK(filed.record.id == "fg-mv-wg1.harbour-twin.en.1");
  CHECK(filed.revision == 1);
  CHECK(office.registry.lookup("harbour twin").hits.empty());
  filed = office.desk.change({filed.record.id, 1, "ada"}, working::propose);
  CHECK(office.registry.lookup("harbour twin").hits.empty());
  const auto agreed = office.agree(filed);
  CHECK(agreed.revision == 3);
  CHECK(office.desk.get(filed.record.id).record == agreed.record);
  const auto found = office.registry.lookup("harbour twin");
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits[0].status == EntryStatus::agreed);
  CHECK(found.hits[0].edition == "2026-11-05");
  CHECK(office.desk.history(filed.record.id).size() == 2);
}

TEST_CASE("what was written survives opening again, in the log and in the record", "[working]") {
  Office office;
  const auto agreed = office.agree(office.propose("harbour twin", "model of a harbour"));
  const auto before = office.store->head();
  CHECK(office.store->verify().empty());
  const auto changes = office.store->changes_after(0, 100);
  REQUIRE(changes.size() == 5);  // the standard's entry, three revisions of the record, the agreed entry
  CHECK(changes.back().author == "bob");
  CHECK(before.sequence == 5);
}

TEST_CASE("a second agreed definition of one concept is refused in the same group and language (C22)",
          "[working]") {
  Office office;
  office.agree(office.propose("harbour twin", "model of a harbour"));
  const auto again = office.propose("harbour twin", "copy of a harbour");
  auto refused = refusal([&] { office.agree(again); });
  CHECK(refused.code == ErrorCode::wrong_state);
  CHECK(refused.sentence.find("C22") == 0);
  CHECK(refused.sentence.find("fg-mv-wg1.harbour-twin.en.1") != std::string::npos);
  CHECK(office.desk.get(again.record.id).record.state == WorkingState::proposed);

  // Another key for the same words does not help; another group or a domain on both does.
  auto asked = proposal("Harbor-Twin", "copy of a harbour");
  asked.concept_key = "other";
  auto filed = office.desk.file(asked, "ada");
  filed = office.desk.change({filed.record.id, {}, "ada"}, working::propose);
  CHECK(refusal([&] { office.agree(filed); }).sentence.find("C22") == 0);
  asked.group = "FG-MV WG2";
  filed = office.desk.file(asked, "ada");
  filed = office.desk.change({filed.record.id, {}, "ada"}, working::propose);
  CHECK_FALSE(refusal([&] { office.agree(filed); }).refused);
}

TEST_CASE("homonyms that name their domains may both be agreed", "[working]") {
  Office office;
  const auto with_domain = [&](const std::string& key, const std::string& domain) {
    auto asked = proposal("berth", "place of " + domain);
    asked.concept_key = key;
    asked.wording.content.definitions[0].domain = domain;
    const auto filed = office.desk.file(asked, "ada");
    return office.desk.change({filed.record.id, {}, "ada"}, working::propose);
  };
  office.agree(with_domain("berth-of-ships", "ships"));
  CHECK_FALSE(refusal([&] { office.agree(with_domain("berth-of-trains", "trains")); }).refused);
  CHECK(office.registry.lookup("berth").hits.size() == 2);
}

TEST_CASE("two agreements at the same time cannot miss each other", "[working]") {
  Office office;
  const auto one = office.propose("harbour twin", "model of a harbour");
  const auto other = office.propose("harbour twin", "copy of a harbour");
  bool refused_one = false;
  bool refused_other = false;
  std::thread first([&] { refused_one = refusal([&] { office.agree(one); }).refused; });
  std::thread second([&] { refused_other = refusal([&] { office.agree(other); }).refused; });
  first.join();
  second.join();
  CHECK(refused_one != refused_other);
}

TEST_CASE("what is agreed changes only by another proposal, which takes over its entry", "[working]") {
  Office office;
  const auto old = office.agree(office.propose("harbour twin", "model of a harbour"));
  const auto refused = refusal([&] {
    office.desk.change({old.record.id, {}, "ada"}, [](WorkingDefinition record, const working::Actor& actor) {
      return working::revise(std::move(record), {Basis::original, "", content("harbour twin", "x"), ""},
                             actor);
    });
  });
  CHECK(refused.code == ErrorCode::wrong_state);
  CHECK(refused.sentence.find("supersedes") != std::string::npos);

  const auto next = office.propose("port twin", "model of a port with its ships", old.record.id);
  CHECK(next.record.concept_key == old.record.concept_key);
  CHECK(office.entry(old.record)->languages[0].definitions[0].text == "model of a harbour");
  office.agree(next);
  CHECK(office.desk.get(old.record.id).record.state == WorkingState::superseded);
  CHECK(office.desk.get(old.record.id).record.superseded_by == next.record.id);
  CHECK(office.entry(old.record)->languages[0].definitions[0].text == "model of a port with its ships");
  CHECK(office.registry.lookup("harbour twin").hits.empty());
  CHECK(office.registry.history(working::entry_id(old.record)).size() == 1);
}

TEST_CASE("only what is agreed in the same group and language can be superseded", "[working]") {
  Office office;
  const auto open = office.propose("harbour twin", "model of a harbour");
  CHECK(refusal([&] { office.propose("harbour twin", "x", open.record.id); }).code == ErrorCode::wrong_state);
  CHECK(refusal([&] { office.propose("harbour twin", "x", "nothing"); }).code == ErrorCode::not_found);
  const auto agreed = office.agree(open);
  auto asked = proposal("harbour twin", "x");
  asked.supersedes = agreed.record.id;
  asked.group = "FG-MV WG2";
  CHECK(refusal([&] { office.desk.file(asked, "ada"); }).code == ErrorCode::wrong_state);
}

TEST_CASE("a withdrawn definition stays, and its entry says that it is withdrawn", "[working]") {
  Office office;
  const auto agreed = office.agree(office.propose("harbour twin", "model of a harbour"));
  office.desk.change({agreed.record.id, agreed.revision, "ada"},
                     [](WorkingDefinition record, const working::Actor& actor) {
                       return working::withdraw(std::move(record), "covered elsewhere", actor);
                     });
  CHECK(office.entry(agreed.record)->status == EntryStatus::withdrawn);
  CHECK_FALSE(refusal([&] { office.agree(office.propose("harbour twin", "copy of a harbour")); }).refused);
  CHECK(office.entry(agreed.record)->status == EntryStatus::agreed);
}

TEST_CASE("a change of another revision than the one seen is refused and writes nothing", "[working]") {
  Office office;
  const auto filed = office.desk.file(proposal("harbour twin", "model of a harbour"), "ada");
  const auto revised = [](WorkingDefinition record, const working::Actor& actor) {
    return working::revise(std::move(record), {Basis::original, "", content("harbour twin", actor.name), ""},
                           actor);
  };
  office.desk.change({filed.record.id, 1, "ada"}, revised);
  const auto refused = refusal([&] { office.desk.change({filed.record.id, 1, "bob"}, revised); });
  CHECK(refused.code == ErrorCode::stale_revision);
  CHECK(office.desk.get(filed.record.id).record.versions.size() == 2);
  CHECK(office.desk.get(filed.record.id).revision == 2);
}

TEST_CASE("the group's rule decides about agreement", "[working]") {
  Office office;
  office.desk.set_rule({"FG-MV WG1", {RuleKind::necessary_votes, 0, 1}}, "ada");
  auto filed = office.propose("harbour twin", "model of a harbour");
  CHECK(refusal([&] { office.agree(filed); }).sentence.find("0 voices in favour") != std::string::npos);
  filed = office.desk.change({filed.record.id, {}, "bob"},
                             [](WorkingDefinition record, const working::Actor& actor) {
                               return working::vote(std::move(record), VoteChoice::in_favour, actor);
                             });
  CHECK(office.agree(filed).record.state == WorkingState::agreed);
  CHECK(refusal([&] { office.desk.set_rule({"FG-MV", {RuleKind::necessary_votes, 0, 0}}, "ada"); }).refused);
}

TEST_CASE("a text meets the entries it clashes with while it is written, but not the one it is based on",
          "[working]") {
  Office office;
  auto record = working::begin(proposal("digital coast", "line on a chart where the land ends"), ada);
  auto found = office.desk.findings(record);
  REQUIRE(found.size() == 1);
  CHECK(found[0].entries.size() == 2);
  record.versions.back().wording.from = source_entry("3.1", "", "").id.text();
  CHECK(office.desk.findings(record).empty());
}

TEST_CASE("the desk lists by state, group and language", "[working]") {
  Office office;
  office.propose("harbour twin", "model of a harbour");
  office.desk.file(proposal("berth", "place for a ship"), "ada");
  working::DeskFilter filter;
  CHECK(office.desk.list(filter).size() == 2);
  filter.state = WorkingState::draft;
  CHECK(office.desk.list(filter).size() == 1);
  filter.group = "fg-mv wg1";
  CHECK(office.desk.list(filter).size() == 1);
  filter.group = "FG-MV WG2";
  CHECK(office.desk.list(filter).empty());
}

namespace {

// Full text that finds one entry, whatever is asked.
class OneAlike : public SearchIndex {
 public:
  explicit OneAlike(EntryId id) : id_(std::move(id)) {}
  [[nodiscard]] IndexResult search_beside(const Query& query, std::span<const EntryId>) const override {
    IndexResult result;
    if (query.mode == SearchMode::meaning) result.hits.push_back({id_, 1.0, HitField::definition, "en"});
    return result;
  }
  [[nodiscard]] std::uint64_t applied_sequence() const override { return 0; }
  bool wait_for(std::uint64_t, std::uint32_t) override { return true; }
  [[nodiscard]] std::vector<store::Damage> verify() override { return {}; }

 private:
  EntryId id_;
};

}  // namespace

TEST_CASE("a text meets the entry that defines the same under another name (C5)", "[working]") {
  Office office;
  const auto entry = source_entry("3.1", "", "").id;
  OneAlike index(entry);
  Registry registry(*office.store, &index);
  const auto record =
      working::begin(proposal("shore double", "model of a coast that is kept level with it"), ada);
  const auto found = registry.working().findings(record);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == FindingCode::c5_synonym_split);
  CHECK(found[0].entries.size() == 2);
}

TEST_CASE("a text meets what its group has agreed for the same concept before anybody agrees on it (C22)",
          "[working]") {
  Office office;
  office.agree(office.propose("harbour twin", "model of a harbour"));
  const auto found = office.desk.findings(working::begin(proposal("harbour twin", "copy of a harbour"), ada));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == FindingCode::c22_rival_working_definition);
  CHECK(found[0].severity == Severity::error);
  REQUIRE(found[0].entries.size() == 1);  // of one concept: the agreed entry would take the new text
  CHECK(found[0].why.find("fg-mv-wg1.harbour-twin.en.1") != std::string::npos);
}
