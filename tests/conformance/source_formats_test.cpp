// SPDX-License-Identifier: GPL-3.0-or-later
// What every source format must do, over every row of the table. A row without a sample fails here.
#include <map>

#include "registry/model/error.h"
#include "registry/model/rules.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/documents/pdf_file.h"
#include "tests/sources/reading.h"
#include "tests/sources/stored_zip.h"
#include "tests/sources/workbook.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

struct Sample {
  std::string file_name;
  std::string text;         ///< two entries; the first is a digital twin in English, with a definition
  bool names_only = false;  ///< the format has designations only, and English alone
  bool has_terms = true;    ///< false: its terms depend on a house, so that the sample has none
  /// A document has one language, and names its entries by clause.
  std::string second_locator = "2";
  std::string second_language = "fr";
  std::string first_locator = "1";
  /// Makes the file of the text, where the text is only what matters in it.
  std::string (*pack)(std::string_view text) = [](std::string_view whole) { return std::string(whole); };

  [[nodiscard]] std::string bytes() const { return pack(text); }
};

std::string pack_docx(std::string_view body) {
  DocxParts parts;
  parts.title = "ITU-T Rec. X.9999 (01/2024) Sample";
  parts.body = body;
  return docx_of(parts);
}

const std::map<std::string_view, Sample> samples{
    {"tbx",
     {"sample.tbx",
      R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1"><langSec xml:lang="en"><descrip type="definition">copy of a thing</descrip>
<termSec><term>digital twin</term></termSec></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="fr"><termSec><term>métavers</term></termSec></langSec></conceptEntry>
</body></text></tbx>
)"}},
    {"sts",
     {"sample.xml",
      R"(<?xml version="1.0" encoding="UTF-8"?>
<standard xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><iso-meta><std-ref type="dated">ISO 1:2020</std-ref></iso-meta></front>
<body><sec><title>Terms and definitions</title><term-sec><label>1</label><tbx:termEntry><tbx:langSet xml:lang="en">
<tbx:definition>copy of a thing</tbx:definition><tbx:tig><tbx:term>digital twin</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec>
<term-sec><label>2</label><tbx:termEntry><tbx:langSet xml:lang="fr"><tbx:tig><tbx:term>métavers</tbx:term></tbx:tig>
</tbx:langSet></tbx:termEntry></term-sec></sec></body></standard>
)"}},
    {"glossarist",
     {"sample.yaml",
      "---\ndata:\n  identifier: '1'\n---\ndata:\n  language_code: eng\n  terms:\n  - designation: digital "
      "twin\n"
      "  definition:\n  - content: copy of a thing\n"
      "---\ndata:\n  identifier: '2'\n---\ndata:\n  language_code: fra\n  terms:\n  - designation: "
      "métavers\n"}},
    {"gcr",
     {"sample.gcr",
      stored_zip(
          {{"metadata.yaml", "title: Sample\n"},
           {"concepts/all.yaml",
            "---\ndata:\n  identifier: '1'\n---\ndata:\n  language_code: eng\n  terms:\n  - designation: "
            "digital twin\n  definition:\n  - content: copy of a thing\n"
            "---\ndata:\n  identifier: '2'\n---\ndata:\n  language_code: fra\n  terms:\n  - designation: "
            "métavers\n"}})}},
    {"skos",
     {"sample.ttl",
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
      "<http://example.org/1> a skos:Concept ; skos:prefLabel \"digital twin\"@en ;\n"
      "  skos:definition \"copy of a thing\"@en .\n"
      "<http://example.org/2> a skos:Concept ; skos:prefLabel \"métavers\"@fr .\n"}},
    {"markdown",
     {"sample.md",
      "# Glossary\n\n## digital twin {#1}\n\ncopy of a thing\n\n## métavers {#2 lang=fr}\n\nunivers\n"}},
    {"csv",
     {"sample.csv",
      "id,designations,definition,language\n1,digital twin,copy of a thing,en\n2,métavers,,fr\n"}},
    {"text",
     {"sample.txt",
      "ISO 1:2024\n\n3 Terms and definitions\n\n3.1\n\ndigital twin\n\ncopy of a "
      "thing\n\n3.2\n\nmétavers\n\nspace\n",
      false, true, "3.2", "en", "3.1"}},
    {"tsv",
     {"sample.tsv",
      "id\tdesignations\tdefinition\tlanguage\n1\tdigital twin\tcopy of a thing\ten\n2\tmétavers\t\tfr\n"}},
    {"html",
     {"sample.html",
      "<!DOCTYPE html>\n<html lang=en><title>Sample</title><h2>Terms</h2>\n"
      "<dl><dt><dfn id=1>digital twin</dfn><dd>copy of a thing</dl>\n"
      "<dl lang=fr><dt><dfn id=2>métavers</dfn><dd>monde</dl></html>\n"}},
    {"bikeshed",
     {"sample.bs",
      "<pre class=metadata>\nTitle: Sample\nShortname: sample\n</pre>\n\n: <dfn id=1>digital twin</dfn>\n"
      ":: copy of a thing\n\n<dl lang=fr><dt><dfn id=2>métavers</dfn><dd>monde</dl>\n"}},
    {"rfcxml",
     {"sample.xml",
      "<?xml version='1.0' encoding='UTF-8'?>\n<rfc number='1'><middle><section title='Terminology'>\n"
      "<dl><dt anchor='1'>digital twin</dt><dd>copy of a thing</dd></dl>\n"
      "<dl xml:lang='fr'><dt anchor='2'>métavers</dt><dd>monde</dd></dl>\n</section></middle></rfc>\n"}},
    {"webref",
     {"sample.json",
      "{\"spec\": {\"title\": \"Sample\", \"url\": \"https://example.org/\"}, \"dfns\": [\n"
      "{\"id\": \"1\", \"linkingText\": [\"digital twin\"], \"type\": \"dfn\"},\n"
      "{\"id\": \"2\", \"linkingText\": [\"métavers\"], \"type\": \"dfn\"}]}\n",
      true}},
    {"pdf", {"sample.pdf", pdf_of({"Nothing is defined here."}), false, false}},
    {"docx",
     {"sample.docx",
      h(1, "3\tDefinitions") + h(2, "3.2\tTerms defined in this Recommendation") +
          p("3.2.1\tdigital twin: copy of a thing") + p("3.2.2\tmétavers: world"),
      false, true, "3.2.2", "en", "3.2.1", pack_docx}},
    {"xlsx",
     {"sample.xlsx", workbook({{"Terms",
                                {{"id", "designations", "definition", "language"},
                                 {"1", "digital twin", "copy of a thing", "en"},
                                 {"2", "métavers", "", "fr"}}}})}},
    {"iev",
     {"sample.xlsx",
      workbook({{"IEV",
                 {{"IEVREF", "LANGUAGE", "TERM", "DEFINITION"},
                  {"101-01-01", "en", "digital twin", "copy of a thing"},
                  {"101-01-02", "fr", "métavers"}}}}),
      false, true, "101-01-02"}},
    {"asciidoc",
     {"sample.adoc",
      "= Sample\n:docnumber: 1\n\n== Terms and definitions\n\n=== digital twin\n\ncopy of a thing\n\n=== "
      "métavers\n\nspace\n",
      false, true, "1.2", "en"}},
    {"termed",
     {"sample.json",
      R"([{"id":"a","code":"1","type":{"id":"Concept","graph":{"id":"g"}},"properties":{"definition":[{"lang":"en","value":"copy of a thing"}]},"references":{"prefLabelXl":[{"id":"c"}]}},
{"id":"b","code":"2","type":{"id":"Concept","graph":{"id":"g"}},"references":{"prefLabelXl":[{"id":"d"}]}},
{"id":"c","type":{"id":"Term"},"properties":{"prefLabel":[{"lang":"en","value":"digital twin"}]}},
{"id":"d","type":{"id":"Term"},"properties":{"prefLabel":[{"lang":"fr","value":"métavers"}]}}]
)"}},
    {"termreg",
     {"sample.jsonl",
      R"({"schema":1,"id":"x:y:z:1","status":"valid","languages":[{"language":"en","designations":[{"text":"digital twin","kind":"term","acceptability":"preferred"}],"definitions":[{"text":"copy of a thing"}]}]}
{"schema":1,"id":"x:y:z:2","status":"valid","languages":[{"language":"fr","designations":[{"text":"métavers","kind":"term","acceptability":"preferred"}]}]}
)"}},
};

const Sample& sample(const sources::SourceFormat& format) {
  const auto found = samples.find(format.name);
  if (found == samples.end()) FAIL("the format " << format.name << " has no sample in this test");
  return found->second;
}

// A row is asked about plain text and about files of its carrier, never about others.
bool is_asked(const sources::SourceFormat& format, const files::Specimen& specimen) {
  return specimen.kind == files::Foreign::none || specimen.kind == format.carrier;
}

// One sentence: no line break, ends with a full stop, names the file.
void check_sentence(const std::string& sentence, const std::filesystem::path& file) {
  CHECK(sentence.find(file.filename().string()) != std::string::npos);
  CHECK(sentence.find('\n') == std::string::npos);
  CHECK(sentence.ends_with('.'));
}

}  // namespace

TEST_CASE("every source format recognises its own sample and no other's", "[conformance]") {
  const Folder folder;
  for (const auto& owner : sources::source_formats()) {
    INFO(owner.name);
    const auto file = folder.write(sample(owner).file_name, sample(owner).bytes());
    const auto* recognised = sources::recognise(file);
    REQUIRE(recognised != nullptr);
    CHECK(recognised->name == owner.name);
    for (const auto& other : sources::source_formats())
      if (other.name != owner.name && is_asked(other, files::look_at(file)))
        CHECK(other.recognise(files::look_at(file)) == 0);
  }
}

TEST_CASE("every source format recognises its content whatever the file is called, but for YAML and text",
          "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    // Data in YAML is told by members that any YAML may have, so the name must agree; and any file may be text.
    const int least = format.name == "glossarist" || format.name == "text" ? 0 : 2;
    const auto file = folder.write("no-extension", sample(format).bytes());
    CHECK(format.recognise(files::look_at(file)) >= least);
  }
}

TEST_CASE("every source format reads its sample into sound entries, with their place", "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    const auto file = folder.write(sample(format).file_name, sample(format).bytes());
    const auto read = read_as(format.name, file);
    if (!sample(format).has_terms) {
      CHECK(read.entries.empty());
      CHECK(read.count("document-without-terms") == 1);
      continue;
    }
    const bool names_only = sample(format).names_only;
    CHECK(read.diagnostics.empty());
    REQUIRE(read.entries.size() == 2);
    CHECK(section(read.entries[0], "en").designations.at(0).text == "digital twin");
    if (!names_only) CHECK(section(read.entries[0], "en").definitions.at(0).text == "copy of a thing");
    const auto second = names_only ? std::string("en") : sample(format).second_language;
    CHECK(section(read.entries[1], second).designations.at(0).text == "métavers");
    CHECK(read.entries[1].id.locator() == sample(format).second_locator);
    CHECK(read.entries[0].provenance.line < read.entries[1].provenance.line);
    CHECK(read.entries[0].provenance.file == sample(format).file_name);
    CHECK(read.entries[0].provenance.format == format.name);
    CHECK(read.progress_bytes > 0);
    for (const auto& entry : read.entries) CHECK(check_structure(entry).empty());
  }
}

