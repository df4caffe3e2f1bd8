// SPDX-License-Identifier: GPL-3.0-or-later
// A survey that is kept up has the findings of a new one.
#include <rapidcheck.h>

#include "registry/codec/json.h"
#include "registry/conflicts/survey.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

using Texts = std::vector<std::string>;

// Words that meet in designations and definitions, so that every kind has something to find.
const Texts terms{"avatar",
                  "Avatars",
                  "digital avatar",
                  "virtual world",
                  "virtual-world",
                  "puppet",
                  "XR",
                  "extra rail",
                  "extended reality",
                  "commutator",
                  "commutater",
                  "lens",
                  "objective",
                  "camera",
                  "reality service",
                  "service",
                  "world figure",
                  "AR",
                  "figure (of a world)"};
const Texts phrases{"figure that stands for a participant in a virtual world",
                    "digital figure that stands for a participant in a virtual world",
                    "digital figure that stands for any participant in a virtual world",
                    "representation of a participant that other people in the world can see and meet",
                    "god who has come down to earth in human form",
                    "part of an objective that a camera holds",
                    "device with a lens for a participant",
                    "An avatar is a figure that stands for a participant in a virtual world",
                    "Avatar: digital figure that stands for a participant in a virtual world",
                    "avatar of a lens, also called puppet",
                    "short for extended reality",
                    "immaterial objective of a digital avatar (see 3.2)",
                    "material objective of a digital avatar (3.9)",
                    "place where an extra rail service runs",
                    ""};

std::string one_of(const Texts& texts) {
  return *rc::gen::elementOf(texts);
}

bool one_in(int many) {
  return *rc::gen::inRange(0, many) == 0;
}

LanguageSection random_section(const std::string& language) {
  LanguageSection section;
  section.language = language;
  for (int i = 0, n = *rc::gen::inRange(1, 4); i < n; ++i) {
    Designation designation;
    designation.text = one_of(terms);
    if (one_in(4))
      designation.acceptability = *rc::gen::element(Acceptability::preferred, Acceptability::admitted,
                                                    Acceptability::deprecated, Acceptability::unstated);
    section.designations.push_back(designation);
  }
  Definition definition;
  definition.text = one_of(phrases);
  if (one_in(3)) definition.text += " " + one_of(terms);
  if (one_in(6)) definition.domain = one_of({"optics", "theatre"});
  if (one_in(3)) {
    Source source;
    source.document = one_of({"ISO 100:2020", "Acme 100", "IEEE 100:2021"});
    source.edition = one_of({"", "2020", "2021"});
    source.clause = one_of({"3.1", "3.2", "3.3", ""});
    source.relation =
        *rc::gen::element(SourceRelation::identical, SourceRelation::modified, SourceRelation::unstated);
    definition.sources.push_back(source);
  }
  if (!definition.text.empty()) section.definitions.push_back(definition);
  if (one_in(4)) {
    section.notes.emplace_back();
    section.notes.back().text = one_of(phrases) + " " + one_of(terms);
  }
  return section;
}

EntryId random_id() {
  const auto body = one_of({"ITU-T", "ISO", "IEEE", "Acme"});
  return EntryId::compose(body, body + " 100", one_of({"2020", "2021"}),
                          "3." + std::to_string(*rc::gen::inRange(1, 7)));
}

TermEntry random_entry(bool with_hierarchy) {
  const EntryId id = random_id();
  TermEntry out;
  out.id = id;
  out.body = std::string(id.body());
  out.document = out.body + " 100";
  out.edition = id.edition();
  out.clause = id.locator();
  out.provenance.format = one_in(2) ? "docx" : "csv";
  out.status = *rc::gen::element(EntryStatus::valid, EntryStatus::valid, EntryStatus::valid,
                                 EntryStatus::agreed, EntryStatus::candidate, EntryStatus::superseded);
  out.languages.push_back(random_section("en"));
  if (one_in(3)) out.languages.push_back(random_section("fr"));
  for (int i = 0, n = *rc::gen::inRange(-1, 3); i < n; ++i) {
    const auto kind = with_hierarchy && one_in(2)
                          ? *rc::gen::element(RelationKind::broader, RelationKind::narrower_generic)
                          : *rc::gen::element(RelationKind::same_concept, RelationKind::associative);
    out.relations.push_back({kind, random_id().text(), {}, {}});
  }
  return out;
}

Disposition random_statement() {
  Disposition out;
  out.digest = "d" + std::to_string(*rc::gen::inRange(0, 4));
  out.code = FindingCode::c4_homonym;
  out.entries = {random_id(), random_id()};
  out.decision = *rc::gen::element(Decision::link, Decision::keep_apart);
  out.state = DecisionState::decided;
  out.at = "2026-11-27T00:00:00.000Z";
  out.author = "local";
  return out;
}

/// Everything that the findings say, in an order that does not depend on what was looked at first.
std::vector<std::string> told_by(const Survey& survey) {
  std::vector<std::string> out;
  for (const Finding* finding : survey.table().in_order())
    out.push_back(codec::to_json(survey.table().worded(*finding)));
  std::sort(out.begin(), out.end());
  return out;
}

