// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/keys.h"
#include "registry/text/stages_private.h"
#include "registry/text/words.h"
#include "tests/catch.h"
#include "tests/text/generators.h"

using termreg::text::clean;
using termreg::text::first_ill_formed;

TEST_CASE("clean folds white space and keeps one line break between paragraphs", "[text]") {
  CHECK(clean("  digital \t twin ") == "digital twin");
  CHECK(clean("digital\u00a0\u3000twin") == "digital twin");
  CHECK(clean("one\r\n\n  two\nthree\n") == "one\ntwo\nthree");
  CHECK(clean("one\u2029two") == "one\ntwo");
  CHECK(clean(" \n\t").empty());
}

TEST_CASE("clean drops controls, soft hyphens and zero-width spaces but keeps joiners", "[text]") {
  CHECK(clean("meta\u00adverse") == "metaverse");
  CHECK(clean("meta\u200bver\ufeffse\x01\x7f") == "metaverse");
  CHECK(clean("\u0646\u0645\u06cc\u200c\u0634\u0648\u062f") == "\u0646\u0645\u06cc\u200c\u0634\u0648\u062f");
}

TEST_CASE("clean composes letters and their marks, also across a dropped soft hyphen", "[text]") {
  CHECK(clean("e\u0301") == "\u00e9");
  CHECK(clean("e\u00ad\u0301") == "\u00e9");
}

TEST_CASE("clean shows bytes that are no UTF-8 as replacement characters", "[text]") {
  CHECK(clean("a\xff"
              "b") ==
        "a\ufffd"
        "b");
  CHECK(clean("a\xe2\x80") == "a\ufffd");
}

TEST_CASE("clean is idempotent", "[text]") {
  CHECK(rc::check("clean(clean(x)) == clean(x)", [] {
    const auto raw = *termreg::tests::text_with_traps();
    RC_ASSERT(clean(clean(raw)) == clean(raw));
  }));
}

TEST_CASE("the ASCII path of clean is the general path", "[text]") {
  CHECK(rc::check("clean(x) == clean_any(x)", [] {
    const auto raw = *termreg::tests::ascii_text();
    RC_ASSERT(clean(raw) == termreg::text::stages::clean_any(raw));
  }));
}

TEST_CASE("what clean gives is well-formed, whatever it was given", "[text]") {
  CHECK(rc::check("first_ill_formed(clean(bytes)) == npos", [](const std::string& bytes) {
    RC_ASSERT(first_ill_formed(clean(bytes)) == std::string_view::npos);
  }));
}

TEST_CASE("the first ill-formed byte is found at its place", "[text]") {
  CHECK(first_ill_formed("plain text of more than eight bytes") == std::string_view::npos);
  CHECK(first_ill_formed("gr\u00fc\u00df \u4e2d \U0001f600") == std::string_view::npos);
  CHECK(first_ill_formed(std::string_view("0123456789\0", 11)) == 10);
  CHECK(first_ill_formed("\xc0\x80") == 0);                               // overlong NUL
  CHECK(first_ill_formed("12345678a\xe0\x9f\xbf") == 9);                  // overlong, three bytes
  CHECK(first_ill_formed("a\xed\xa0\x80") == 1);                          // surrogate
  CHECK(first_ill_formed("a\xf0\x8f\xbf\xbf") == 1);                      // overlong, four bytes
  CHECK(first_ill_formed("a\xf4\x90\x80\x80") == 1);                      // above U+10FFFF
  CHECK(first_ill_formed("\xf4\x8f\xbf\xbf") == std::string_view::npos);  // U+10FFFF
  CHECK(first_ill_formed("ab\x80") == 2);                                 // no lead
  CHECK(first_ill_formed("ab\xe2\x82") == 2);                             // cut short
  CHECK(first_ill_formed("\xf5\x80\x80\x80") == 0);
}

TEST_CASE("every code point but the surrogates is well-formed, and decodes to itself", "[text]") {
  using termreg::text::stages::append;
  using termreg::text::stages::decode;
  int wrong = 0;
  for (char32_t c = 1; c <= 0x10ffff; ++c) {
    if (c == 0xd800) c = 0xe000;
    std::string bytes;
    append(bytes, c);
    const auto back = decode(bytes, 0);
    if (back.value != c || back.length != bytes.size() || !back.well_formed) ++wrong;
  }
  CHECK(wrong == 0);
}
