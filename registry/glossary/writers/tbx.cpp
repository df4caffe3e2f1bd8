// SPDX-License-Identifier: GPL-3.0-or-later
// TermBase eXchange: v3 (ISO 30042:2019) in the dialects TBX-Basic, in both styles, TBX-Min and TBX-Core, and v2
// (ISO 30042:2008, <martif>) in TBX-Basic.
//
//     conceptEntry  id = xml_name(entry id); subjectField; source (target = the document's refObject: the entry's
//                   own place); sources; notes, first the status where it must be stated; crossReference or, to the
//                   web, externalCrossReference; definitions of languages without a designation
//     langSec       descripGrp {definition, source}; note
//     termSec       term; partOfSpeech, grammaticalGender, geographicalUsage, administrativeStatus, termType;
//                   source; descripGrp {context, source} for examples
//     back          refObject for each document: items body, document, edition
//
// What Basic allows where is its Schematron's word: examples stand with a term, definitions never do. A pointer leads
// to an entry of the same file or is written out.
//
// Min and Core know fewer categories or none, but notes and the back matter: there the entry's own place is
// <note><hi target="document"/></note>, and what people must see is a note with a label ("Definition: ...", "Example:",
// "Source:", "See:"). Notes stand together, so that a reader that takes them for notes writes them the same again.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

#include "registry/glossary/remarks.h"
#include "registry/glossary/writers/exchange.h"
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/rows.h"
#include "registry/model/entry_name.h"

namespace termreg::glossary {
namespace tbx {
namespace {

using std::string_view;

enum class Style { dca, dct };

/// Modules of data categories, each with all those before it.
enum class Module { core, min, basic };

/// Names of the structure in one edition.
struct Edition {
  string_view begin;   ///< up to the language of the file
  string_view header;  ///< from there up to the title
  string_view body;    ///< from the title to the first concept
  string_view concept_entry;
  string_view language_section;
  string_view term_section;
  string_view reference_list;
  string_view end;
  Style style = Style::dca;
  Module most = Module::basic;
};

constexpr Edition v3_dca{
    R"(<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2" xml:lang=")",
    "\">\n<tbxHeader><fileDesc><titleStmt><title>",
    "</title></titleStmt><sourceDesc><p>Entries of a termreg registry.</p></sourceDesc></fileDesc>"
    "</tbxHeader>\n<text><body>\n",
    "conceptEntry",
    "langSec",
    "termSec",
    "refObjectSec",
    "</text>\n</tbx>\n"};

constexpr Edition v3_dct{
    R"(<tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" )"
    R"(xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xml:lang=")",
    v3_dca.header,
    v3_dca.body,
    "conceptEntry",
    "langSec",
    "termSec",
    "refObjectSec",
    "</text>\n</tbx>\n",
    Style::dct};

constexpr Edition of_dialect(string_view begin, Module most) {
  auto edition = v3_dca;
  edition.begin = begin;
  edition.most = most;
  return edition;
}
constexpr auto v3_min = of_dialect(
    R"(<tbx type="TBX-Min" style="dca" xmlns="urn:iso:std:iso:30042:ed-2" xml:lang=")", Module::min);
constexpr auto v3_core = of_dialect(
    R"(<tbx type="TBX-Core" style="dca" xmlns="urn:iso:std:iso:30042:ed-2" xml:lang=")", Module::core);

constexpr Edition v2{
    R"(<martif type="TBX-Basic" xml:lang=")",
    "\">\n<martifHeader><fileDesc><titleStmt><title>",
    "</title></titleStmt><sourceDesc><p>Entries of a termreg registry.</p></sourceDesc></fileDesc>"
    "<encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n"
    "<text><body>\n",
    "termEntry",
    "langSet",
    "tig",
    "refObjectList",
    "</text>\n</martif>\n"};

/// A data category: the core element it is a type of, and the module whose namespace it has in DCT.
struct Category {
  string_view element;
  string_view name;
  Module module;
};

string_view prefix(Module module) {
  return module == Module::min ? "min" : "basic";
}

constexpr Category subject_field{"descrip", "subjectField", Module::min};
constexpr Category definition{"descrip", "definition", Module::basic};
constexpr Category context{"descrip", "context", Module::basic};
constexpr Category source{"admin", "source", Module::basic};
constexpr Category cross_reference{"ref", "crossReference", Module::basic};
constexpr Category external_reference{"xref", "externalCrossReference", Module::min};
constexpr Category part_of_speech{"termNote", "partOfSpeech", Module::min};
constexpr Category gender{"termNote", "grammaticalGender", Module::basic};
constexpr Category usage{"termNote", "geographicalUsage", Module::basic};
constexpr Category status{"termNote", "administrativeStatus", Module::min};
constexpr Category term_type{"termNote", "termType", Module::basic};

