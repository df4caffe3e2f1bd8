// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/deliverables.h"

#include <sstream>

#include "registry/codec/json.h"
#include "registry/registry.h"
#include "registry/working/changes_document.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"
#include "tests/working/samples.h"

using namespace termreg;
using namespace termreg::testing;
using working::Deliverables;

namespace {

struct Shelf {
  TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path() / "store", {0});
  Deliverables shelf{*store};
  EntryId elsewhere, here;

  Shelf() {
    auto own = source_entry("own", "harbour twin", "model of a harbour");
    own.status = EntryStatus::agreed;
    own.languages[0].designations.push_back(
        {"HT", DesignationKind::abbreviation, Acceptability::admitted, {}, "", {}, {}});
    elsewhere = put(source_entry("3.1", "digital coast", "model of a coast")).id;
    here = put(own).id;
    shelf.create({"glossary", {"Terms of the coast"}, {}, {}}, "ada");
    shelf.add("glossary", elsewhere, std::nullopt, "b-coast", "ada");
    shelf.add("glossary", here, std::nullopt, "", "ada");
  }

  TermEntry put(const TermEntry& entry) {
    store::ChangeSet changes;
    changes.puts.push_back({entry, 0});
    store->apply(changes);
    return entry;
  }

  static std::string markdown(const FrozenDeliverable& frozen) {
    std::ostringstream out;
    working::write(frozen, "", glossary::writer_format("markdown"), out);
    return out.str();
  }
  static std::string docx(const FrozenDeliverable& frozen) {
    std::ostringstream out;
    working::write(frozen, "", glossary::writer_format("docx"), out);
    return out.str();
  }
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("entries go to the list that fits them, and only working definitions are defined here",
          "[working]") {
  Shelf office;
  const auto items = office.shelf.get("glossary").deliverable.items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].list == DeliverableList::elsewhere);
  CHECK(items[1].list == DeliverableList::here);
  CHECK(refusal([&] {
          office.shelf.add("glossary", office.elsewhere, DeliverableList::here, "", "ada");
        }).code == ErrorCode::wrong_state);
  CHECK(refusal([&] {
          office.shelf.add("glossary", *EntryId::parse("a:b:c:d"), std::nullopt, "", "ada");
        }).code == ErrorCode::not_found);
}

TEST_CASE("a deliverable is written in its three clauses, with the tags it was given", "[working]") {
  Shelf office;
  const auto text = Shelf::markdown(office.shelf.latest("glossary"));
  INFO(text);
  const auto elsewhere = text.find("Terms defined elsewhere");
  const auto here = text.find("Terms defined in this Technical Report");
  const auto abbreviations = text.find("Abbreviations and acronyms");
  REQUIRE(abbreviations != std::string::npos);
  CHECK(elsewhere < text.find("digital coast"));
  CHECK(text.find("digital coast") < here);
  CHECK(here < text.find("harbour twin"));
  CHECK(text.find("Harbour Twin") > abbreviations);
  CHECK(holds(text, "b-coast"));
}

TEST_CASE("an entry whose abbreviation alone is wanted stands in the last clause only", "[working]") {
  Shelf office;
  office.shelf.add("glossary", office.here, DeliverableList::abbreviations, "", "ada");
  const auto text = Shelf::markdown(office.shelf.latest("glossary"));
  CHECK_FALSE(holds(text, "model of a harbour"));
  CHECK(holds(text, "Harbour Twin"));
}

TEST_CASE("a definition agreed by another group can be cited as defined elsewhere", "[working]") {
  Shelf office;
  office.shelf.add("glossary", office.here, DeliverableList::elsewhere, "", "ada");
  const auto text = Shelf::markdown(office.shelf.latest("glossary"));
  CHECK(text.find("harbour twin") < text.find("Terms defined in this Technical Report"));
}

TEST_CASE("a freeze gives the same bytes whatever happens to the registry", "[working]") {
  Shelf office;
  store::ChangeSet catalogue;
  catalogue.documents.push_back({"ITU-T", "ITU-T Y.9999", "2025", "Models of coasts", "", {}, ""});
  office.store->apply(catalogue);
  const auto frozen = office.shelf.freeze("glossary", "output of the 5th meeting", "ada");
  const auto before = Shelf::docx(frozen);
  CHECK(holds(Shelf::markdown(frozen), "Models of coasts"));

  office.put(source_entry("3.1", "digital coast", "another text"));
  catalogue.documents[0].title = "Another title";
  office.store->apply(catalogue);
  store::ChangeSet removal;
  removal.removes.push_back({office.here, 0});
  office.store->apply(removal);
  CHECK(Shelf::docx(office.shelf.frozen("glossary", 1)) == before);
  CHECK(office.shelf.get("glossary").deliverable.freezes.at(0).remark == "output of the 5th meeting");
  CHECK(office.store->verify().empty());
  CHECK(refusal([&] {
          (void)office.shelf.freeze("glossary", "", "ada");
        }).sentence.find(office.here.text()) != std::string::npos);
}

