// SPDX-License-Identifier: GPL-3.0-or-later
// The house itu-t on what other editors do: numbers, headings, separators and notes in other forms and languages.
#include "registry/model/rules.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

Collected read_variant(const std::string& body, const std::string& numbering = {}) {
  const Folder folder;
  DocxParts parts;
  parts.title = "ITU-T Rec. X.9999 (01/2024) Sample";
  parts.body = body;
  parts.numbering = numbering;
  auto read = read_as("docx", folder.write("rec.docx", docx_of(parts)));
  for (const auto& entry : read.entries) CHECK(check_structure(entry).empty());
  return read;
}

std::string line(std::string_view number, std::string_view name, std::string_view rest) {
  return pr({b(std::string(number) + "\t"), b(name), r(rest)});
}

std::string first_name(const TermEntry& entry) {
  return entry.languages.at(0).designations.at(0).text;
}
std::string definition_of(const TermEntry& entry) {
  const auto& definitions = entry.languages.at(0).definitions;
  return definitions.empty() ? std::string() : definitions[0].text;
}

const std::string vocabulary = h(1, "6\tVocabulary");
const std::string own_terms = h(2, "3.2\tTerms defined in this Recommendation");

std::string inserted(const std::string& run) {
  return "<w:ins w:id=\"1\" w:author=\"x\">" + run + "</w:ins>";
}
std::string deleted(const std::string& text) {
  return "<w:del w:id=\"2\" w:author=\"y\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
}

}  // namespace

TEST_CASE("bis, ter and letters behind a clause number are read in any form", "[itu-t]") {
  const std::vector<std::pair<std::string, std::string>> numbers{
      {"6.1.1 bis", "6.1.1bis"},       {"6.1.2-ter", "6.1.2ter"},    {"6.1.3.bis", "6.1.3bis"},
      {"6.1.4Bis", "6.1.4bis"},        {"6.1.5 TER", "6.1.5ter"},    {"6.1.6 septies", "6.1.6septies"},
      {"6.1.7 decies", "6.1.7decies"}, {"6.1.8a", "6.1.8a"},         {"6.1.9A", "6.1.9A"},
      {"6.1.10 бис", "6.1.10бис"},     {"6.1.11之二", "6.1.11之二"}, {"6.1.12 مكرر", "6.1.12مكرر"},
      {"6.1.13bis.", "6.1.13bis"}};
  std::string body = vocabulary;
  for (const auto& [printed, number] : numbers) body += line(printed, "name of " + number, ": text of it.");
  const auto read = read_variant(body + pr({b("6.1.20"), b(" bis"), r("\t"), b("split"), r(": over runs")}));
  REQUIRE(read.entries.size() == numbers.size() + 1);
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    INFO(numbers[at].first);
    CHECK(read.entries[at].clause == numbers[at].second);
    CHECK(first_name(read.entries[at]) == "name of " + numbers[at].second);
    CHECK(definition_of(read.entries[at]) == "text of it.");
  }
  CHECK(read.entries.back().clause == "6.1.20bis");
}

TEST_CASE("a definition may begin behind a dash, an equals sign or a tab, with a colon of its own",
          "[itu-t]") {
  const auto read = read_variant(own_terms + line("3.2.1", "client", " – part that asks; with: a colon") +
                                 line("3.2.2", "load", " = what is carried") +
                                 line("3.2.3", "unit (U)", " — smallest part: one") +
                                 line("3.2.4", "rate", "\twhat flows in a time") +
                                 line("3.2.5", "802.11 network", ": network: by radio"));
  REQUIRE(read.entries.size() == 5);
  CHECK(first_name(read.at("3.2.1")) == "client");
  CHECK(definition_of(read.at("3.2.1")) == "part that asks; with: a colon");
  CHECK(definition_of(read.at("3.2.2")) == "what is carried");
  CHECK(first_name(read.at("3.2.3")) == "unit");
  CHECK(definition_of(read.at("3.2.3")) == "smallest part: one");
  CHECK(definition_of(read.at("3.2.4")) == "what flows in a time");
  CHECK(first_name(read.at("3.2.5")) == "802.11 network");
}

