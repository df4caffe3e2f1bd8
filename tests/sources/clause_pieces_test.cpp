// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that the houses share: titles of clauses, numbers, heads of term paragraphs, notes, references.
#include "indexer/sources/clauses/clause_heading.h"
#include "indexer/sources/clauses/references.h"
#include "indexer/sources/clauses/remarks.h"
#include "indexer/sources/clauses/term_paragraph.h"
#include "tests/catch.h"

using namespace termreg;
using namespace termreg::sources::clauses;

namespace {

Run bold(std::string text) {
  Run run;
  run.text = std::move(text);
  run.bold = true;
  return run;
}
Run plain(std::string text) {
  Run run;
  run.text = std::move(text);
  return run;
}
Block paragraph(std::vector<Run> runs) {
  Block block;
  block.runs = std::move(runs);
  return block;
}

std::vector<std::string> names(const TermParagraph& term) {
  std::vector<std::string> texts;
  for (const auto& one : term.designations) texts.push_back(one.text);
  return texts;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the title of a clause is understood in six languages", "[clauses]") {
  struct Row {
    std::string_view title;
    ClauseKind kind;
    std::string_view language;
  };
  const std::vector<Row> rows{
      {"Definitions", ClauseKind::definitions, "en"},
      {"Terms and definitions", ClauseKind::definitions, "en"},
      {"TERMS, DEFINITIONS AND ABBREVIATIONS", ClauseKind::definitions, "en"},
      {"Terms defined elsewhere", ClauseKind::defined_elsewhere, "en"},
      {"Terms defined in other Recommendations", ClauseKind::defined_elsewhere, "en"},
      {"Terms defined in this Recommendation ", ClauseKind::defined_here, "en"},
      {"Terms defined in this Technical Report", ClauseKind::defined_here, "en"},
      {"Abbreviations and acronyms", ClauseKind::abbreviations, "en"},
      {"Symbols and abbreviations", ClauseKind::abbreviations, "en"},
      {"References", ClauseKind::references, "en"},
      {"Bibliography", ClauseKind::bibliography, "en"},
      {"Définitions", ClauseKind::definitions, "fr"},
      {"Termes définis ailleurs", ClauseKind::defined_elsewhere, "fr"},
      {"Termes définis dans la présente Recommandation", ClauseKind::defined_here, "fr"},
      {"Abréviations et acronymes", ClauseKind::abbreviations, "fr"},
      {"Definiciones", ClauseKind::definitions, "es"},
      {"Términos definidos en otros documentos", ClauseKind::defined_elsewhere, "es"},
      {"Términos definidos en la presente Recomendación", ClauseKind::defined_here, "es"},
      {"Abreviaturas y acrónimos", ClauseKind::abbreviations, "es"},
      {"Определения", ClauseKind::definitions, "ru"},
      {"Термины, определенные в других документах", ClauseKind::defined_elsewhere, "ru"},
      {"Термины, определенные в настоящей Рекомендации", ClauseKind::defined_here, "ru"},
      {"Сокращения и акронимы", ClauseKind::abbreviations, "ru"},
      {"التعاريف", ClauseKind::definitions, "ar"},
      {"مصطلحات معرّفة في مصادر أخرى", ClauseKind::defined_elsewhere, "ar"},
      {"المصطلحات المعرَّفة في هذه التوصية", ClauseKind::defined_here, "ar"},
      {"المختصرات والأسماء المختصرة", ClauseKind::abbreviations, "ar"},
      {"定义", ClauseKind::definitions, "zh"},
      {"术语和定义", ClauseKind::definitions, "zh"},
      {"他处定义的术语", ClauseKind::defined_elsewhere, "zh"},
      {"本建议书定义的术语", ClauseKind::defined_here, "zh"},
      {"缩写词和首字母缩略语", ClauseKind::abbreviations, "zh"},
  };
  for (const auto& row : rows) {
    INFO(row.title);
    const auto heading = clause_heading(row.title);
    CHECK(heading.kind == row.kind);
    CHECK(heading.match == HeadingMatch::exact);
    CHECK(heading.language == row.language);
  }
}

TEST_CASE("a title that only mentions terms is no certain clause of terms", "[clauses]") {
  CHECK(clause_heading("Terms related to charging").match == HeadingMatch::loose);
  CHECK(clause_heading("Terms related to charging").kind == ClauseKind::definitions);
  CHECK(clause_heading("Definition of the interface").kind == ClauseKind::other);
  CHECK(clause_heading("Scope").kind == ClauseKind::other);
  CHECK(clause_heading("Terms defined elsewhere\t\t1").kind != ClauseKind::defined_elsewhere);
}

TEST_CASE("the number of a clause is parted from what follows", "[clauses]") {
  const auto number = [](std::string_view text) { return leading_number(text).value().number; };
  CHECK(number("3.2.1\tterm") == "3.2.1");
  CHECK(number("6.89bis term") == "6.89bis");
  CHECK(number("6.89 bis\tterm") == "6.89bis");
  CHECK(number("6.89 ter. term") == "6.89ter");
  CHECK(number("A.16.1 term") == "A.16.1");
  CHECK(number("3.2.1. term") == "3.2.1");
  CHECK(leading_number("3.2.1\tterm")->is_certain);
  CHECK_FALSE(leading_number("10 gigabit")->is_certain);
  CHECK_FALSE(leading_number("3G network"));
  CHECK_FALSE(leading_number("term 3.1"));
  CHECK_FALSE(leading_number("3.1billion"));
  CHECK(is_under("3.2.1", "3.2"));
  CHECK_FALSE(is_under("3.21", "3.2"));
}

TEST_CASE("a term paragraph is taken apart into names, tag and definition", "[clauses]") {
  const auto term =
      read_term_paragraph(paragraph({bold("3.2.1\t"), bold("augmented "), bold("reality"),
                                     plain(" (AR) [b-ISO/IEC 18039"), plain("]: Thing: seen.")}),
                          6);
  CHECK(names(term) == Names{"augmented reality", "AR"});
  CHECK(term.designations[1].kind == DesignationKind::abbreviation);
  CHECK(term.tags == Names{"b-ISO/IEC 18039"});
  CHECK(term.definition == "Thing: seen.");
  CHECK(term.marked);
  CHECK(term.separated);
}

TEST_CASE("the head of a term ends where the house ends it, whatever sets it apart", "[clauses]") {
  const auto unmarked = read_term_paragraph(paragraph({plain("local clock: The thing [that ticks].")}));
  CHECK(names(unmarked) == Names{"local clock"});
  CHECK(unmarked.definition == "The thing [that ticks].");
  CHECK_FALSE(unmarked.marked);
  const auto no_separator =
      read_term_paragraph(paragraph({bold("avatar"), plain(" thing that stands for another: a person")}));
  CHECK(names(no_separator) == Names{"avatar"});
  CHECK(no_separator.definition == "thing that stands for another: a person");
  const auto dashed = read_term_paragraph(paragraph({bold("avatar"), plain(" – stand-in")}));
  CHECK(dashed.definition == "stand-in");
  const auto partly_bold = read_term_paragraph(paragraph({bold("a"), plain("vatar: stand-in")}));
  CHECK(names(partly_bold) == Names{"avatar"});
  const auto bold_colon = read_term_paragraph(paragraph({bold("avatar: "), plain("stand-in")}));
  CHECK(names(bold_colon) == Names{"avatar"});
  CHECK(bold_colon.definition == "stand-in");
  const auto tag_only = read_term_paragraph(paragraph({bold("avatar"), plain(" [ITU-T Y.1]")}));
  CHECK(tag_only.tags == Names{"ITU-T Y.1"});
  CHECK(tag_only.definition.empty());
  const auto sentence =
      read_term_paragraph(paragraph({plain("This clause lists what is used. It is short.")}));
  CHECK(sentence.designations.empty());
  const auto wide_colon = read_term_paragraph(paragraph({bold("虚拟世界"), plain("：一种环境。")}));
  CHECK(names(wide_colon) == Names{"虚拟世界"});
  CHECK(wide_colon.definition == "一种环境。");
}

TEST_CASE("brackets of a head are told apart by what they say", "[clauses]") {
  const auto with_field = read_term_head("demarcation point (DP) (in IP networks)");
  CHECK(names(with_field) == Names{"demarcation point", "DP"});
  CHECK(with_field.domain == "in IP networks");
  CHECK(names(read_term_head("network (service) access component")) ==
        Names{"network (service) access component"});
  CHECK(names(read_term_head("origin country (administration)")) == Names{"origin country (administration)"});
  CHECK(names(read_term_head("digital twin (also cyber twin)")) == Names{"digital twin", "cyber twin"});
  CHECK(names(read_term_head("term(s)")) == Names{"term(s)"});
  CHECK(names(read_term_head("mixed reality, MR")) == Names{"mixed reality", "MR"});
  CHECK(names(read_term_head("user; end user")) == Names{"user", "end user"});
  CHECK(names(read_term_head("MR (mixed reality)")) == Names{"MR", "mixed reality"});
  CHECK(read_term_head("token <in security>").domain == "in security");
  const auto cited = read_term_head("Question (WTSA Resolution 1 (Rev. Town, 2016))");
  CHECK(names(cited) == Names{"Question"});
  CHECK(cited.tags == Names{"WTSA Resolution 1 (Rev. Town, 2016)"});
  CHECK(read_term_head("<Term 1> [Reference]").designations.empty());
  CHECK(read_term_head("a [ITU-T Y.1; ITU-T Y.2]").tags == Names{"ITU-T Y.1", "ITU-T Y.2"});
}

TEST_CASE("notes, examples and sources are known by their labels", "[clauses]") {
  const auto text_of = [](std::string_view text, RemarkKind kind) {
    const auto remark = remark_of(text);
    return remark && remark->kind == kind ? remark->text : "none";
  };
  for (const auto* note :
       {"NOTE – Small.", "NOTE 1 – Small.", "NOTE: Small.", "NOTE 2 Small.", "Note 1 to entry: Small.",
        "NOTE– Small.", "NOTA 1 – Small.", "ПРИМЕЧАНИЕ 1. – Small.", "注1 – Small.", "注：Small.",
        "ملاحظة – Small.", "(NOTE – Small.)", "Note 1 à l'article: Small."})
    CHECK(text_of(note, RemarkKind::note) == "Small.");
  CHECK(text_of("EXAMPLE 1\tA stone.", RemarkKind::example) == "A stone.");
  CHECK(text_of("Example: A stone.", RemarkKind::example) == "A stone.");
  CHECK(text_of("[SOURCE: ISO 9000:2015, 3.1]", RemarkKind::source) == "ISO 9000:2015, 3.1");
  CHECK(text_of("SOURCE: ETSI TS 103 195", RemarkKind::source) == "ETSI TS 103 195");
  CHECK_FALSE(remark_of("Note that this is a sentence."));
  CHECK_FALSE(remark_of("Examples are stones."));
  CHECK_FALSE(remark_of("Source peer: a peer"));
  std::string definition = "thing that is [SOURCE: ISO 9000:2015, 3.1]";
  CHECK(cut_source(definition) == "ISO 9000:2015, 3.1");
  CHECK(definition == "thing that is");
}

TEST_CASE("a tag stands for what the document lists under it", "[clauses]") {
  DocumentText document;
  for (const auto* line : {"[ITU-T X.9]\tRecommendation ITU-T X.9 (2015), Title.",
                           "[ITU-T J.9]\tITU-T Recommendation J.9(2006/11), Title.",
                           "[b-ISO 9241-11]  ISO 9241-11:2018, Ergonomics.",
                           "[b-Chen, 2015]\tChen, H. (2015), Walking. http://x.example/1",
                           "[b-ETSI 1] ETSI EN 300 328 (2019), Title"})
    document.blocks.push_back(paragraph({plain(line)}));
  const References references(document);
  const auto shown = [&](std::string_view tag) {
    const auto source = references.resolve(tag);
    return source.document + "|" + source.edition + "|" + source.clause;
  };
  CHECK(shown("[ITU‑T X.9]") == "ITU-T X.9|2015|");
  CHECK(shown("ITU-T J.9") == "ITU-T J.9|2006-11|");
  CHECK(shown("b-ISO 9241-11") == "ISO 9241-11|2018|");
  CHECK(shown("ISO 9241-11") == "ISO 9241-11|2018|");
  CHECK(shown("ITU-T X.9, clause 3.1") == "ITU-T X.9|2015|3.1");
  CHECK(shown("b-ETSI 1") == "ETSI EN 300 328|2019|");
  CHECK(shown("b-ITU-T Y.77") == "ITU-T Y.77||");
  CHECK(shown("b-Chen, 2015") == "Chen, 2015||");
  CHECK(references.resolve("b-Chen, 2015").link == "http://x.example/1");
}

TEST_CASE("what heads a clause is known with and without style and number", "[clauses]") {
  auto styled = paragraph({plain("Definitions")});
  styled.kind = BlockKind::heading;
  styled.level = 1;
  styled.number = "3";
  CHECK(heading_line(styled)->number == "3");
  CHECK(heading_line(paragraph({bold("3.1\tTerms defined elsewhere")}))->number == "3.1");
  CHECK(heading_line(paragraph({plain("3 Definitions")}))->title == "Definitions");
  CHECK(heading_line(paragraph({plain("Annex A\n\nDefinitions")}))->title == "Definitions");
  CHECK(heading_line(paragraph({plain("Bibliography")}))->title == "Bibliography");
  CHECK_FALSE(heading_line(paragraph({plain("A short line of text")})));
  CHECK_FALSE(heading_line(paragraph({bold("3.1.1 term: "), bold("definition")})));
}
