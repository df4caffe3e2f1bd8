// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/entry_texts.h"

#include <rapidcheck.h>

#include <string>
#include <tuple>
#include <vector>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/random_entries.h"

using namespace termreg;
using codec::TextKind;

namespace {

using Text = std::tuple<TextKind, std::string, std::string>;

template <typename Texts>
void add(std::vector<Text>& all, TextKind kind, const std::string& language, const Texts& texts) {
  for (const auto& text : texts) all.emplace_back(kind, language, text.text);
}

std::vector<Text> texts_of(const TermEntry& entry) {
  std::vector<Text> all;
  for (const auto& section : entry.languages) {
    add(all, TextKind::designation, section.language, section.designations);
    add(all, TextKind::definition, section.language, section.definitions);
    add(all, TextKind::note, section.language, section.notes);
    add(all, TextKind::example, section.language, section.examples);
  }
  add(all, TextKind::note, "und", entry.notes);
  return all;
}

std::vector<Text> copied(const codec::EntryTexts& read) {
  std::vector<Text> all;
  for (const auto& [kind, language, text] : read.texts) all.emplace_back(kind, language, text);
  return all;
}

}  // namespace

TEST_CASE("the texts read alone are those of the whole entry", "[codec]") {
  codec::EntryTexts read;  // one for all, as the index uses it
  CHECK(rc::check("read_texts(encode(entry)) == texts of the entry", [&] {
    const auto entry = *testing::entry();
    const auto json = codec::entry_to_json(entry, 7);
    codec::read_texts(json, read);
    RC_ASSERT(read.body == entry.body);
    RC_ASSERT(read.document == entry.document);
    RC_ASSERT(read.status == entry.status);
    RC_ASSERT(std::vector<std::string>(read.subject_fields.begin(), read.subject_fields.end()) ==
              entry.subject_fields);
    RC_ASSERT(read.languages.size() == entry.languages.size());
    for (std::size_t i = 0; i < read.languages.size(); ++i)
      RC_ASSERT(read.languages[i] == entry.languages[i].language);
    RC_ASSERT(copied(read) == texts_of(entry));
  }));
}

TEST_CASE("what is no entry gives no texts but a sentence", "[codec]") {
  codec::EntryTexts read;
  for (const char* damaged :
       {"", "{", "[]", "null", R"({"body":1})", R"({"status":"merry"})", R"({"languages":{}})",
        R"({"languages":["en"]})", R"({"languages":[{"definitions":[{"text":2}]}]})",
        R"({"subject_fields":[3]})", R"({"notes":[["x"]]})", "{\"body\":\"\xff\"}"}) {
    CAPTURE(damaged);
    try {
      codec::read_texts(damaged, read);
      FAIL("it was read");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_input);
    }
  }
}