TEST_CASE("two freezes differ by a change list", "[working]") {
  Shelf office;
  office.shelf.freeze("glossary", "", "ada");
  CHECK(working::changes(office.shelf.frozen("glossary", 1), office.shelf.frozen("glossary", 0)).empty());
  office.put(source_entry("3.1", "digital coast", "digital model of a coast"));
  const auto added = office.put(source_entry("3.2", "berth", "place for a ship")).id;
  office.shelf.add("glossary", added, std::nullopt, "", "ada");
  office.shelf.change("glossary", std::nullopt, "ada", [&](Deliverable deliverable) {
    return working::without(std::move(deliverable), office.here);
  });
  office.shelf.freeze("glossary", "", "ada");
  const auto changes =
      working::changes(office.shelf.frozen("glossary", 1), office.shelf.frozen("glossary", 2));
  REQUIRE(changes.size() == 3);
  using Kind = working::ListChange::Kind;
  CHECK(changes[0].kind == Kind::removed);
  CHECK(changes[0].term == "harbour twin");
  CHECK(changes[1].kind == Kind::reworded);
  CHECK(changes[1].diff.front() == DiffPart{DiffPart::Kind::added, "digital"});
  CHECK(changes[2].kind == Kind::added);
  CHECK(changes[2].entry == added);
}

TEST_CASE("a change list is a document to file, the same bytes each time", "[working]") {
  Shelf office;
  office.shelf.freeze("glossary", "", "ada");
  office.put(source_entry("3.1", "digital coast", "digital model of a coast"));
  office.shelf.freeze("glossary", "", "ada");
  const auto written = [&](std::string_view format, std::uint32_t from, std::uint32_t to) {
    std::ostringstream out;
    working::write_changes(office.shelf.frozen("glossary", from), office.shelf.frozen("glossary", to),
                           glossary::list_format(format), out);
    return out.str();
  };
  const auto html = written("html", 1, 2);
  CHECK(holds(html, "Changes: Terms of the coast"));
  CHECK(holds(html, "1 change from freeze 1 to freeze 2: 1 reworded."));
  CHECK(holds(html, "<ins>digital</ins>"));
  CHECK(holds(written("text", 1, 0), "to as it is now"));
  CHECK(holds(written("html", 2, 2), "0 changes"));
  CHECK(written("docx", 1, 2) == written("docx", 1, 2));
}

TEST_CASE("the tag that an editor gave stands in the documents of every house that prints tags",
          "[working]") {
  Shelf office;
  const auto printed = [&](const std::string& profile) {
    std::ostringstream out;
    working::write(office.shelf.frozen("glossary", 0), profile, glossary::writer_format("text"), out);
    return out.str();
  };
  CHECK(holds(printed("itu-t"), "[b-coast]"));
  for (const auto* profile : {"etsi-3gpp", "ieee"}) {
    const auto text = printed(profile);
    INFO(text);
    const auto first = text.find("[b-coast]");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("[b-coast]", first + 1) != std::string::npos);
  }
}

TEST_CASE("entries stand in the order listed where the deliverable asks for it", "[working]") {
  Shelf office;
  const auto berth = office.put(source_entry("3.2", "berth", "place for a ship")).id;
  office.shelf.add("glossary", berth, std::nullopt, "", "ada");
  const auto text = [&] { return Shelf::markdown(office.shelf.frozen("glossary", 0)); };
  CHECK(text().find("**berth**") < text().find("**digital coast**"));
  office.shelf.change("glossary", std::nullopt, "ada", [](Deliverable deliverable) {
    deliverable.head.order = DeliverableOrder::listed;
    return deliverable;
  });
  CHECK(text().find("**berth**") > text().find("**digital coast**"));
  office.shelf.change("glossary", std::nullopt, "ada", [&](Deliverable deliverable) {
    return working::moved(std::move(deliverable), berth, office.elsewhere);
  });
  CHECK(text().find("**berth**") < text().find("**digital coast**"));
}

TEST_CASE("names and heads that cannot be are refused, and a stale change writes nothing", "[working]") {
  Shelf office;
  CHECK(refusal([&] {
          office.shelf.create({"Big Name", {"T"}, {}, {}}, "ada");
        }).code == ErrorCode::bad_input);
  CHECK(refusal([&] { office.shelf.create({"a@1", {"T"}, {}, {}}, "ada"); }).code == ErrorCode::bad_input);
  CHECK(refusal([&] { office.shelf.create({"a", {""}, {}, {}}, "ada"); }).code == ErrorCode::bad_input);
  CHECK(refusal([&] {
          office.shelf.create({"a", {"T", "", "no-house"}, {}, {}}, "ada");
        }).code == ErrorCode::bad_input);
  CHECK(refusal([&] {
          office.shelf.create({"glossary", {"T"}, {}, {}}, "ada");
        }).code == ErrorCode::stale_revision);
  const auto same = [](Deliverable deliverable) { return deliverable; };
  CHECK(refusal([&] { office.shelf.change("glossary", 1, "ada", same); }).code == ErrorCode::stale_revision);
  CHECK(refusal([&] { (void)office.shelf.frozen("glossary", 9); }).code == ErrorCode::not_found);
  office.shelf.freeze("glossary", "", "ada");
  CHECK(office.shelf.list().size() == 1);  // a freeze is no deliverable
}