TEST_CASE("every source format gives equal entries when it reads twice with one reader", "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    const sources::Input input{folder.write(sample(format).file_name, sample(format).bytes()), {}};
    const auto reader = format.make();
    Collected first, second;
    reader->read(input, first);
    reader->read(input, second);
    CHECK(first.entries == second.entries);
    CHECK(first.diagnostics == second.diagnostics);
  }
}

TEST_CASE("every source format refuses what is none of its files with one sentence", "[conformance]") {
  const Folder folder;
  const std::vector<std::string> foreign{
      "",
      "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
      "<!DOCTYPE html><html><body>404</body></html>",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Office",
      "PK\x03\x04 zip",
      std::string("id,designations\n1,\0binary\n", 26),
  };
  for (const auto& format : sources::source_formats()) {
    for (const auto& text : foreign) {
      INFO(format.name << " reads " << text.substr(0, 20));
      const auto file = folder.write(sample(format).file_name, text);
      CHECK(sources::recognise(file) == nullptr);
      check_sentence(sources::describe_unknown(file), file);
      check_sentence(refusal(format.name, file), file);
    }
    const auto missing = folder.path() / "missing.file";
    check_sentence(refusal(format.name, missing), missing);
    const auto directory = folder.path() / "directory";
    std::filesystem::create_directories(directory);
    check_sentence(refusal(format.name, directory), directory);
  }
}

