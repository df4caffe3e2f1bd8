// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_comments.h"

#include <cstdlib>
#include <fstream>

#include "indexer/documents/document.h"
#include "indexer/files/zip_archive.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
using documents::DocxComment;

namespace {

const std::string start = "<w:commentRangeStart w:id=\"0\"/>";
const std::string end = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";

// The document with the marks of comments taken out again.
std::string without_marks(std::string xml) {
  for (int id = 0; id < 9; ++id) {
    const auto number = std::to_string(id);
    for (const auto& mark : {"<w:commentRangeStart w:id=\"" + number + "\"/>",
                             "<w:commentRangeEnd w:id=\"" + number + "\"/><w:r><w:commentReference w:id=\"" +
                                 number + "\"/></w:r>"})
      for (auto at = xml.find(mark); at != std::string::npos; at = xml.find(mark)) xml.erase(at, mark.size());
  }
  return xml;
}

// A comment on the words of a block of the document, found as a reader of the document finds them.
DocxComment comment_on(const DocumentText& document, const std::string& words) {
  for (const auto& block : document.blocks) {
    const auto text = plain_text(block);
    const auto at = text.find(words);
    if (at == std::string::npos) continue;
    return {block.place.paragraph,
            text,
            at,
            at + words.size(),
            {"warning: about " + words, "→ <other> & \"words\""}};
  }
  FAIL("no block holds " << words);
  return {};
}

struct Commented {
  explicit Commented(const std::string& bytes, const std::vector<std::string>& words) {
    const auto file = folder.write("draft.docx", bytes);
    const auto document = documents::document_format("docx").read(file);
    std::vector<DocxComment> comments;
    for (const auto& one : words) comments.push_back(comment_on(document, one));
    given = files::ZipArchive(file).read("word/document.xml").value();
    result = folder.write("commented.docx", documents::docx_with_comments(file, "termreg", comments));
    files::ZipArchive archive(result);
    main = archive.read("word/document.xml").value();
    texts = archive.read("word/comments.xml").value();
  }
  Folder folder;
  std::filesystem::path result;
  std::string given, main, texts;
};

std::string docx_with(const std::string& body) {
  DocxParts parts;
  parts.body = body;
  parts.title = "Samples";
  return docx_of(parts);
}

std::string body_of_samples() {
  return h(1, "1\tScope") + pr({r("An "), b("avatar"), r(" walks.")}) +
         table({{"first cell", "second cell"}, {"third cell", "fourth cell"}}) +
         p("A paragraph &\tbehind the table, with a last word.");
}

}  // namespace

TEST_CASE("a comment stands at the runs that show its words, and every other byte is as it was", "[docx]") {
  const Commented commented(docx_with(body_of_samples()), {"avatar"});
  CHECK(commented.main.find(start + b("avatar") + end) != std::string::npos);
  CHECK(without_marks(commented.main) == commented.given);
  CHECK(commented.texts.find("w:author=\"termreg\"") != std::string::npos);
  CHECK(commented.texts.find("→ &lt;other&gt; &amp; &quot;words&quot;") != std::string::npos);
}

TEST_CASE("comments find paragraphs in and behind tables, and numbers the author typed", "[docx]") {
  const Commented commented(docx_with(body_of_samples()), {"fourth cell", "last word", "Scope"});
  CHECK(commented.main.find(start + r("fourth cell")) != std::string::npos);
  CHECK(commented.main.find("<w:commentRangeStart w:id=\"1\"/>" +
                            r("A paragraph &\tbehind the table, with a last word.")) != std::string::npos);
  CHECK(commented.main.find("<w:commentRangeStart w:id=\"2\"/>" + r("1\tScope")) != std::string::npos);
  CHECK(without_marks(commented.main) == commented.given);
}

TEST_CASE("what was commented reads as it did before, and all its other parts are the same", "[docx]") {
  const Commented commented(docx_with(body_of_samples()), {"avatar", "third cell"});
  const auto& format = documents::document_format("docx");
  CHECK(format.read(commented.result).blocks == format.read(commented.folder.path() / "draft.docx").blocks);
  files::ZipArchive before(commented.folder.path() / "draft.docx"), after(commented.result);
  for (const auto& member : before.members()) {
    if (member == "word/document.xml" || member == "[Content_Types].xml" ||
        member == "word/_rels/document.xml.rels")
      continue;
    CAPTURE(member);
    CHECK(before.read(member) == after.read(member));
  }
  CHECK(after.read("[Content_Types].xml")->find("/word/comments.xml") != std::string::npos);
  CHECK(after.read("word/_rels/document.xml.rels")->find("/relationships/comments") != std::string::npos);
}

TEST_CASE("comments that a document has stay, and new ones take numbers behind theirs", "[docx]") {
  const Commented once(docx_with(body_of_samples()), {"avatar"});
  std::ifstream in(once.result, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const Commented twice(bytes, {"last word"});
  CHECK(twice.texts.find("about avatar") != std::string::npos);
  CHECK(twice.texts.find("w:id=\"1\"") != std::string::npos);
  CHECK(twice.main.find("<w:commentRangeStart w:id=\"1\"/>") != std::string::npos);
}

TEST_CASE("a comment whose paragraph is not there stands at the first that has text", "[docx]") {
  const Folder folder;
  const auto file = folder.write("draft.docx", docx_with("<w:p/>" + p("Words.")));
  const auto bytes = documents::docx_with_comments(file, "termreg", {{77, "gone", 0, 4, {"lost"}}});
  files::ZipArchive archive(folder.write("commented.docx", bytes));
  CHECK(archive.read("word/document.xml")->find(start + r("Words.") + end) != std::string::npos);
}

TEST_CASE("hostile archives are refused for comments as they are for reading", "[docx]") {
  const Folder folder;
  const auto evil = folder.write("evil.docx", zip_of({{"../evil", "x"}, {"word/document.xml", "<x/>"}}));
  CHECK_THROWS_AS(documents::docx_with_comments(evil, "termreg", {}), Error);
  const auto none = folder.write("none.docx", "no archive at all");
  CHECK_THROWS_AS(documents::docx_with_comments(none, "termreg", {}), Error);
}

TEST_CASE("LibreOffice opens a commented document and shows its comments", "[docx][.slow]") {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0) {  // NOLINT(concurrency-mt-unsafe)
    WARN("skipped: LibreOffice is not installed");
    return;
  }
  const Commented commented(docx_with(body_of_samples()), {"avatar", "fourth cell"});
  const auto folder = commented.folder.path().string();
  const auto command = "HOME='" + folder + "' timeout 120 soffice --headless --convert-to odt --outdir '" +
                       folder + "' '" + commented.result.string() + "' >/dev/null 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe)
  files::ZipArchive odt(commented.folder.path() / "commented.odt");
  const auto content = odt.read("content.xml").value();
  CHECK(content.find("<office:annotation ") != std::string::npos);
  CHECK(content.find("about avatar") != std::string::npos);
  CHECK(content.find("about fourth cell") != std::string::npos);
}
