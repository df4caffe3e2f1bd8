// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {

TEST_CASE("what could be taken for Markdown is escaped", "[glossary]") {
  const auto text = exported(
      {glossary_entry("1", "a_b*c", "see [x](y) `z` <b> & &amp; AT&T a|b ~~c~~ \\ end")}, "markdown");
  CHECK(text.find("**a\\_b\\*c**") != std::string::npos);
  CHECK(text.find("See \\[x\\](y) \\`z\\` \\<b\\> & \\&amp; AT\\&T a\\|b \\~\\~c\\~\\~ \\\\ end.") !=
        std::string::npos);
}

TEST_CASE("a paragraph of a definition cannot become a heading, list, quotation or rule", "[glossary]") {
  const auto text = exported(
      {glossary_entry("1", "t", "x\n# h\n- i\n12. j\n> k\n    l\n---\n===\n+ m\n12.5 n")}, "markdown");
  for (const std::string line :
       {"\\# h", "\\- i", "12\\. j", "\\> k", "l", "\\---", "\\===", "\\+ m", "12.5 n."})
    CHECK(text.find("\n\n" + line + "\n") != std::string::npos);
}

TEST_CASE("Markdown without entries has its headings", "[glossary]") {
  glossary::Heading heading;
  heading.title = "Words of 2026 *and* before";
  const auto text = exported({}, "markdown", heading);
  CHECK(text.find("# Words of 2026 \\*and\\* before\n") != std::string::npos);
  CHECK(text.find("## 3 Definitions\n") != std::string::npos);
}

}  // namespace termreg::testing
