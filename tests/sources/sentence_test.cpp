// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/sentence.h"

#include "indexer/sources/clauses/definition_list.h"
#include "tests/catch.h"

using namespace termreg::sources::clauses;

TEST_CASE("a sentence ends at stops of any script, not within abbreviations and numbers",
          "[sources][clauses]") {
  const std::string_view text = "First one, e.g. this, costs 1.5 units. A term is here. Last.";
  CHECK(sentence_at(text, text.find("e.g")) == "First one, e.g. this, costs 1.5 units.");
  CHECK(sentence_at(text, text.find("term")) == "A term is here.");
  CHECK(sentence_at(text, text.size() - 1) == "Last.");
  const std::string_view chinese = "第一句。术语是词。";
  CHECK(sentence_at(chinese, chinese.find("术语")) == "术语是词。");
  const std::string_view quoted = "He said “stop.” Then he went (see Fig. 3). End";
  CHECK(sentence_at(quoted, 0) == "He said “stop.”");
  CHECK(sentence_at(quoted, quoted.find("Fig")) == "Then he went (see Fig. 3).");
  CHECK(sentence_at("", 0).empty());
}

TEST_CASE("titles of sections of terms are told from others", "[sources][clauses]") {
  for (const auto* title :
       {"Terminology", "Terms and Definitions", "Conventions and Definitions", "Glossary of Terms",
        "SFC Terminology", "Definition of Terms", "Terms Defined in This Document",
        "Abbreviations and Acronyms", "Acronyms Used with PCE", "Requirements Language and Terminology"})
    CHECK(is_terminology_title(title));
  for (const auto* title : {"Introduction", "XML Schema Definition", "Terms of Use", "Message Definitions",
                            "Termination", "YANG Module Definition", "Definition of the Protocol Fields"})
    CHECK_FALSE(is_terminology_title(title));
  CHECK(is_abbreviations_title("Abbreviations"));
  CHECK_FALSE(is_abbreviations_title("Terms and Abbreviations"));
}

TEST_CASE("terms lose what surrounds them, and abbreviations in brackets stand apart", "[sources][clauses]") {
  CHECK(bare_term("“Attester”:") == "Attester");
  CHECK(bare_term(" Relying\n Party: ") == "Relying Party");
  CHECK(bare_term("e.g. this") == "e.g. this");
  CHECK(split_abbreviation("distributed ledger (DLT)").abbreviation == "DLT");
  CHECK(split_abbreviation("claim (noun)").abbreviation.empty());
  CHECK(expands("AR", "Augmented Reality"));
  CHECK_FALSE(expands("AR", "reality"));
  LocatorNames names;
  CHECK(names.unique("a b") == "a b");
  CHECK(names.unique("A-B") == "A-B-2");
}
