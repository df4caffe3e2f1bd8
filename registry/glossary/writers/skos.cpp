// SPDX-License-Identifier: GPL-3.0-or-later
// SKOS (W3C Recommendation, 2009), in whatever serialisation. An entry becomes a skos:Concept <uri(id)>:
//
//     its document        skos:inScheme, a skos:ConceptScheme with dct:title, dct:publisher, owl:versionInfo
//     clause              skos:notation
//     designations        in each language the first preferred one, else the first: skos:prefLabel; deprecated and
//                         hidden ones: skos:hiddenLabel; all others skos:altLabel; a text once in a language
//     definition          skos:definition; notes skos:note or the kind their source gave; examples skos:example; each
//                         with sources is a resource with rdf:value and dct:source
//     subject fields      dct:subject; sources of the entry dct:source
//     relations           by the table below, to IRIs only
//     status              owl:deprecated for withdrawn and superseded, else a skos:editorialNote where it must be said
//
// Statements come in a fixed order, languages by their tags, so that the order of a file says nothing. The integrity
// conditions of SKOS hold: labels are disjoint (S13), one preferred a language (S14), related is left out between what
// stands above and below in the file, over however many steps (S27).
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "registry/glossary/remarks.h"
#include "registry/glossary/writers/exchange.h"
#include "registry/glossary/writers/rows.h"
#include "registry/glossary/writers/triples.h"
#include "registry/model/entry_name.h"

namespace termreg::glossary {
namespace skos {
namespace {

using rdf::Name;
using rdf::Object;
using std::string_view;

constexpr string_view unknown_language = "und";

// The kinds of note that a source of ours may have said (extra "kind"); the first is for all others.
constexpr std::array<string_view, 5> note_kinds{"note", "changeNote", "editorialNote", "historyNote",
                                                "scopeNote"};

std::size_t kind_of(const SourcedText& note) {
  const auto kind = extra(note.extras, "kind");
  for (std::size_t i = 1; i < note_kinds.size(); ++i)
    if (kind.starts_with("skos:") && kind.substr(5) == note_kinds[i]) return i;
  return 0;
}

struct Note {
  std::size_t kind;
  string_view language;
  const SourcedText* text;
};

/// A label, and where it stands among those of its language.
struct Label {
  std::size_t property;  ///< 0 preferred, 1 alternative, 2 hidden
  string_view language;
  string_view text;
};
constexpr std::array<Name, 3> label_names{
    {{"skos", "prefLabel"}, {"skos", "altLabel"}, {"skos", "hiddenLabel"}}};

bool is_hidden(const Designation& designation) {
  return designation.acceptability == Acceptability::deprecated ||
         extra(designation.extras, "label") == "hidden";
}

// What an IRI may hold beside letters (RFC 3987, 2.2): everything but blanks, controls and these.
bool is_iri(string_view text) {
  return is_web_address(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) <= 0x20 ||
                  string_view("<>\"{}|\\^`").find(c) != string_view::npos;
         });
}

std::string iri_of(const ConceptRelation& relation) {
  if (const auto target = EntryId::parse(relation.target)) return uri(*target);
  return is_iri(relation.target) ? relation.target : std::string();
}

string_view stated(string_view language) {
  return language == unknown_language ? string_view() : language;
}

// Languages by their tags, what has none last.
template <typename T>
void sort_by_language(std::vector<T>& items) {
  std::stable_sort(items.begin(), items.end(), [](const T& a, const T& b) {
    return std::pair(a.language == unknown_language, a.language) <
           std::pair(b.language == unknown_language, b.language);
  });
}

class SkosWriter : public Writer {
 public:
  explicit SkosWriter(std::unique_ptr<rdf::Triples> triples) : triples_(std::move(triples)) {}

  void begin(const Heading& heading) override {
    is_above_ = heading.is_above;
    triples_->begin();
  }

