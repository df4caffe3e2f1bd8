// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/random_entries.h"

namespace termreg::testing {
namespace {

rc::Gen<std::string> optional_text() {
  return rc::gen::oneOf(rc::gen::just(std::string()), text());
}

template <typename T>
std::vector<T> some(const rc::Gen<T>& one, int most) {
  return *rc::gen::container<std::vector<T>>(static_cast<std::size_t>(*rc::gen::inRange(0, most + 1)), one);
}

rc::Gen<Extra> extra() {
  return rc::gen::exec([] { return Extra{*text(), *optional_text()}; });
}

rc::Gen<Source> source() {
  return rc::gen::exec([] {
    Source made{*text(), *optional_text(), *optional_text(), SourceRelation::identical,
                {},      *optional_text(), *optional_text(), some(extra(), 1)};
    made.relation = *rc::gen::element(SourceRelation::unstated, SourceRelation::identical,
                                      SourceRelation::modified, SourceRelation::adapted);
    if (made.relation == SourceRelation::modified) made.modification = *optional_text();
    return made;
  });
}

rc::Gen<Designation> designation() {
  return rc::gen::exec([] {
    Designation made;
    made.text = *text();
    made.kind =
        *rc::gen::element(DesignationKind::term, DesignationKind::abbreviation, DesignationKind::symbol,
                          DesignationKind::proper_name, DesignationKind::formula);
    made.acceptability = *rc::gen::element(Acceptability::preferred, Acceptability::admitted,
                                           Acceptability::deprecated, Acceptability::unstated);
    made.grammar = {*optional_text(), *optional_text(), *optional_text()};
    made.geographical_usage = *optional_text();
    made.sources = some(source(), 1);
    made.extras = some(extra(), 1);
    return made;
  });
}

template <typename Text>
rc::Gen<Text> sourced() {
  return rc::gen::exec([] {
    Text made;
    made.text = *text();
    made.sources = some(source(), 2);
    made.extras = some(extra(), 1);
    return made;
  });
}

rc::Gen<LanguageSection> section(bool needs_designation) {
  return rc::gen::exec([needs_designation] {
    LanguageSection made;
    made.language = *rc::gen::element<std::string>("en", "fr", "ar", "zh-hant", "und");
    made.designations = some(designation(), 3);
    if (needs_designation) made.designations.push_back(*designation());
    made.definitions = some(sourced<Definition>(), 2);
    for (auto& definition : made.definitions) definition.domain = *optional_text();
    made.notes = some(sourced<NoteToEntry>(), 2);
    made.examples = some(sourced<Example>(), 2);
    made.extras = some(extra(), 1);
    return made;
  });
}

rc::Gen<ConceptRelation> relation() {
  return rc::gen::exec([] {
    return ConceptRelation{
        *rc::gen::element(RelationKind::broader, RelationKind::supersedes, RelationKind::other), *text(),
        *optional_text(), some(extra(), 1)};
  });
}

}  // namespace

rc::Gen<std::string> text() {
  static const std::vector<std::string> words{"digital",  "twin",      "e-mail",  "10²",    "Überraschung",
                                              "<b>&amp;", "“quoted”",  "\"",      "\\",     "=1+1",
                                              "数字孪生", "توأم رقمي", "🜁",       "colour", "]]>",
                                              "AR/VR",    "naïve",     "d’œuvre", "a,b;c",  "tab|bar",
                                              "{{x,y}}",  "100 %",     "-0"};
  return rc::gen::exec([] {
    std::string made;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) (made += made.empty() ? "" : " ") += *rc::gen::elementOf(words);
    return made;
  });
}

rc::Gen<EntryId> entry_id() {
  return rc::gen::exec([] {
    return EntryId::compose(*rc::gen::element<std::string>("itu-t", "iso", "iec"),
                            *rc::gen::element<std::string>("y.4600", "20924"),
                            *rc::gen::element<std::string>("2021", "2022-08"),
                            "3." + std::to_string(*rc::gen::inRange(1, 40)));
  });
}

rc::Gen<TermEntry> entry() {
  return rc::gen::exec([] {
    TermEntry made;
    made.id = *entry_id();
    made.body = *text();
    made.document = *optional_text();
    made.edition = *optional_text();
    made.clause = *optional_text();
    made.status = *rc::gen::element(EntryStatus::valid, EntryStatus::candidate, EntryStatus::superseded);
    made.subject_fields = some(text(), 2);
    made.languages = some(section(false), 2);
    made.languages.push_back(*section(true));
    made.sources = some(source(), 1);
    made.relations = some(relation(), 2);
    made.notes = some(sourced<NoteToEntry>(), 1);
    made.provenance = {*rc::gen::element<std::string>("", "tbx", "csv"), *optional_text(),
                       static_cast<std::uint32_t>(*rc::gen::inRange(0, 100))};
    made.extras = some(extra(), 2);
    return made;
  });
}

}  // namespace termreg::testing