TEST_CASE("a note in the paragraph of its definition is a note", "[itu-t]") {
  const auto read =
      read_variant(own_terms + line("3.2.1", "gate", ": door of a net.\nNOTE 1 – It opens.\nIt shuts.") +
                   line("3.2.2", "path", ": way through a net. NOTE – It may be long.") +
                   line("3.2.3", "sign", ": mark. Note that it is small."));
  REQUIRE(read.entries.size() == 3);
  CHECK(definition_of(read.at("3.2.1")) == "door of a net.");
  CHECK(read.at("3.2.1").languages[0].notes.at(0).text == "It opens.\nIt shuts.");
  CHECK(definition_of(read.at("3.2.2")) == "way through a net.");
  CHECK(read.at("3.2.2").languages[0].notes.at(0).text == "It may be long.");
  CHECK(definition_of(read.at("3.2.3")) == "mark. Note that it is small.");
}

TEST_CASE("clauses that say in any language that there is nothing give no entry", "[itu-t]") {
  for (const std::string nothing :
       {"None.",       "Not applicable.", "None defined.", "Aucun.",        "Aucun terme.", "Sans objet.",
        "Néant",       "Ninguno.",        "No hay.",       "No se aplica.", "Нет.",         "Отсутствуют.",
        "Не имеется.", "Не определены.",  "لا يوجد.",      "لا شيء.",       "无。",         "暂无。",
        "没有",        "不适用。"}) {
    INFO(nothing);
    const auto read = read_variant(own_terms + line("3.2.1", "gate", ": door.") + p(nothing) +
                                   h(1, "4\tAbbreviations and acronyms") + p(nothing) + h(1, "Annex A") +
                                   h(2, "A.1\tTerms borrowed from other documents") + p(nothing));
    REQUIRE(read.entries.size() == 1);
    CHECK(definition_of(read.entries[0]) == "door.");
  }
}

TEST_CASE("an annex whose heading has no style ends the clause before it", "[itu-t]") {
  for (const std::string annex :
       {"Annex A", "Appendix I", "Annexe A", "Anexo A", "Приложение A", "附件A", "الملحق A"}) {
    INFO(annex);
    const auto read =
        read_variant(h(1, "4\tAbbreviations and acronyms") + p("AR Augmented Reality") + pr({b(annex)}) +
                     pr({b("Rules of the gate")}) + pr({b("A.1\t"), r("gate rules: they hold.")}));
    REQUIRE(read.entries.size() == 1);
    CHECK(first_name(read.entries[0]) == "Augmented Reality");
  }
}

TEST_CASE("headings of the clauses are known in the wordings of every language", "[itu-t]") {
  struct Wording {
    std::string language, elsewhere, here, abbreviations;
  };
  const std::vector<Wording> wordings{
      {"fr", "Termes empruntés à d'autres documents", "Termes définis dans le présent Supplément",
       "Sigles et acronymes"},
      {"fr", "Termes définis dans d’autres textes", "Termes définis dans la présente Recommandation",
       "Liste des abréviations et acronymes"},
      {"es", "Términos definidos en otros lugares", "Términos definidos en esta Recomendación",
       "Siglas y acrónimos"},
      {"es", "Términos tomados de otros textos", "Términos definidos en el presente Suplemento", "Acrónimos"},
      {"ru", "Термины, определенные в других местах", "Термины, определяемые в настоящей Рекомендации",
       "Аббревиатуры и акронимы"},
      {"ru", "Термины, определения которых содержатся в других документах",
       "Термины, определенные в настоящем Добавлении", "Перечень сокращений"},
      {"ar", "المصطلحات المعرَّفة في مواضع أخرى", "المصطلحات المعرّفة في هذه التوصية", "الاختصارات"},
      {"ar", "مصطلحات معرّفة في مكان آخر", "مصطلحات معرفة في هذه الإضافة", "المختصرات والتسميات المختصرة"},
      {"zh", "其他地方定义的术语", "本建议书规定的术语", "缩略语和首字母缩写"},
      {"zh", "其它文献定义的术语", "在本建议书中定义的术语", "缩写词与缩略语"}};
  for (const auto& one : wordings) {
    INFO(one.elsewhere);
    const bool mirrored = one.language == "ar";
    const auto read = read_variant(h(2, (mirrored ? "1.3\t" : "3.1\t") + one.elsewhere) +
                                   line(mirrored ? "1.1.3" : "3.1.1", "x", " [b-ITU-T X.1252]: text") +
                                   h(2, (mirrored ? "2.3\t" : "3.2\t") + one.here) +
                                   line(mirrored ? "1.2.3" : "3.2.1", "y (YY)", ": text") +
                                   h(1, "4\t" + one.abbreviations) + p("AB\tAlfa Beta"));
    REQUIRE(read.entries.size() == 3);
    CHECK(read.entries[0].languages[0].language == one.language);
    CHECK(read.entries[0].languages[0].definitions.at(0).sources.at(0).document == "ITU-T X.1252");
    CHECK(read.entries[1].languages[0].designations.size() == 2);
    CHECK(read.entries[2].languages[0].designations.back().text == "AB");
  }
}