  void entry(const TermEntry& entry) override {
    said_.clear();
    const auto scheme = scheme_of(entry);
    triples_->begin_resource(uri(entry.id), {"skos", "Concept"});
    if (!scheme.empty()) triples_->statement({"skos", "inScheme"}, {Object::Kind::iri, scheme});
    say({"skos", "notation"}, entry.clause);
    const auto& given = one_section_a_language(entry, sections_);
    std::vector<LanguageView> sections;
    for (const auto& section : given) sections.push_back({section.language, &section});
    sort_by_language(sections);
    write_labels(sections);
    for (const auto& [language, section] : sections)
      for (const auto& one : section->definitions) write_text({"skos", "definition"}, one, language);
    write_notes(entry, sections);
    for (const auto& [language, section] : sections)
      for (const auto& one : section->examples) write_text({"skos", "example"}, one, language);
    // A statement is made once: a graph has no place for the same one twice.
    std::set<std::string> subjects;
    for (const auto& field : entry.subject_fields)
      if (subjects.insert(field).second) say({"dct", "subject"}, field);
    std::set<std::string> sources;
    for (const auto& source : entry.sources)
      if (auto text = source_text(source); sources.insert(text).second) say({"dct", "source"}, text);
    write_relations(entry);
    if (entry.status == EntryStatus::withdrawn || entry.status == EntryStatus::superseded)
      triples_->statement({"owl", "deprecated"}, {Object::Kind::boolean, "true"});
    triples_->end_resource();
  }

  void end() override { triples_->end(); }

 private:
  struct LanguageView {
    string_view language;
    const LanguageSection* section;
  };
  using Document = std::tuple<std::string, std::string, std::string>;
  using Said = std::tuple<std::string, std::string, std::string>;  // property, language, text

  void say(const Name& property, string_view text, string_view language = {}) {
    if (!text.empty()) triples_->statement(property, {Object::Kind::text, text, language});
  }

  // Describes the scheme where it is met first.
  std::string scheme_of(const TermEntry& entry) {
    const Document document{entry.body, entry.document, entry.edition};
    if (const auto known = schemes_.find(document); known != schemes_.end()) return known->second;
    const auto id = uri(EntryId::compose(entry.body, entry.document, entry.edition, "all"));
    auto scheme = id.substr(0, id.rfind(':'));
    // Two names may differ in what an IRI does not keep.
    for (std::size_t next = 2; !taken_.insert(scheme).second; ++next)
      scheme = id.substr(0, id.rfind(':')) + "-" + std::to_string(next);
    triples_->begin_resource(scheme, {"skos", "ConceptScheme"});
    say({"dct", "title"}, entry.document);
    say({"dct", "publisher"}, entry.body);
    say({"owl", "versionInfo"}, entry.edition);
    triples_->end_resource();
    return schemes_.emplace(document, scheme).first->second;
  }

  void write_labels(const std::vector<LanguageView>& sections) {
    std::vector<Label> labels;
    for (const auto& [language, section] : sections) add_labels(labels, *section);
    for (std::size_t property = 0; property < label_names.size(); ++property)
      for (const auto& label : labels)
        if (label.property == property) say(label_names[property], label.text, stated(label.language));
  }

  static void add_labels(std::vector<Label>& labels, const LanguageSection& section) {
    const auto& all = section.designations;
    const auto first = labels.size();
    const auto is_preferred = [](const Designation& one) {
      return one.acceptability == Acceptability::preferred && !is_hidden(one);
    };
    auto chosen = std::find_if(all.begin(), all.end(), is_preferred);
    if (chosen == all.end()) chosen = std::find_if_not(all.begin(), all.end(), is_hidden);
    const auto add = [&](std::size_t property, const Designation& one) {
      const auto begin = labels.begin() + static_cast<std::ptrdiff_t>(first);
      if (std::none_of(begin, labels.end(), [&](const Label& label) { return label.text == one.text; }))
        labels.push_back({property, section.language, one.text});
    };
    if (chosen != all.end()) add(0, *chosen);
    for (const auto& one : all)
      if (!is_hidden(one)) add(1, one);
    for (const auto& one : all)
      if (is_hidden(one)) add(2, one);
  }

