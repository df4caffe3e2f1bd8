// SPDX-License-Identifier: GPL-3.0-or-later
// A survey that is kept up has the findings of a new one.
#include "registry/codec/json.h"
#include "registry/conflicts/survey.h"
#include "tests/catch.h"
#include "tests/conflicts/random_registry.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

/// Everything that the findings say, in an order that does not depend on what was looked at first.
std::vector<std::string> told_by(const Survey& survey) {
  std::vector<std::string> out;
  for (const Finding* finding : survey.table().in_order())
    out.push_back(codec::to_json(survey.table().worded(*finding)));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> told_twice(const std::vector<std::string>& in_order) {
  std::vector<std::string> out;
  for (std::size_t i = 1; i < in_order.size(); ++i)
    if (in_order[i] == in_order[i - 1]) out.push_back(in_order[i]);
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
    const auto told = told_by(*kept_up);
    RC_ASSERT(told == told_by(Survey(editor.store, same)));
    RC_ASSERT(told_twice(told) == std::vector<std::string>{});
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