TEST_CASE("numbers restart by overrides, and tracked changes may stand inside one another", "[itu-t]") {
  std::string levels;
  for (const std::string level : {"0", "1", "2"}) {
    const std::string text = level == "0" ? "%1" : level == "1" ? "%1.%2" : "%1.%2.%3";
    levels +=
        "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
  }
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + levels +
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num "
      "w:numId=\"2\"><w:abstractNumId "
      "w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>";
  const auto read =
      read_variant(p("Scope", in_style("Heading1") + in_list(1, 0)) + p("Prose.") +
                       p("Definitions", in_style("Heading1") + in_list(2, 0)) +
                       p("Terms defined elsewhere", in_style("Heading2") + in_list(2, 1)) +
                       pr({inserted(b("alpha")), r(" [b-ITU-T X.1"), inserted(r("252")), r("]: "),
                           deleted("old "), r("text")},
                          in_list(2, 2)) +
                       pr({inserted(b("beta") + deleted("zap")), r(": second")}, in_list(2, 2)) +
                       p("Terms defined in this Recommendation", in_style("Heading2") + in_list(2, 1)) +
                       pr({b("gamma"), r(": third")}, in_list(2, 2)),
                   numbering);
  REQUIRE(read.entries.size() == 3);
  CHECK(definition_of(read.at("3.1.1")) == "text");
  CHECK(read.at("3.1.1").languages[0].definitions[0].sources.at(0).document == "ITU-T X.1252");
  CHECK(first_name(read.at("3.1.2")) == "beta");
  CHECK(first_name(read.at("3.2.1")) == "gamma");
}

TEST_CASE("equivalents may stand in lines of their own", "[itu-t]") {
  const auto read =
      read_variant(own_terms + pr({b("3.2.1\tgate")}) + p("F: porte") + p("S: puerta") + p("Door of a net."));
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "fr").designations.at(0).text == "porte");
  CHECK(section(read.entries[0], "es").designations.at(0).text == "puerta");
  CHECK(definition_of(read.entries[0]) == "Door of a net.");
}

TEST_CASE("a column of clause numbers numbers the entries of a table, one that counts rows does not",
          "[itu-t]") {
  const auto read = read_variant(h(1, "3\tTerms and definitions") +
                                 table({{"No.", "Term", "Definition"},
                                        {"3.2.1", "thing", "what is"},
                                        {"3.2.1 bis", "matter", "what it is of"}}) +
                                 table({{"No.", "Term", "Definition"}, {"1", "part", "what is in it"}}));
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].clause == "3.2.1");
  CHECK(read.entries[1].clause == "3.2.1bis");
  CHECK(read.entries[2].clause == "3");
}

TEST_CASE("a bracket behind a name may deprecate another, and is never cut apart", "[itu-t]") {
  const auto read =
      read_variant(own_terms + line("3.2.1", "client (deprecated: asker)", ": part that asks.") +
                   line("3.2.2", "server (E: host; F: hôte)", ": part that answers."));
  REQUIRE(read.entries.size() == 2);
  REQUIRE(read.entries[0].languages.at(0).designations.size() == 2);
  CHECK(read.entries[0].languages[0].designations[1].text == "asker");
  CHECK(read.entries[0].languages[0].designations[1].acceptability == Acceptability::deprecated);
  CHECK(read.entries[1].languages.at(0).designations.size() == 1);
}

