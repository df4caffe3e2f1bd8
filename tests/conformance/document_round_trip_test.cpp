// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of every format and house come back: export, import into nothing, export again gives the same, for the
// bundled corpus as it is and for the files of others at the losses that formats.cpp states.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/sources/reader.h"
#include "registry/style/abbreviation.h"
#include "tests/catch.h"
#include "tests/conformance/real_entries.h"
#include "tests/corpus/corpus_reading.h"
#include "tests/glossary/docx_file.h"
#include "tests/glossary/entries.h"
#include "tests/sources/reading.h"

namespace termreg::testing {
namespace {

using glossary::Profile;

glossary::Heading heading_of(Profile house) {
  glossary::Heading heading;
  heading.profile = house;
  switch (house) {
    case Profile::iso:
      heading.title = "ISO 99999:2024 Glossary";
      heading.deliverable_kind = "International Standard";
      return heading;
    case Profile::etsi_3gpp:
      heading.title = "ETSI TS 199 999 V1.1.1 (2024-01) Glossary";
      heading.deliverable_kind = "Technical Specification";
      return heading;
    case Profile::ieee:
      heading.title = "IEEE Std 9999-2024 Glossary";
      heading.deliverable_kind = "Standard";
      return heading;
    default:
      heading.title = "ITU-T Rec. X.9999 (01/2024) Glossary";
      return heading;
  }
}

/// The text of a Word document with its styles and what is bold. Which proof-reader a run asks for is not compared: for
/// "en-US" and "en-GB" it is one.
std::string paragraphs(const std::string& docx) {
  std::string text;
  for (const auto& paragraph : docx_paragraphs(docx))
    text += paragraph.style + " | " + paragraph.bold + " | " + paragraph.text + "\n";
  return text;
}

/// The first place where two texts differ, for whoever has to find out why.
std::string first_difference(const std::string& first, const std::string& second) {
  const auto at =
      std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first - first.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 200));
  return "..." + first.substr(from, 500) + "\n--- but then ---\n..." + second.substr(from, 500);
}

void check_comes_back(const std::vector<TermEntry>& entries, const glossary::WriterFormat& format,
                      Profile house) {
  const Folder folder;
  const auto heading = heading_of(house);
  const auto first = exported(entries, format.name, heading);
  const auto file = folder.write("glossary" + std::string(format.extension), first);
  const auto* reader = sources::recognise(file);
  REQUIRE(reader != nullptr);
  const auto second = exported(read_as(reader->name, file).entries, format.name, heading);
  INFO(format.name << " in the layout of " << style::name(house));
  const bool is_package = format.name == "docx";
  const auto before = is_package ? paragraphs(first) : first;
  const auto after = is_package ? paragraphs(second) : second;
  const bool equal = before == after;
  if (!equal) UNSCOPED_INFO(first_difference(before, after));
  CHECK(equal);
}

bool is_symbol(const Designation& one) {
  return one.kind == DesignationKind::symbol;
}

/// What the loss notes of documents say of names: symbols, brackets and stops in them, short forms that do not look it.
bool is_told_otherwise(const Designation& one) {
  const bool is_short = one.kind == DesignationKind::abbreviation;
  return is_symbol(one) || one.text.find('(') != std::string::npos || one.text.ends_with('.') ||
         (is_short && !style::is_abbreviation(one.text));
}

/// What a document can hold of entries by its loss note: those with an English term that it can tell.
std::vector<TermEntry> at_stated_losses(std::vector<TermEntry> entries) {
  std::erase_if(entries, [](const TermEntry& entry) {
    const auto english = std::find_if(entry.languages.begin(), entry.languages.end(),
                                      [](const auto& section) { return section.language == "en"; });
    return english == entry.languages.end() || english->designations.empty() ||
           std::any_of(english->designations.begin(), english->designations.end(), is_told_otherwise);
  });
  return entries;
}

bool has_lines(const SourcedText& text) {
  return text.text.find('\n') != std::string::npos;
}

std::vector<TermEntry> without_lines_in_notes(std::vector<TermEntry> entries) {
  for (auto& entry : entries) {
    for (auto& section : entry.languages) std::erase_if(section.notes, has_lines);
    std::erase_if(entry.notes, has_lines);
  }
  return entries;
}

/// What is agreed is defined here, and read back it is defined there; the loss notes say that it is not told.
std::vector<TermEntry> not_agreed(std::vector<TermEntry> entries) {
  std::erase_if(entries, [](const TermEntry& entry) { return entry.status == EntryStatus::agreed; });
  return entries;
}

}  // namespace

TEST_CASE("the bundled corpus comes back from documents of every format and house, and is printed the same",
          "[conformance][round-trip][data]") {
  const auto entries = not_agreed(tests::corpus().entries);
  std::size_t documents = 0;
  for (const auto& format : glossary::writer_formats())
    for (const auto house : format.profiles) {
      if (house == Profile::none) continue;
      ++documents;
      check_comes_back(entries, format, house);
    }
  CHECK(documents == 18);
}

TEST_CASE("entries of others' files come back from documents at the stated losses, and are printed the same",
          "[conformance][round-trip][data]") {
  const auto entries = at_stated_losses(real_entries());
  if (entries.empty()) return;
  CHECK(entries.size() > 400);
  for (const std::string name : {"docx", "markdown", "html"})
    for (const auto house : glossary::writer_format(name).profiles)
      check_comes_back(name == "html" ? without_lines_in_notes(entries) : entries,
                       glossary::writer_format(name), house);
}

TEST_CASE("Word documents in the six languages of ITU come back in their language, and are printed the same",
          "[conformance][round-trip][docx]") {
  const std::vector<std::array<std::string, 3>> names{
      {"ar", "توأم رقمي", "نسخة رقمية من شيء"},     {"zh", "数字孪生", "现实世界中事物的数字副本"},
      {"ru", "цифровой двойник", "цифровая копия"}, {"fr", "jumeau numérique", "copie numérique d’un objet"},
      {"es", "gemelo digital", "copia digital"},    {"en", "digital twin", "digital copy of a thing"}};
  const Folder folder;
  for (const auto& [language, term, definition] : names) {
    auto entry = glossary_entry("3.1", term, definition);
    entry.languages.front().language = language;
    auto heading = heading_of(Profile::itu_t);
    heading.language = language;
    const auto first = exported({entry}, "docx", heading);
    const auto read = read_as("docx", folder.write("glossary.docx", first));
    INFO(language);
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries.front().languages.front().language == language);
    CHECK(paragraphs(exported(read.entries, "docx", heading)) == paragraphs(first));
  }
}

}  // namespace termreg::testing
