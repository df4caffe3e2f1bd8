// SPDX-License-Identifier: GPL-3.0-or-later
// NISO STS (ANSI/NISO Z39.102-2022) with terms in TBX (ISO 30042:2008) as its term sections hold them: one standard, one
// clause of terms, a term-sec for each entry.
//
//     standard   front {std-meta {title-wrap {full}}} body {sec sec-type="terms" {label title term-sec}}
//     term-sec   label; tbx:termEntry id = xml_name(entry id)
//     termEntry  subjectField; source: first the entry's own document and clause, then its sources; note, first the status
//                where it must be stated; crossReference, externalCrossReference
//     langSet    definition ("<domain> text"), note, example; source: those of the first definition
//     tig        term; partOfSpeech, grammaticalGender, grammaticalNumber, geographicalUsage, normativeAuthorization,
//                termType; source
#include <string>

#include "registry/glossary/remarks.h"
#include "registry/glossary/writers/exchange.h"
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/rows.h"
#include "registry/model/entry_name.h"
#include "registry/style/clauses.h"

namespace termreg::glossary {
namespace sts {
namespace {

using std::string_view;

constexpr string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<standard xmlns:tbx=\"urn:iso:std:iso:30042:ed-1\">\n<front><std-meta><title-wrap><full>";

string_view rating(Acceptability acceptability) {
  switch (acceptability) {
    case Acceptability::preferred:
      return "preferredTerm";
    case Acceptability::admitted:
      return "admittedTerm";
    case Acceptability::deprecated:
      return "deprecatedTerm";
    case Acceptability::unstated:
      break;
  }
  return {};
}

string_view term_type(DesignationKind kind) {
  switch (kind) {
    case DesignationKind::abbreviation:
      return "abbreviation";
    case DesignationKind::symbol:
      return "symbol";
    case DesignationKind::formula:
      return "formula";
    case DesignationKind::proper_name:
      return "properName";
    case DesignationKind::term:
      break;
  }
  return {};
}

// The domain stands in angle brackets before the definition. A definition that begins so says its domain that way.
std::string with_domain(const Definition& definition) {
  auto text = definition.domain.empty() ? definition.text : "<" + definition.domain + "> " + definition.text;
  const auto end = text.find('>');
  if (!text.starts_with('<') || end == std::string::npos) return text;
  auto rest = text.find_first_not_of(' ', end + 1);
  if (rest == std::string::npos) rest = text.size();
  return text.substr(0, end + 1) + " " + text.substr(rest);
}

// A full stop behind a number is no part of a citation.
std::string printed(std::string citation) {
  const auto size = citation.size();
  if (size > 1 && citation.back() == '.' && citation[size - 2] >= '0' && citation[size - 2] <= '9')
    citation.pop_back();
  return citation;
}

class StsWriter : public Writer {
 public:
  explicit StsWriter(std::ostream& out) : out_(out) {}

  void begin(const Heading& heading) override {
    holds_ = heading.holds;
    const auto clauses = style::clauses(Profile::iso, heading.deliverable_kind);
    (out_ << head).xml(heading.title) << "</full></title-wrap></std-meta></front>\n<body>\n";
    out_ << "<sec id=\"sec_3\" sec-type=\"terms\"><label>" << clauses.definitions.number << "</label>";
    (out_ << "<title>").xml(clauses.definitions.title) << "</title>\n";
    number_ = clauses.definitions.number;
  }

  void entry(const TermEntry& entry) override {
    const auto id = xml_name(entry.id);
    out_ << "<term-sec id=\"sec-" << id << "\"><label>" << number_ << "." << std::to_string(++entries_)
         << "</label>\n";
    out_ << "<tbx:termEntry id=\"" << id << "\">\n";
    for (const auto& field : entry.subject_fields) element("subjectField", field);
    write_source(home_text(entry));
    for (const auto& source : source_texts(entry.sources)) write_source(source);
    if (const auto sentence = status_sentence(entry); !sentence.empty()) element("note", sentence);
    for (const auto& note : entry.notes) element("note", note.text);
    for (const auto& relation : entry.relations) write_relation(relation);
    for (const auto& section : one_section_a_language(entry, sections_)) write_section(section);
    out_ << "</tbx:termEntry></term-sec>\n";
    out_.pass_on();
  }

  void end() override {
    out_ << "</sec>\n</body>\n</standard>\n";
    out_.finish();
  }

 private:
  void element(string_view name, string_view text) {
    (out_ << "<tbx:" << name << ">").xml(text) << "</tbx:" << name << ">\n";
  }
  void value(string_view name, string_view said) {
    if (!said.empty()) (out_ << "<tbx:" << name << " value=\"").xml(said) << "\"/>\n";
  }
  void write_source(std::string citation) {
    if (!citation.empty()) element("source", printed(std::move(citation)));
  }

  void write_relation(const ConceptRelation& relation) {
    const auto target = EntryId::parse(relation.target);
    if (target && holds_ && holds_(*target))
      (out_ << "<tbx:crossReference target=\"" << xml_name(*target) << "\">").xml(relation.label)
          << "</tbx:crossReference>\n";
    else if (is_web_address(relation.target))
      ((out_ << "<tbx:externalCrossReference target=\"").xml(relation.target) << "\">").xml(relation.label)
          << "</tbx:externalCrossReference>\n";
    else
      element("crossReference", relation.target);
  }

  void write_section(const LanguageSection& section) {
    out_ << "<tbx:langSet xml:lang=\"" << section.language << "\">\n";
    for (const auto& definition : section.definitions) element("definition", with_domain(definition));
    for (const auto& note : section.notes) element("note", note.text);
    for (const auto& example : section.examples) element("example", example.text);
    if (!section.definitions.empty())
      for (const auto& source : source_texts(section.definitions.front().sources)) write_source(source);
    for (const auto& designation : section.designations) write_term(designation);
    out_ << "</tbx:langSet>\n";
  }

  void write_term(const Designation& designation) {
    out_ << "<tbx:tig>";
    element("term", designation.text);
    value("partOfSpeech", designation.grammar.part_of_speech);
    value("grammaticalGender", designation.grammar.gender);
    value("grammaticalNumber", designation.grammar.number);
    value("geographicalUsage", designation.geographical_usage);
    value("normativeAuthorization", rating(designation.acceptability));
    value("termType", term_type(designation.kind));
    for (const auto& source : source_texts(designation.sources)) write_source(source);
    out_ << "</tbx:tig>\n";
  }

  Output out_;
  decltype(Heading::holds) holds_;
  std::vector<LanguageSection> sections_;
  std::string number_;
  std::size_t entries_ = 0;
};

}  // namespace
}  // namespace sts

std::unique_ptr<Writer> make_sts_writer(std::ostream& out) {
  return std::make_unique<sts::StsWriter>(out);
}

}  // namespace termreg::glossary
