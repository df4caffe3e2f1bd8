// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/glossary/entries.h"

#include <sstream>

namespace termreg::testing {

TermEntry glossary_entry(const std::string& locator, const std::string& term, const std::string& definition) {
  TermEntry entry;
  entry.id = EntryId::compose("itu-t", "y.4600", "2022-08", locator);
  entry.body = "ITU-T";
  entry.document = "ITU-T Y.4600";
  entry.edition = "2022-08";
  entry.clause = locator;
  auto& section = entry.languages.emplace_back();
  section.language = "en";
  section.designations.push_back(designation(term, DesignationKind::term, Acceptability::preferred));
  if (!definition.empty()) section.definitions.emplace_back().text = definition;
  return entry;
}

Designation designation(const std::string& text, DesignationKind kind, Acceptability acceptability) {
  Designation result;
  result.text = text;
  result.kind = kind;
  result.acceptability = acceptability;
  return result;
}

NoteToEntry note(const std::string& text) {
  NoteToEntry result;
  result.text = text;
  return result;
}

Source source(const std::string& document, const std::string& edition, const std::string& clause,
              SourceRelation relation, const std::string& modification) {
  Source result;
  result.document = document;
  result.edition = edition;
  result.clause = clause;
  result.relation = relation;
  result.modification = modification;
  return result;
}

ConceptRelation relation(RelationKind kind, const std::string& target) {
  ConceptRelation result;
  result.kind = kind;
  result.target = target;
  return result;
}

std::string exported(std::vector<TermEntry> entries, std::string_view format,
                     const glossary::Heading& heading) {
  std::ostringstream out;
  glossary::write(std::move(entries), heading, glossary::writer_format(format), out);
  return out.str();
}

std::vector<std::string> hostile_texts() {
  return {"a ]]> b & c &amp; d </w:t></w:r></w:p> e <w:t> f",
          "<script>alert(1)</script><!-- <?xml version=\"1.0\"?>",
          std::string("nul \0 bell \x07 escape \x1b vertical \x0b end", 33),
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "=HYPERLINK(\"http://example.org\";\"x\")",
          "\u202Eright-to-left override",
          "\u2067isolated\u2069",
          "الواقع (المعزز) <AR>",
          "\uFFFE\uFFFF noncharacters",
          "ill-formed \xc3\x28 \xed\xa0\x80 \xff end",
          "\xf0\x9f",
          "a \"quoted\" 'text', with commas | and bars\nand lines\r\n\tand tabs",
          "# heading\n- item\n1. one\n> quote\n    code\n---\n===\n```fence\n~~~\n![x](y) [a](b) *e* __s__ "
          "`c` <b>",
          "\U0001F600 \U0001D538 e\u0301",
          "\\",
          std::string(64UL * 1024, 'x'),
          std::string(64UL * 1024, '&')};
}

std::vector<TermEntry> hostile_entries() {
  std::vector<TermEntry> entries;
  for (const auto& text : hostile_texts()) {
    auto entry = glossary_entry(std::to_string(entries.size()), text, text);
    entry.body = entry.document = entry.edition = entry.clause = text;
    auto& section = entry.languages.front();
    section.designations.push_back(designation(text, DesignationKind::abbreviation, Acceptability::unstated));
    section.designations.push_back(designation(text, DesignationKind::term, Acceptability::deprecated));
    section.definitions.front().domain = text;
    auto& origin = section.definitions.front().sources.emplace_back(
        source(text, text, text, SourceRelation::modified, text));
    origin.link = origin.text = text;
    section.notes.push_back(note(text));
    section.examples.emplace_back().text = text;
    entry.subject_fields.push_back(text);
    entry.relations.push_back(relation(RelationKind::broader, text));
    entries.push_back(std::move(entry));
  }
  entries.push_back(glossary_entry("language", "a term", "a definition"));
  entries.back().languages.front().language = "en-\"/><w:t>";
  return entries;
}

}  // namespace termreg::testing
