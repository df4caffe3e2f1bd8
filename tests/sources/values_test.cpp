// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::sources;

TEST_CASE("language codes of ISO 639 become BCP 47 tags", "[sources]") {
  CHECK(language_tag("eng") == "en");
  CHECK(language_tag("ger") == "de");
  CHECK(language_tag("deu") == "de");
  CHECK(language_tag("zho") == "zh");
  CHECK(language_tag("zh-Hant") == "zh-hant");
  CHECK(language_tag("en_GB") == "en-gb");
  CHECK(language_tag("gsw") == "gsw");
  CHECK(language_tag(" FR ") == "fr");
  for (const auto* none : {"", "english", "e", "12", "en-", "en--gb", "en-toolongtag"})
    CHECK(language_tag(none) == "und");
}

TEST_CASE("a printed citation is taken apart where it can be", "[sources]") {
  const auto iso = parse_citation("ISO/IEC 20924:2021, 3.2.1, modified – Note 1 removed");
  CHECK(iso.document == "ISO/IEC 20924");
  CHECK(iso.edition == "2021");
  CHECK(iso.clause == "3.2.1");
  CHECK(iso.relation == SourceRelation::modified);
  CHECK(iso.modification == "Note 1 removed");
  CHECK(iso.extras.empty());
  const auto itu = parse_citation("ITU-T J.1 (01/2019), 6.1128bis");
  CHECK(itu.document == "ITU-T J.1");
  CHECK(itu.edition == "01/2019");
  CHECK(itu.clause == "6.1128bis");
  CHECK(itu.extras.empty());
  const auto gpp = parse_citation("3GPP TS 22.156 (V19.1.0), 3.1, modified – restated; unverified");
  CHECK(gpp.edition == "V19.1.0");
  CHECK(gpp.modification == "restated; unverified");
  const auto plain = parse_citation("IEEE 2888.1:2023, adapted");
  CHECK(plain.relation == SourceRelation::adapted);
  const auto labelled = parse_citation("ISO 704:2022, clause 5.5");
  CHECK(labelled.clause == "5.5");
  CHECK(labelled.extras == Extras{{"citation", "ISO 704:2022, clause 5.5"}});
}

TEST_CASE("a citation that cannot be taken apart is kept as it is printed", "[sources]") {
  for (const auto* text :
       {"Oxford2007", "Deming, W.E., Out of the Crisis, 1986", "ISO 704:2022, somewhere in it"}) {
    const auto source = parse_citation(text);
    CHECK(source.text == text);
    CHECK(source.document.empty());
  }
  const auto changed = parse_citation("Smith's Dictionary, 3rd edition, modified – shortened");
  CHECK(changed.text == "Smith's Dictionary, 3rd edition");
  CHECK(changed.relation == SourceRelation::modified);
  CHECK(changed.modification == "shortened");
  CHECK(changed.extras == Extras{{"citation", "Smith's Dictionary, 3rd edition, modified – shortened"}});
  const auto link = parse_citation("https://example.org/a");
  CHECK(link.link == "https://example.org/a");
  CHECK(link.text == link.link);
}

TEST_CASE("the number of a document tells its body", "[sources]") {
  CHECK(body_of_document("ITU-T Y.4600") == "ITU-T");
  CHECK(body_of_document("ITU-T FG-MV FGMV-20") == "ITU-T FG-MV");
  CHECK(body_of_document("ISO/IEC 20924") == "ISO/IEC");
  CHECK(body_of_document("ISO/TS 14812") == "ISO");
  CHECK(body_of_document("ISO CD 23247-1") == "ISO");
  CHECK(body_of_document("ISO/IEC Guide 99") == "ISO/IEC");
  CHECK(body_of_document("3GPP TS 22.156") == "3GPP");
  CHECK(body_of_document("ETSI GS ARF 003") == "ETSI");
  CHECK(body_of_document("IEC 60050-741") == "IEC");
  CHECK(body_of_document("IALA") == "IALA");
}

TEST_CASE("what the caller says of a file wins over the file, and the stem is the last resort", "[sources]") {
  const Input asked{"dir/terms.csv", {"ITU-T", "", "", "en", {}}};
  CHECK(publication_of(asked, {"IALA", "Dictionary", "2022"}) == Publication{"ITU-T", "Dictionary", "2022"});
  CHECK(publication_of({"dir/terms.csv", {}}, {}) == Publication{"local", "terms", ""});
  CHECK(entry_id({"ITU-T", "ITU-T Y.4600", "08/2022"}, "3.2.1").text() == "itu-t:y.4600:2022-08:3.2.1");
}

TEST_CASE("a file that is none of ours is called by its name", "[sources]") {
  CHECK(files::foreign_kind("") == files::Foreign::empty);
  CHECK(files::foreign_kind("\xef\xbb\xbf") == files::Foreign::empty);
  CHECK(files::foreign_kind("version https://git-lfs.github.com/spec/v1\noid") ==
        files::Foreign::git_lfs_pointer);
  CHECK(files::foreign_kind("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == files::Foreign::ole_document);
  CHECK(files::foreign_kind("PK\x03\x04") == files::Foreign::zip_archive);
  CHECK(files::foreign_kind("%PDF-1.7") == files::Foreign::pdf);
  CHECK(files::foreign_kind("\x1f\x8b\x08") == files::Foreign::compressed);
  CHECK(files::foreign_kind("\n<!DOCTYPE HTML>\n<html>") == files::Foreign::html_page);
  CHECK(files::foreign_kind(std::string_view("ab\0c", 4)) == files::Foreign::binary);
  CHECK(files::foreign_kind(std::string_view("\xff\xfe\x61\0", 4)) == files::Foreign::none);
  CHECK(files::foreign_kind("id,designations") == files::Foreign::none);
}

TEST_CASE("a real table in Latin-1 is refused with the place, never guessed", "[sources][data]") {
  const auto file = termreg::testing::shared_data("VRK-YTI+yti-terminology-ui/examples/TUHA.csv");
  if (!file) return;
  CHECK(termreg::testing::refusal("csv", *file).find("line 2: byte 0xE4 is not UTF-8") != std::string::npos);
}