// Basic has closed lists; what is none of them is "other".
template <std::size_t N>
string_view listed(const std::array<string_view, N>& list, string_view value) {
  if (value.empty()) return {};
  return std::find(list.begin(), list.end(), value) == list.end() ? string_view("other") : value;
}
constexpr std::array<string_view, 4> parts_of_speech{"adjective", "adverb", "noun", "verb"};
constexpr std::array<string_view, 3> genders{"feminine", "masculine", "neuter"};

string_view rating(Acceptability acceptability) {
  switch (acceptability) {
    case Acceptability::preferred:
      return "preferredTerm-admn-sts";
    case Acceptability::admitted:
      return "admittedTerm-admn-sts";
    case Acceptability::deprecated:
      return "deprecatedTerm-admn-sts";
    case Acceptability::unstated:
      break;
  }
  return {};
}

class TbxWriter : public Writer {
 public:
  TbxWriter(std::ostream& out, const Edition& edition) : out_(out), edition_(edition) {}

  void begin(const Heading& heading) override {
    holds_ = heading.holds;
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" << edition_.begin;
    out_ << (is_language_tag(heading.language) ? string_view(heading.language) : "en") << edition_.header;
    out_.xml(heading.title) << edition_.body;
  }

  void entry(const TermEntry& entry) override {
    out_ << "<" << edition_.concept_entry << " id=\"" << xml_name(entry.id) << "\">\n";
    const auto& sections = one_section_a_language(entry, sections_);
    if (has(subject_field))
      for (const auto& field : entry.subject_fields) data(subject_field, field);
    write_home(entry);
    write_sources(entry.sources);
    if (const auto sentence = status_sentence(entry); !sentence.empty()) write_note(sentence);
    for (const auto& note : entry.notes) write_note(note.text);
    if (!has(definition)) write_homeless_definitions(sections);
    write_relations(entry.relations);
    if (has(definition)) write_homeless_definitions(sections);
    for (const auto& section : sections)
      if (!section.designations.empty()) write_section(section);
    close(edition_.concept_entry);
    out_.pass_on();
  }

  void end() override {
    out_ << "</body>\n";
    if (!documents_.empty()) write_back_matter();
    out_ << edition_.end;
    out_.finish();
  }

 private:
  using Document = std::tuple<std::string, std::string, std::string>;  // body, document, edition

  [[nodiscard]] bool has(const Category& category) const { return category.module <= edition_.most; }

  void close(string_view element) { out_ << "</" << element << ">\n"; }

  // `attribute` with its value, if there is one, is all that a category carries beside its text.
  void data(const Category& category, string_view text, string_view attribute = {}, string_view value = {}) {
    if (edition_.style == Style::dca)
      out_ << "<" << category.element << " type=\"" << category.name << "\"";
    else
      out_ << "<" << prefix(category.module) << ":" << category.name;
    if (!attribute.empty()) (out_ << " " << attribute << "=\"").xml(value) << "\"";
    (out_ << ">").xml(text) << "</";
    if (edition_.style == Style::dca)
      out_ << category.element << ">\n";
    else
      out_ << prefix(category.module) << ":" << category.name << ">\n";
  }

  void write_note(string_view text) { (out_ << "<note>").xml(text) << "</note>\n"; }

  void write_labelled(string_view label, string_view text) {
    (out_ << "<note>" << label << ": ").xml(text) << "</note>\n";
  }

  void write_sources(const std::vector<Source>& sources) {
    for (const auto& text : source_texts(sources))
      if (has(source))
        data(source, text);
      else
        write_labelled("Source", text);
  }

  // The same where there is no category for it.
  void write_sourced(string_view label, const SourcedText& text) {
    std::string cited;
    for (const auto& one : source_texts(text.sources))
      cited.append(cited.empty() ? " [SOURCE: " : "; ").append(one);
    write_labelled(label, text.text + (cited.empty() ? cited : cited + "]"));
  }

  // A text with its sources; without any it needs no group.
  void write_sourced(const Category& category, const SourcedText& text, string_view language = {}) {
    const auto sources = source_texts(text.sources);
    if (!sources.empty()) out_ << "<descripGrp>";
    data(category, text.text, language.empty() ? string_view() : string_view("xml:lang"), language);
    for (const auto& one : sources) data(source, one);
    if (!sources.empty()) out_ << "</descripGrp>\n";
  }

  void write_home(const TermEntry& entry) {
    const auto text = home_text(entry);
    if (text.empty()) return;
    const auto [place, is_new] = documents_.try_emplace({entry.body, entry.document, entry.edition}, "");
    if (is_new) place->second = "document-" + std::to_string(documents_.size());
    if (has(source))
      data(source, text, "target", place->second);
    else
      (out_ << "<note><hi target=\"" << place->second << "\">").xml(text) << "</hi></note>\n";
  }

