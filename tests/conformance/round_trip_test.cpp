// SPDX-License-Identifier: GPL-3.0-or-later
// What a format carries comes back: export, import, export again gives the same bytes. What it cannot carry is gone
// after the first export and stays gone, so that equal bytes say that nothing else was lost, changed or moved.
#include <rapidcheck.h>

#include <algorithm>

#include "indexer/sources/reader.h"
#include "tests/catch.h"
#include "tests/conformance/real_entries.h"
#include "tests/glossary/entries.h"
#include "tests/random_entries.h"
#include "tests/sources/reading.h"

namespace termreg::testing {
namespace {

glossary::Heading heading() {
  glossary::Heading made;
  made.title = "Terms & definitions";
  made.profile = glossary::Profile::itu_t;
  return made;
}

/// The formats that hold data, which all must come back.
std::vector<std::string> data_formats() {
  std::vector<std::string> names;
  for (const auto& format : glossary::writer_formats())
    if (format.profiles.front() == glossary::Profile::none) names.emplace_back(format.name);
  return names;
}

/// What is read from a file of those bytes, by the row that recognises it.
Collected imported(const Folder& folder, std::string_view format, const std::string& bytes) {
  const auto& row = glossary::writer_format(format);
  const auto file = folder.write("export" + std::string(row.extension), bytes);
  const auto* reader = sources::recognise(file);
  if (reader == nullptr) FAIL("no reader recognises what is written as " << format);
  return read_as(reader->name, file);
}

// The first place where two texts differ, for whoever has to find out why.
std::string difference(const std::string& first, const std::string& second) {
  const auto at =
      std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first - first.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 300));
  return "..." + first.substr(from, 600) + "\n--- but then ---\n..." + second.substr(from, 600);
}

}  // namespace

TEST_CASE("whatever is exported as data comes back and is exported the same", "[conformance][round-trip]") {
  const Folder folder;
  for (const auto& format : data_formats()) {
    INFO(format);
    CHECK(rc::check(format + ": export, import, export", [&] {
      const auto entries = each_id_once(*rc::gen::container<std::vector<TermEntry>>(3, entry()));
      const auto first = exported(entries, format, heading());
      const auto read = imported(folder, format, first);
      const auto second = exported(read.entries, format, heading());
      if (first != second) RC_LOG() << difference(first, second);
      RC_ASSERT(first == second);
      RC_ASSERT(read.entries.size() == entries.size());
      for (const auto& one : entries)
        RC_ASSERT(std::any_of(read.entries.begin(), read.entries.end(),
                              [&](const auto& other) { return other.id == one.id; }));
    }));
  }
}

TEST_CASE("real entries come back from every data format and are exported the same",
          "[conformance][round-trip]") {
  const auto entries = real_entries();
  if (entries.empty()) return;
  CHECK(entries.size() > 500);
  const Folder folder;
  for (const auto& format : data_formats()) {
    INFO(format);
    const auto first = exported(entries, format, heading());
    const auto read = imported(folder, format, first);
    CHECK(read.errors() == 0);
    CHECK(read.entries.size() == entries.size());
    const auto second = exported(read.entries, format, heading());
    const bool equal = first == second;
    if (!equal) UNSCOPED_INFO(difference(first, second));
    CHECK(equal);
  }
}

}  // namespace termreg::testing
