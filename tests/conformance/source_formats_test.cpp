// SPDX-License-Identifier: GPL-3.0-or-later
// What every source format must do, over every row of the table. A row without a sample fails here.
#include <map>

#include "registry/model/error.h"
#include "registry/model/rules.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"
#include "tests/sources/stored_zip.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

struct Sample {
  std::string file_name;
  std::string text;  ///< two entries; the first is a digital twin in English, with a definition
};

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
    {"glossarist",
     {"sample.yaml",
      "---\ndata:\n  identifier: '1'\n---\ndata:\n  language_code: eng\n  terms:\n  - designation: digital "
      "twin\n"
      "  definition:\n  - content: copy of a thing\n"
      "---\ndata:\n  identifier: '2'\n---\ndata:\n  language_code: fra\n  terms:\n  - designation: "
      "métavers\n"}},
    {"gcr",
     {"sample.gcr",
      stored_zip({{"metadata.yaml", "title: Sample\n"},
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
    {"tsv",
     {"sample.tsv",
      "id\tdesignations\tdefinition\tlanguage\n1\tdigital twin\tcopy of a thing\ten\n2\tmétavers\t\tfr\n"}},
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
    const auto file = folder.write(sample(owner).file_name, sample(owner).text);
    const auto* recognised = sources::recognise(file);
    REQUIRE(recognised != nullptr);
    CHECK(recognised->name == owner.name);
    for (const auto& other : sources::source_formats())
      if (other.name != owner.name) CHECK(other.recognise(files::look_at(file)) == 0);
  }
}

TEST_CASE("every source format recognises its content whatever the file is called, but for YAML",
          "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    // Data in YAML is told by members that any YAML may have, so the name must agree.
    const int least = format.name == "glossarist" ? 0 : 2;
    const auto file = folder.write("no-extension", sample(format).text);
    CHECK(format.recognise(files::look_at(file)) >= least);
  }
}

TEST_CASE("every source format reads its sample into sound entries, with their place", "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    const auto file = folder.write(sample(format).file_name, sample(format).text);
    const auto read = read_as(format.name, file);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.entries.size() == 2);
    CHECK(section(read.entries[0], "en").designations.at(0).text == "digital twin");
    CHECK(section(read.entries[0], "en").definitions.at(0).text == "copy of a thing");
    CHECK(section(read.entries[1], "fr").designations.at(0).text == "métavers");
    CHECK(read.entries[1].id.locator() == "2");
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
    const sources::Input input{folder.write(sample(format).file_name, sample(format).text), {}};
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
    text.replace(text.find("é"), 2, "\xe9\x20");
    const auto file = folder.write(sample(format).file_name, text);
    Collected read;
    std::string sentence;
    try {
      format.make()->read({file, {}}, read);
    } catch (const Error& error) {
      sentence = error.what();
    }
    CHECK((!sentence.empty() || read.errors() == 1));
    for (const auto& entry : read.entries) CHECK(entry.id.locator() == "1");
  }
}

TEST_CASE("every source format survives its sample cut off anywhere", "[conformance]") {
  const Folder folder;
  for (const auto& format : sources::source_formats()) {
    INFO(format.name);
    const auto& whole = sample(format).text;
    for (std::size_t length = 1; length < whole.size(); length += 7) {
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