/// Changes the store as somebody may do.
class Editor {
 public:
  explicit Editor(bool with_hierarchy) : with_hierarchy_(with_hierarchy) {
    for (int i = 0, n = *rc::gen::inRange(0, 40); i < n; ++i) put(random_entry(with_hierarchy_));
  }

  Touched edit() {
    Touched out;
    for (int i = 0, n = *rc::gen::inRange(1, 4); i < n; ++i) {
      const int what = *rc::gen::inRange(0, 10);
      if (what == 0)
        state(out);
      else if (what < 3)
        take_out(out);
      else if (what < 7)
        reword(out);
      else
        out.entries.insert(put(random_entry(with_hierarchy_)));
    }
    return out;
  }

  ShelfStore store{{}};

 private:
  std::string put(const TermEntry& entry) {
    entries_[entry.id.text()] = entry;
    store.put(entry);
    return entry.id.text();
  }
  void take_out(Touched& touched) {
    const std::string id = random_id().text();
    entries_.erase(id);
    store.take_out(id);
    touched.entries.insert(id);
  }
  /// What is done most: another text, another designation.
  void reword(Touched& touched) {
    if (entries_.empty()) return;
    const auto at = std::next(entries_.begin(), *rc::gen::inRange<int>(0, static_cast<int>(entries_.size())));
    TermEntry entry = at->second;
    const LanguageSection made = random_section(entry.languages[0].language);
    if (one_in(2))
      entry.languages[0].definitions = made.definitions;
    else
      entry.languages[0].designations = made.designations;
    touched.entries.insert(put(entry));
  }
  void state(Touched& touched) {
    const Disposition made = random_statement();
    if (const auto before = stated_.find(made.digest); before != stated_.end())
      for (const EntryId& id : before->second.entries) touched.entries.insert(id.text());
    stated_[made.digest] = made;
    store.put(made);
    touched.statements = true;
    for (const EntryId& id : made.entries) touched.entries.insert(id.text());
  }

  bool with_hierarchy_;
  std::map<std::string, TermEntry> entries_;
  std::map<std::string, Disposition> stated_;
};

std::size_t edits = 0;
std::size_t scans = 0;

void edit_and_compare(bool with_hierarchy) {
  Editor editor(with_hierarchy);
  auto kept_up = std::make_unique<Survey>(editor.store);
  for (int i = 0, n = *rc::gen::inRange(1, 6); i < n; ++i) {
    const Touched touched = editor.edit();
    ++edits;
    if (!kept_up->update(editor.store, touched)) {
      ++scans;
      kept_up = std::make_unique<Survey>(editor.store);
    }
    const WordWeights weights = kept_up->weights();
    SurveyOptions same;
    same.weights = &weights;
    RC_ASSERT(told_by(*kept_up) == told_by(Survey(editor.store, same)));
  }
}

LanguageSection french(const std::string& term, const std::string& definition) {
  LanguageSection section = entry("Acme", "2020", "3.1", {term}, definition).languages[0];
  section.language = "fr";
  return section;
}

std::ptrdiff_t how_many(const Survey& survey, FindingCode code) {
  const auto all = survey.table().in_order();
  return std::count_if(all.begin(), all.end(), [&](const Finding* one) { return one->code == code; });
}

}  // namespace

TEST_CASE("a circle in one language outlives a change that touches its entry in another", "[conflicts]") {
  auto lens = entry("Acme", "2020", "3.1", {"lens"}, "round glass of a camera");
  lens.languages.push_back(french("lentille", "verre dans une monture"));
  auto mount = entry("Acme", "2020", "3.2", {"mount"}, "metal ring");
  mount.languages.push_back(french("monture", "anneau pour une lentille"));
  ShelfStore store({lens, mount, entry("Acme", "2020", "3.3", {"camera"}, "device that takes pictures")});
  Survey kept_up(store);
  REQUIRE(how_many(kept_up, FindingCode::c17_mutual_circular) == 1);
  const auto renamed = entry("Acme", "2020", "3.3", {"recorder"}, "device that takes pictures");
  store.put(renamed);
  Touched touched;
  touched.entries.insert(renamed.id.text());
  REQUIRE(kept_up.update(store, touched));
  CHECK(how_many(kept_up, FindingCode::c17_mutual_circular) == 1);
}

TEST_CASE("a survey that is kept up has the findings of a new one", "[conflicts]") {
  edits = scans = 0;
  CHECK(rc::check("after random edits, removals and decisions", [] { edit_and_compare(false); }));
  CHECK(edits > 100);
  CHECK(2 * scans < edits);  // most are kept up
}

TEST_CASE("a survey of a hierarchy is kept up while the hierarchy stays", "[conflicts]") {
  edits = scans = 0;
  CHECK(rc::check("after random edits, removals and decisions", [] { edit_and_compare(true); }));
  CHECK(edits > 100);
  CHECK(scans < edits);
}

}  // namespace termreg::conflicts
