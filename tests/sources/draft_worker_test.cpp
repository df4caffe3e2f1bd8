// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/draft_worker.h"

#include "indexer/sources/draft.h"
#include "registry/codec/document_text_json.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

const fs::path program = TERMREG_BINARY;

// A program that does this instead of reading.
fs::path stand_in(const Folder& folder, const std::string& script) {
  const auto path = folder.write("reader", "#!/bin/sh\n" + script + "\n");
  fs::permissions(path, fs::perms::owner_all);
  return path;
}

std::string sentence_of(const fs::path& reader, std::string_view bytes, std::string_view format,
                        const sources::WorkerLimits& limits = {}) {
  try {
    (void)sources::read_draft_in_worker(reader, bytes, ".txt", format, limits);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

std::string sample_docx() {
  DocxParts parts;
  parts.title = "ITU-T Rec. X.9999 (01/2024)";
  parts.body = h(1, "3\tDefinitions") + h(2, "3.2\tTerms defined in this Recommendation") +
               pr({b("3.2.1\t"), b("avatar"), r(": stand-in \"of\" a user\n[ITU-T Y.1].")}) +
               table({{"AR", "Augmented Reality"}}) + h(1, "4\tAbbreviations and acronyms") +
               p("AR\tAugmented Reality");
  return docx_of(parts);
}

}  // namespace

TEST_CASE("a draft that a worker reads is the draft that is read in process", "[sources][worker]") {
  struct Sample {
    std::string bytes, extension, format;
  };
  const std::vector<Sample> samples{
      {sample_docx(), ".docx", ""},
      {"<html lang=ar><h1>تعريف</h1><p><dfn data-lt='a|b' id=x>مصطلح</dfn> is <b>it</b>.</p></html>", ".html",
       "html"},
      {"3 Definitions\n\n3.1 thing: what is.\n", ".txt", "text"}};
  for (const auto& sample : samples) {
    INFO(sample.extension);
    const auto here = sources::read_draft_of(sample.bytes, sample.extension, sample.format);
    const auto there = sources::read_draft_in_worker(program, sample.bytes, sample.extension, sample.format);
    CHECK(here.text == there.text);
    CHECK(here.terms == there.terms);
    CHECK(here.clauses == there.clauses);
    CHECK(here.headings == there.headings);
    CHECK(here.house == there.house);
    CHECK(here.file == there.file);
  }
}

TEST_CASE("what a worker refuses is refused with the same sentence and code", "[sources][worker]") {
  const std::string_view bytes = "PK\x03\x04 nothing of the kind";
  const auto behind_name = [](const std::string& sentence) {
    return sentence.substr(std::min(sentence.find("draft.txt"), sentence.size()));
  };
  std::string here;
  try {
    (void)sources::read_draft_of(bytes, ".txt", "docx");
  } catch (const Error& error) {
    here = error.what();
  }
  CHECK(behind_name(here).size() > 20);
  CHECK(behind_name(sentence_of(program, bytes, "docx")) == behind_name(here));
  CHECK_THROWS_AS(sources::read_draft_in_worker(program, "x", ".txt", "papyrus"), Error);
}

TEST_CASE("a worker that is killed, breaks down, hangs or says nothing is one sentence each",
          "[sources][worker]") {
  const Folder folder;
  const auto broke = sentence_of(stand_in(folder, "kill -SEGV $$"), "x", "text");
  CHECK(broke.find("broke down") != std::string::npos);
  CHECK(sentence_of(stand_in(folder, "kill -KILL $$"), "x", "text").find("The draft could not be read") == 0);
  CHECK(sentence_of(stand_in(folder, "exit 3"), "x", "text").find("broke down") != std::string::npos);
  CHECK(sentence_of(stand_in(folder, "echo"), "x", "text").find("no answer") != std::string::npos);
  CHECK(sentence_of(stand_in(folder, "echo ok; echo '{\"blocks\":3}'"), "x", "text").find("ends early") !=
        std::string::npos);
  sources::WorkerLimits brief;
  brief.most_seconds = 1;
  CHECK(sentence_of(stand_in(folder, "sleep 60"), "x", "text", brief).find("after 1 seconds") !=
        std::string::npos);
  CHECK(sentence_of(stand_in(folder, "while :; do :; done"), "x", "text", brief).find("1 seconds") !=
        std::string::npos);
}

TEST_CASE("a worker has an empty environment, few files and little memory", "[sources][worker]") {
  const Folder folder;
  const auto says = [&](const std::string& script) {
    return sentence_of(stand_in(folder, "echo \"refused $(" + script + ")\""), "x", "text");
  };
  CHECK(says("env | grep -c -v -e PWD -e SHLVL -e _=") == "0");
  CHECK(says("ulimit -n") == "64");
  CHECK(says("ulimit -c") == "0");
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  CHECK(says("ulimit -v") == "1048576");
  sources::WorkerLimits small;
  small.most_memory = std::uint64_t{200} << 20;
  const std::string large(std::size_t{60} << 20, 'x');
  CHECK(sentence_of(program, large, "text", small).find("MiB of memory") != std::string::npos);
#endif
}

TEST_CASE("a document goes from one process to another whole, or not at all", "[sources][worker]") {
  DocumentText document{"docx", "A \"title\"", "ar", {{"date", "2024"}, {"running-line", "x\ty"}}, {}};
  Block block;
  block.kind = BlockKind::table_cell;
  block.level = 3;
  block.number = "3.1bis";
  block.cell = Cell{1, 2, 3, true};
  block.place = {4, 5, 6};
  block.runs = {{"a\nb", true, true, Run::Position::subscript, true, {"c", "d"}, "dfn", "e", "f", "#g"}, {}};
  document.blocks = {block, Block{}};
  const auto lines = codec::to_json_lines(document);
  CHECK(codec::document_text_from_json_lines(lines) == document);
  for (std::size_t end = 0; end < lines.size(); end += 7)
    CHECK_THROWS_AS(codec::document_text_from_json_lines(lines.substr(0, end)), Error);
  CHECK_THROWS_AS(codec::document_text_from_json_lines(lines + "{}\n"), Error);
  CHECK_THROWS_AS(codec::document_text_from_json_lines("{\"blocks\":1}\n{\"k\":99}\n"), Error);
  CHECK_THROWS_AS(codec::document_text_from_json_lines("{\"blocks\":1}\n{\"c\":[1,2]}\n"), Error);
}
