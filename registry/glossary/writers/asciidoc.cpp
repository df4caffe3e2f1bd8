// SPDX-License-Identifier: GPL-3.0-or-later
// AsciiDoc for Metanorma (https://www.metanorma.org/author/topics/sections/concepts/), flavours itu and iso: the terms
// clause as Metanorma's mark-up knows it, which numbers, labels and cites by itself, so no house text stands here but
// titles.
//
//     document      = "= " title, ":name: value" ...; clause; abbreviations (itu); bibliography
//     clause        iso "== Terms and definitions"; itu "== Definitions" with "=== Terms defined elsewhere" and
//                   "=== Terms defined in this recommendation"
//     entry         = heading, *("alt:[" term "]" / "deprecated:[" term "]"), ["domain:[" text "]"], definition,
//                   *note, *example, source
//     source        = "[.source]" "<<" anchor ["," "clause=" number] ">>" ["," change]
//     bibliography  = "* [[[" anchor "," document "]]]" ["," title]
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "registry/glossary/printed_term.h"
#include "registry/glossary/references.h"
#include "registry/glossary/remarks.h"
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/rows.h"
#include "registry/style/citation.h"
#include "registry/style/clauses.h"
#include "registry/style/wording.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace asciidoc {
namespace {

using std::string_view;

// Text is passed through where it holds anything that could be mark-up; a paragraph is one line.
enum class Where { at_line_start, inside };
void append_asciidoc(std::string& out, string_view text, Where where = Where::at_line_start) {
  std::string line;
  codec::append_xml_characters(line, text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const auto first = line.find_first_not_of(' ');
  line.erase(0, first == std::string::npos ? line.size() : first);
  // A line break or a list, a title or a block is made by what a line begins with.
  if (where == Where::at_line_start && !line.empty() &&
      string_view("=*-.+/|[':_<>#\"0123456789").find(line.front()) != string_view::npos)
    out += "{empty}";
  for (const char c : line) {
    switch (c) {
      case '*':
      case '_':
      case '`':
      case '#':
      case '^':
      case '~':
      case '{':
      case '[':
      case ']':
      case '<':
      case '>':
      case '+':
      case '\\':
      case '|':
        out.append("&#").append(std::to_string(static_cast<unsigned char>(c))).append(";");
        break;
      case '&':
        out += "&amp;";
        break;
      default:
        out += c;
    }
  }
}

class AsciidocWriter : public Writer {
 public:
  explicit AsciidocWriter(std::ostream& out) : out_(out) {}

  void begin(const Heading& heading) override {
    if (heading.profile != Profile::itu_t && heading.profile != Profile::iso)
      throw Error(
          ErrorCode::usage,
          "AsciiDoc is written in the flavours of Metanorma: expected the profile itu-t or iso, found " +
              std::string(style::name(heading.profile)) + ".");
    heading_ = heading;
    is_itu_ = heading.profile == Profile::itu_t;
    clauses_ = style::clauses(heading.profile, heading.deliverable_kind);
    // Metanorma knows documents by their identifiers, which do not say "Recommendation".
    references_.emplace(is_itu_ ? Profile::none : heading_.profile, heading_.documents);
    line("= ", heading.title);
    out_ << ":mn-document-class: " << (is_itu_ ? "itu" : "iso") << "\n:language: " << heading.language
         << "\n";
    line(is_itu_ ? ":doctype: " : ":technical-report-type: ", heading.deliverable_kind);
    out_ << "\n[NOTE]\n====\n" << style::restated_explanation() << "\n====\n";
    line("\n== ", clauses_.definitions.title);
    if (is_itu_) line("\n=== ", clauses_.elsewhere.title);
  }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_term(entry, heading_.language);
    if (!printed) {
      ++left_out_;
      return;
    }
    if (is_itu_ && is_defined_here(entry) && !in_own_terms_) open_own_terms();
    ++entries_;
    line(is_itu_ ? "\n==== " : "\n=== ", printed->term->text);
    out_ << "\n";
    write_names(*printed);
    const auto* definition =
        printed->section->definitions.empty() ? nullptr : &printed->section->definitions.front();
    const auto citation = style::citation(entry, definition);
    if (definition != nullptr) write_definition(*definition, printed->section->language, citation.restated);
    auto notes = notes_of(entry, *printed, heading_.profile);
    append_status(notes, entry);
    for (const auto& note : notes) write_block("NOTE", note);
    for (const auto& example : examples_of(*printed, heading_.profile)) write_block("example", example);
    write_source(citation);
    keep_abbreviations(*printed);
    out_.pass_on();
  }

  void abbreviation(const TermEntry& entry) override {
    if (!is_itu_) return this->entry(entry);
    if (const auto printed = printed_term(entry, heading_.language))
      keep_abbreviations(*printed);
    else
      ++left_out_;
  }

  void end() override {
    if (is_itu_ && !in_own_terms_) open_own_terms();
    if (entries_ == 0) line("\n", clauses_.empty);
    if (is_itu_) write_abbreviations();
    write_bibliography();
    if (left_out_ > 0) line("\n", left_out_sentence(left_out_, heading_.language));
    out_.finish();
  }

 private:
  void line(string_view mark, string_view text) {
    out_ << mark;
    append_asciidoc(out_.buffer(), text, mark.ends_with('\n') ? Where::at_line_start : Where::inside);
    out_ << "\n";
  }
  void macro(string_view name, string_view text) {
    out_ << name << ":[";
    append_asciidoc(out_.buffer(), text, Where::inside);
    out_ << "]\n";
  }

  void open_own_terms() {
    if (entries_ == 0) line("\n", clauses_.empty);
    in_own_terms_ = true;
    entries_ = 0;
    line("\n=== ", clauses_.here.title);
  }

  void write_names(const PrintedTerm& printed) {
    for (const auto* group : {&printed.synonyms, &printed.short_forms})
      for (const auto* designation : *group) macro("alt", designation->text);
    for (const auto* designation : printed.deprecated) macro("deprecated", designation->text);
    if (!printed.section->definitions.empty() && !printed.section->definitions.front().domain.empty())
      macro("domain", printed.section->definitions.front().domain);
  }

  void write_definition(const Definition& definition, const std::string& language, bool restated) {
    const auto text = style::definition(definition.text, heading_.profile, language);
    out_ << "\n";
    string_view rest = text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      if (end > 0) {
        append_asciidoc(out_.buffer(), rest.substr(0, end));
        const bool is_last = end == rest.size();
        if (restated && is_last) out_ << " _" << style::restated_mark() << "_";
        out_ << (is_last ? "\n" : "\n\n");
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void write_block(string_view style_name, const Remark& remark) {
    out_ << "\n[" << style_name << "]\n====\n";
    append_asciidoc(out_.buffer(), remark.text);
    if (remark.restated) out_ << " _" << style::restated_mark() << "_";
    out_ << "\n====\n";
  }

  void write_source(const style::Citation& citation) {
    if (citation.document.empty()) return;
    out_ << "\n[.source]\n<<" << references_->cite(citation).anchor;
    if (!citation.clause.empty()) {
      out_ << ",clause=";
      append_asciidoc(out_.buffer(), citation.clause, Where::inside);
    }
    out_ << ">>";
    if (!citation.modification.empty() || citation.restated) {
      out_ << ", ";
      append_asciidoc(out_.buffer(), citation.modification.empty() ? string_view("restated in other words")
                                                                   : citation.modification);
    }
    out_ << "\n";
  }

  void keep_abbreviations(const PrintedTerm& printed) {
    // A name below a heading says nothing of its kind, so what looks like an abbreviation counts as one.
    for (const auto* group : {&printed.short_forms, &printed.synonyms})
      for (const auto* form : *group)
        if (is_listed_abbreviation(*form))
          abbreviations_.emplace(text::collation_key(form->text, heading_.language), form->text,
                                 printed.term->text);
  }

  void write_abbreviations() {
    line("\n== ", clauses_.abbreviations.title);
    if (abbreviations_.empty()) line("\n", clauses_.empty);
    if (!abbreviations_.empty()) out_ << "\n";
    for (const auto& [key, form, expansion] : abbreviations_) {
      append_asciidoc(out_.buffer(), form);
      line(":: ", expansion);
    }
  }

  void write_bibliography() {
    const auto references = references_->sorted();
    if (references.empty()) return;
    line("\n[bibliography]\n== ", clauses_.bibliography.title);
    out_ << "\n";
    for (const auto* reference : references) {
      out_ << "* [[[" << reference->anchor << ",";
      append_asciidoc(out_.buffer(), reference->text, Where::inside);
      out_ << "]]]";
      if (!reference->title.empty()) {
        out_ << ", _";
        append_asciidoc(out_.buffer(), reference->title, Where::inside);
        out_ << "_";
      }
      out_ << "\n";
    }
  }

  Output out_;
  Heading heading_;
  style::Clauses clauses_;
  std::optional<References> references_;
  std::set<std::tuple<std::string, std::string, std::string>> abbreviations_;
  std::size_t entries_ = 0;
  std::size_t left_out_ = 0;
  bool is_itu_ = false;
  bool in_own_terms_ = false;
};

}  // namespace
}  // namespace asciidoc

std::unique_ptr<Writer> make_asciidoc_writer(std::ostream& out) {
  return std::make_unique<asciidoc::AsciidocWriter>(out);
}

}  // namespace termreg::glossary
