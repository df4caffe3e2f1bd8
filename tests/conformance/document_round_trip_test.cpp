// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of every format and house come back: export, import into nothing, export again gives the same bytes, for
// the bundled corpus as it is and for the files of others at the losses that formats.cpp states.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/sources/reader.h"
#include "tests/catch.h"
#include "tests/conformance/real_entries.h"
#include "tests/corpus/corpus_reading.h"
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

/// The first lines in which two texts differ; for a package only that they do.
std::string first_difference(const std::string& first, const std::string& second) {
  const auto at =
      std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first - first.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 200));
  if (first.starts_with("PK")) return "packages differ";
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
  const bool equal = first == second;
  if (!equal) UNSCOPED_INFO(first_difference(first, second));
  CHECK(equal);
}

bool is_symbol(const Designation& one) {
  return one.kind == DesignationKind::symbol;
}

/// What the loss notes of documents say of names: brackets in them, short forms of several words, symbols.
bool is_told_otherwise(const Designation& one) {
  const bool is_short = one.kind == DesignationKind::abbreviation;
  return is_symbol(one) || one.text.find('(') != std::string::npos ||
         (is_short && one.text.find(' ') != std::string::npos);
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

}  // namespace

TEST_CASE("the bundled corpus comes back from documents of every format and house, and is printed the same",
          "[conformance][round-trip][data]") {
  std::size_t documents = 0;
  for (const auto& format : glossary::writer_formats())
    for (const auto house : format.profiles) {
      if (house == Profile::none) continue;
      ++documents;
      check_comes_back(tests::corpus().entries, format, house);
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

}  // namespace termreg::testing