TEST_CASE("bis in the format of an automatic number belongs to the number", "[itu-t]") {
  const auto read =
      read_variant(vocabulary + pr({b("one"), r(": first.")}, in_list(1, 0)),
                   "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt "
                   "w:val=\"decimal\"/><w:lvlText w:val=\"6.1.%1 bis\"/></w:lvl></w:abstractNum>"
                   "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].clause == "6.1.4bis");
}

TEST_CASE("a tag behind the last sentence of a definition is its source, one within a sentence stays text",
          "[itu-t]") {
  const auto own =
      read_variant(own_terms + line("3.2.1", "relay", ": Node that passes data on. [ITU-T X.743]") +
                   line("3.2.2", "hop", ": Way between two nodes. [b-ITU-T X.744].") +
                   line("3.2.3", "probe", ": Node that measures as told in [ITU-T X.745].") +
                   line("3.2.4", "beacon", ": Node that sends the signal [ITU-T X.746]."));
  REQUIRE(own.entries.size() == 4);
  const auto cited = [](const TermEntry& entry) {
    const auto& sources = entry.languages.at(0).definitions.at(0).sources;
    return sources.empty() ? std::string() : sources[0].document;
  };
  CHECK(definition_of(own.at("3.2.1")) == "Node that passes data on.");
  CHECK(cited(own.at("3.2.1")) == "ITU-T X.743");
  CHECK(definition_of(own.at("3.2.2")) == "Way between two nodes.");
  CHECK(cited(own.at("3.2.2")) == "ITU-T X.744");
  CHECK(definition_of(own.at("3.2.3")) == "Node that measures as told in [ITU-T X.745].");
  CHECK(cited(own.at("3.2.3")).empty());
  CHECK(definition_of(own.at("3.2.4")) == "Node that sends the signal [ITU-T X.746].");
  CHECK(cited(own.at("3.2.4")).empty());
}

TEST_CASE("a sentence of a clause of terms from elsewhere keeps the tag that it cannot do without",
          "[itu-t]") {
  const auto read =
      read_variant(h(2, "3.1\tTerms defined elsewhere") +
                   line("3.1.1", "gauge", ": Device that measures as specified in [ITU-T X.743].") +
                   line("3.1.2", "meter", ": Device that counts [ITU-T X.744].") +
                   line("3.1.3", "dial", ": See clause 3.2 of [ITU-T X.745]"));
  REQUIRE(read.entries.size() == 3);
  CHECK(definition_of(read.at("3.1.1")) == "Device that measures as specified in [ITU-T X.743].");
  CHECK(read.at("3.1.1").languages.at(0).definitions.at(0).sources.at(0).document == "ITU-T X.743");
  CHECK(definition_of(read.at("3.1.2")) == "Device that counts.");
  CHECK(read.at("3.1.2").languages.at(0).definitions.at(0).sources.at(0).document == "ITU-T X.744");
  CHECK(definition_of(read.at("3.1.3")).empty());
  CHECK(read.at("3.1.3").sources.at(0).document == "ITU-T X.745");
  CHECK(read.at("3.1.3").sources.at(0).clause == "3.2");
}

TEST_CASE("the labels in a text box join no entry, and part no term from its definition", "[itu-t]") {
  const auto boxed = [](const std::string& content) {
    return "<w:r><w:pict><w:txbxContent>" + content + "</w:txbxContent></w:pict></w:r>";
  };
  const auto read = read_variant(
      own_terms +
      pr({b("3.2.1\t"), b("relay"), r(": Node that passes data on."), boxed(p("Gateway") + p("Uplink"))}) +
      p("NOTE – It has two ports.") +
      pr({r("3.2.2\thop"), boxed(p("Figure of a hop"))}, in_style("Heading3")) + p("Way between two nodes.") +
      pr({r("Of this Recommendation only."),
          boxed(line("3.2.3", "probe", ": Node that measures.") + p("More on it."))}));
  REQUIRE(read.entries.size() == 3);
  CHECK(definition_of(read.at("3.2.1")) == "Node that passes data on.");
  CHECK(read.at("3.2.1").languages.at(0).notes.at(0).text == "It has two ports.");
  CHECK(first_name(read.at("3.2.2")) == "hop");
  CHECK(definition_of(read.at("3.2.2")) == "Way between two nodes.\nOf this Recommendation only.");
  CHECK(definition_of(read.at("3.2.3")) == "Node that measures.\nMore on it.");
}

TEST_CASE("a Chinese title names the Recommendation that it is a rendering of", "[itu-t]") {
  const Folder folder;
  for (const std::string_view title : {"ITU-T X.9999建议书 (01/2024)", "ITU-T X.9999 建议书（01/2024）"}) {
    DocxParts parts;
    parts.language = "zh-CN";
    parts.title = title;
    parts.body = p(title) + h(1, "3\t定义") + line("3.1", "探针", "：测量的节点。");
    const auto read = read_as("docx", folder.write("zh.docx", docx_of(parts)));
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].document == "ITU-T X.9999");
    CHECK(read.entries[0].edition == "2024-01");
  }
}