  void write_text(const Name& property, const SourcedText& text, string_view language) {
    const auto sources = source_texts(text.sources);
    if (sources.empty()) {
      // A statement made twice is one: who reads the triples would give back one text.
      const Said said{std::string(property.local), std::string(language), text.text};
      if (std::find(said_.begin(), said_.end(), said) != said_.end()) return;
      say(property, text.text, stated(language));
      said_.push_back(said);
      return;
    }
    triples_->begin_node(property);
    say({"rdf", "value"}, text.text, stated(language));
    for (const auto& source : sources) say({"dct", "source"}, source);
    triples_->end_node();
  }

  void write_notes(const TermEntry& entry, const std::vector<LanguageView>& sections) {
    SourcedText status;
    status.text = is_deprecated(entry.status) ? std::string() : status_sentence(entry);
    status.extras.push_back({"kind", "skos:editorialNote"});
    std::vector<Note> notes;
    if (!status.text.empty()) notes.push_back({kind_of(status), "en", &status});
    for (const auto& [language, section] : sections)
      for (const auto& one : section->notes) notes.push_back({kind_of(one), language, &one});
    for (const auto& one : entry.notes) notes.push_back({kind_of(one), unknown_language, &one});
    sort_by_language(notes);
    for (std::size_t kind = 0; kind < note_kinds.size(); ++kind)
      for (const auto& note : notes)
        if (note.kind == kind) write_text({"skos", note_kinds[kind]}, *note.text, note.language);
  }

  static bool is_deprecated(EntryStatus status) {
    return status == EntryStatus::withdrawn || status == EntryStatus::superseded;
  }

  void write_relations(const TermEntry& entry) {
    std::set<std::string> hierarchy;
    std::set<std::pair<string_view, std::string>> said;
    for (const auto& [kind, prefix, local] : codec::relation_properties)
      for (const auto& relation : entry.relations) {
        if (relation.kind != kind) continue;
        const Name name{prefix, local};
        const auto target = iri_of(relation);
        if (target.empty()) continue;
        if (name.local == "related" && (hierarchy.contains(target) || is_in_line(entry.id, relation)))
          continue;
        if (name.prefix == "skos" && name.local != "related") hierarchy.insert(target);
        pending_.emplace_back(name, target);
      }
    // Kinds that share a property come apart in the table, but their statements must come together.
    std::stable_sort(pending_.begin(), pending_.end(),
                     [](const auto& a, const auto& b) { return place_of(a.first) < place_of(b.first); });
    for (const auto& [name, target] : pending_)
      if (said.emplace(name.local, target).second) triples_->statement(name, {Object::Kind::iri, target});
    pending_.clear();
  }

  // Whether one of them stands above the other.
  [[nodiscard]] bool is_in_line(const EntryId& id, const ConceptRelation& relation) const {
    const auto target = is_above_ ? EntryId::parse(relation.target) : std::nullopt;
    return target && (is_above_(id, *target) || is_above_(*target, id));
  }

  static std::size_t place_of(const Name& name) {
    std::size_t at = 0;
    const auto& properties = codec::relation_properties;
    while (properties[at].prefix != name.prefix || properties[at].local != name.local) ++at;
    return at;
  }

  std::vector<Said> said_;  // of the entry that is written
  std::unique_ptr<rdf::Triples> triples_;
  decltype(Heading::is_above) is_above_;
  std::map<Document, std::string> schemes_;
  std::set<std::string> taken_;
  std::vector<LanguageSection> sections_;
  std::vector<std::pair<Name, std::string>> pending_;
};

}  // namespace
}  // namespace skos

std::unique_ptr<Writer> make_skos_turtle_writer(std::ostream& out) {
  return std::make_unique<skos::SkosWriter>(rdf::make_turtle(out));
}
std::unique_ptr<Writer> make_skos_rdf_xml_writer(std::ostream& out) {
  return std::make_unique<skos::SkosWriter>(rdf::make_rdf_xml(out));
}
std::unique_ptr<Writer> make_skos_json_ld_writer(std::ostream& out) {
  return std::make_unique<skos::SkosWriter>(rdf::make_json_ld(out));
}

}  // namespace termreg::glossary