  void write_relations(const std::vector<ConceptRelation>& relations) {
    const auto fits = [&](const ConceptRelation& relation) {
      return has(cross_reference) || (has(external_reference) && is_web_address(relation.target));
    };
    for (const auto& relation : relations)
      if (!fits(relation)) write_labelled("See", relation.label.empty() ? relation.target : relation.label);
    for (const auto& relation : relations)
      if (fits(relation)) write_relation(relation);
  }

  void write_relation(const ConceptRelation& relation) {
    const auto target = EntryId::parse(relation.target);
    if (target && holds_ && holds_(*target))
      data(cross_reference, relation.label, "target", xml_name(*target));
    else if (is_web_address(relation.target))
      data(external_reference, relation.label, "target", relation.target);
    else
      data(cross_reference, relation.target);
  }

  // Of languages without a designation, which have no langSec.
  void write_homeless_definitions(const std::vector<LanguageSection>& sections) {
    for (const auto& section : sections)
      if (section.designations.empty()) write_definitions(section, section.language);
  }

  void write_definitions(const LanguageSection& section, string_view language) {
    const auto label = language.empty() ? std::string("Definition") : "Definition (" + section.language + ")";
    for (const auto& one : section.definitions)
      if (has(definition))
        write_sourced(definition, one, language);
      else
        write_sourced(label, one);
  }

  void write_section(const LanguageSection& section) {
    out_ << "<" << edition_.language_section << " xml:lang=\"" << section.language << "\">\n";
    write_definitions(section, {});
    for (const auto& note : section.notes) write_note(note.text);
    if (!has(context))
      for (const auto& example : section.examples) write_sourced("Example", example);
    for (std::size_t at = 0; at < section.designations.size(); ++at) write_term(section, at);
    close(edition_.language_section);
  }

  void write_term(const LanguageSection& section, std::size_t at) {
    const auto& designation = section.designations[at];
    (out_ << "<" << edition_.term_section << "><term>").xml(designation.text) << "</term>\n";
    const auto term_note = [&](const Category& category, string_view value) {
      if (!value.empty() && has(category)) data(category, value);
    };
    term_note(part_of_speech, listed(parts_of_speech, designation.grammar.part_of_speech));
    term_note(gender, listed(genders, designation.grammar.gender));
    term_note(usage, designation.geographical_usage);
    term_note(status, rating(designation.acceptability));
    term_note(term_type, designation.kind == DesignationKind::abbreviation ? "abbreviation" : "");
    if (has(source)) write_sources(designation.sources);
    if (has(context)) write_examples(section, at);
    close(edition_.term_section);
  }

  void write_examples(const LanguageSection& section, std::size_t at) {
    for (const auto& example : section.examples)
      if (designation_of(example, section) == at) write_sourced(context, example);
  }

  void write_back_matter() {
    out_ << "<back><" << edition_.reference_list << " type=\"bibl\">\n";
    for (const auto& [document, id] : documents_) {
      out_ << "<refObject id=\"" << id << "\">";
      write_item("body", std::get<0>(document));
      write_item("document", std::get<1>(document));
      write_item("edition", std::get<2>(document));
      out_ << "</refObject>\n";
    }
    out_ << "</" << edition_.reference_list << "></back>\n";
  }

  void write_item(string_view type, string_view value) {
    if (!value.empty()) (out_ << "<item type=\"" << type << "\">").xml(value) << "</item>";
  }

  Output out_;
  const Edition& edition_;
  decltype(Heading::holds) holds_;
  std::map<Document, std::string> documents_;
  std::vector<LanguageSection> sections_;
};

}  // namespace
}  // namespace tbx

std::unique_ptr<Writer> make_tbx_writer(std::ostream& out) {
  return std::make_unique<tbx::TbxWriter>(out, tbx::v3_dca);
}
std::unique_ptr<Writer> make_tbx_dct_writer(std::ostream& out) {
  return std::make_unique<tbx::TbxWriter>(out, tbx::v3_dct);
}
std::unique_ptr<Writer> make_tbx_min_writer(std::ostream& out) {
  return std::make_unique<tbx::TbxWriter>(out, tbx::v3_min);
}
std::unique_ptr<Writer> make_tbx_core_writer(std::ostream& out) {
  return std::make_unique<tbx::TbxWriter>(out, tbx::v3_core);
}
std::unique_ptr<Writer> make_tbx_v2_writer(std::ostream& out) {
  return std::make_unique<tbx::TbxWriter>(out, tbx::v2);
}

}  // namespace termreg::glossary