TEST_CASE("an English name in brackets behind one in another script is an English name", "[itu-t]") {
  const auto read = read_variant(
      h(2, "3.2\tТермины, определенные в настоящей Рекомендации") +
      line("3.2.1", "зонд", " (probe): Узел, который измеряет.") +
      line("3.2.2", "дополненная реальность (ДР)", " (augmented reality (AR)) [ITU-T X.743]: Среда.") +
      line("3.2.3", "узел (сети)", ": Точка.") + line("3.2.4", "маяк (BCN)", ": Узел.") +
      h(2, "3.3\t本建议书定义的术语") + line("3.3.1", "中继器", "（relay node）：节点。"));
  REQUIRE(read.entries.size() == 5);
  const auto names = [&](std::size_t entry, std::size_t language) {
    std::string all;
    for (const auto& one : read.entries[entry].languages.at(language).designations)
      all += (all.empty() ? "" : "|") + one.text;
    return all;
  };
  CHECK(names(0, 0) == "зонд");
  CHECK(read.entries[0].languages.at(1).language == "en");
  CHECK(names(0, 1) == "probe");
  CHECK(names(1, 0) == "дополненная реальность|ДР");
  CHECK(names(1, 1) == "augmented reality|AR");
  CHECK(names(2, 0) == "узел (сети)");
  CHECK(names(3, 0) == "маяк|BCN");
  CHECK(read.entries[3].languages.size() == 1);
  CHECK(names(4, 0) == "中继器");
  CHECK(names(4, 1) == "relay node");
}

TEST_CASE("a term that is said to be adapted from its source is named without that word", "[itu-t]") {
  const auto read = read_variant(h(2, "3.1\tTerms defined elsewhere") +
                                 line("3.1.1", "hop", " [b-ISO/IEC 8888] (adapted): Way.") +
                                 line("3.1.2", "gate", " (modified from [ITU-T X.743]): Door.") +
                                 line("3.1.3", "data (modified)", " [ITU-T X.743]: Facts."));
  REQUIRE(read.entries.size() == 3);
  CHECK(first_name(read.entries[0]) == "hop");
  const auto& source = read.entries[0].languages[0].definitions.at(0).sources.at(0);
  CHECK(source.document == "ISO/IEC 8888");
  CHECK(source.relation == SourceRelation::modified);
  CHECK(first_name(read.entries[1]) == "gate");
  CHECK(read.entries[1].languages[0].definitions.at(0).sources.at(0).relation == SourceRelation::modified);
  CHECK(first_name(read.entries[2]) == "data (modified)");
  CHECK(read.entries[2].languages[0].definitions.at(0).sources.at(0).relation == SourceRelation::unstated);
}

TEST_CASE("terms defined “here” and expansions in brackets are read like any", "[itu-t]") {
  const auto read = read_variant(h(2, "3.2\tTerms defined here") + p("3.2.1 hop [b-ISO 8888]: Way.") +
                                 h(1, "4\tAbbreviations and acronyms") + p("MR (Mixed Reality)") +
                                 p("AR\tAugmented (Reality)"));
  REQUIRE(read.entries.size() == 3);
  CHECK(first_name(read.entries[0]) == "hop");
  CHECK(definition_of(read.entries[0]) == "Way.");
  CHECK(first_name(read.entries[1]) == "Mixed Reality");
  CHECK(first_name(read.entries[2]) == "Augmented (Reality)");
}