TEST_CASE("every source format refuses ill-formed UTF-8, in whole or where it stands", "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    auto text = sample(format).text;
    if (!sample(format).has_terms) continue;
    text.replace(text.find("é"), 2, "\xe9\x20");
    const auto file = folder.write(sample(format).file_name, sample(format).pack(text));
    Collected read;
    std::string sentence;
    try {
      format.make()->read({file, {}}, read);
    } catch (const Error& error) {
      sentence = error.what();
    }
    CHECK((!sentence.empty() || read.errors() == 1));
    for (const auto& entry : read.entries) CHECK(entry.id.locator() == sample(format).first_locator);
  }
}

TEST_CASE("every source format survives its sample cut off anywhere", "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    const auto whole = sample(format).bytes();
    // A PDF is read by another program, so each try costs what a hundred of the others do.
    const std::size_t step = format.name == "pdf" ? whole.size() / 12 : 7;
    for (std::size_t length = 1; length < whole.size(); length += step) {
      const auto file = folder.write(sample(format).file_name, std::string_view(whole).substr(0, length));
      Collected read;
      try {
        format.make()->read({file, {}}, read);
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::bad_input);
        check_sentence(error.what(), file);
      }
      CHECK(read.entries.size() <= 2);
    }
  }
}

TEST_CASE("every row of the table of source formats is filled in and has a name of its own",
          "[conformance]") {
  std::map<std::string_view, int> names;
  for (const auto& format : sources::source_formats()) {
    CHECK(++names[format.name] == 1);
    CHECK_FALSE(format.media_type.empty());
    CHECK(format.extensions.starts_with('.'));
    CHECK_FALSE(format.profile.empty());
    CHECK_FALSE(format.loss_note.empty());
    CHECK(&sources::source_format(format.name) == &format);
  }
  CHECK_THROWS_AS(sources::source_format("papyrus"), Error);
}
