// SPDX-License-Identifier: GPL-3.0-or-later
// What every row of the table of writers must do.
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <streambuf>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/glossary/docx_file.h"
#include "tests/glossary/entries.h"
#include "tests/random_entries.h"

namespace termreg::testing {
namespace {

std::vector<glossary::Heading> headings_of(const glossary::WriterFormat& format) {
  std::vector<glossary::Heading> headings;
  for (const auto profile : format.profiles) {
    headings.emplace_back().profile = profile;
    headings.back().title = "Words & <terms> ]]> \x07 \xff";
  }
  return headings;
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> result;
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

// A table is well-formed if every row has as many cells as the first (RFC 4180). @return 0 if one has not.
std::size_t table_rows(std::string_view table) {
  std::size_t rows = 0, cells = 1, width = 0;
  bool quoted = false;
  for (const char c : table) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',') ++cells;
    if (c == '\n') {
      if (width == 0) width = cells;
      if (cells != width) return 0;
      cells = 1;
      ++rows;
    }
  }
  return quoted ? 0 : rows;
}

bool is_package(std::string_view format) {
  return format == "docx" || format == "xlsx" || format == "glossarist";
}

bool is_xml(std::string_view format) {
  return format.starts_with("tbx") || format == "skos-rdfxml" || format == "sts";
}

void check_valid(std::string_view format, const std::string& bytes, std::size_t entries) {
  if (is_xml(format)) {
    CHECK(is_well_formed(bytes));
  } else if (format == "xlsx") {
    for (const auto& [name, part] : zip_parts(bytes)) {
      INFO(name);
      CHECK(is_well_formed(part));
    }
  } else if (format == "glossarist") {
    CHECK(zip_parts(bytes).size() >= 1);
  } else if (format == "docx") {
    for (const auto& [name, part] : zip_parts(bytes)) {
      INFO(name);
      CHECK(is_well_formed(part));
    }
    CHECK_FALSE(docx_paragraphs(bytes).empty());
  } else if (format == "csv") {
    CHECK(table_rows(bytes) == entries + 1);
  } else if (format == "termreg") {
    CHECK(lines(bytes).size() == entries);
  } else {
    CHECK(bytes.find('\0') == std::string::npos);
    // Turtle takes a carriage return in a long text as it is.
    const std::string_view allowed = format == "skos" ? "\n\t\r" : "\n\t";
    CHECK(std::none_of(bytes.begin(), bytes.end(), [&](char c) {
      return c > 0 && c < 0x20 && allowed.find(c) == std::string_view::npos;
    }));
  }
}

// Takes nothing, like a full disk.
struct FullDisk : std::streambuf {};

}  // namespace

TEST_CASE("every writer has a name, a media type, an extension, a loss note and a layout", "[conformance]") {
  std::set<std::string_view> names;
  for (const auto& format : glossary::writer_formats()) {
    CHECK(names.insert(format.name).second);
    CHECK(&glossary::writer_format(format.name) == &format);
    CHECK(format.media_type.find('/') != std::string_view::npos);
    CHECK(format.extension.starts_with('.'));
    CHECK_FALSE(format.loss_note.empty());
    CHECK_FALSE(format.profiles.empty());
    CHECK_FALSE(glossary::profile_names(format).empty());
  }
}

TEST_CASE("a docx can be laid out by ITU-T, ISO, ETSI or 3GPP, and IEEE", "[conformance]") {
  CHECK(glossary::profile_names(glossary::writer_format("docx")) == "itu-t iso etsi-3gpp ieee");
  CHECK(glossary::profile_names(glossary::writer_format("csv")) == "none");
}

TEST_CASE("an unknown format is refused with the names of those there are", "[conformance]") {
  try {
    static_cast<void>(glossary::writer_format("odt"));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    for (const auto& format : glossary::writer_formats())
      CHECK(std::string(error.what()).find(format.name) != std::string::npos);
  }
}

TEST_CASE("a glossary without entries is a valid file in every format", "[conformance]") {
  for (const auto& format : glossary::writer_formats())
    for (const auto& heading : headings_of(format)) {
      INFO(format.name);
      check_valid(format.name, exported({}, format.name, heading), 0);
    }
}

TEST_CASE("hostile texts come out well-formed in every format", "[conformance]") {
  for (const auto& format : glossary::writer_formats()) {
    auto entries = hostile_entries();
    if (format.name == "termreg") {
      // The codec writes what the store holds; ill-formed UTF-8 never gets so far.
      std::erase_if(entries, [](const auto& entry) {
        return entry.body.find_first_of("\xed\xff\xf0\xc3") != std::string::npos;
      });
    }
    for (const auto& heading : headings_of(format)) {
      INFO(format.name);
      check_valid(format.name, exported(entries, format.name, heading), entries.size());
    }
  }
}

TEST_CASE("the same entries give the same bytes in every format, in whatever order they come",
          "[conformance]") {
  auto entries = hostile_entries();
  auto reversed = entries;
  std::reverse(reversed.begin(), reversed.end());
  for (const auto& format : glossary::writer_formats())
    for (const auto& heading : headings_of(format)) {
      INFO(format.name);
      CHECK(exported(entries, format.name, heading) == exported(reversed, format.name, heading));
    }
}

TEST_CASE("every writer takes any entry that the store takes", "[conformance]") {
  CHECK(rc::check("valid output", [] {
    const auto entries = *rc::gen::container<std::vector<TermEntry>>(3, entry());
    for (const auto& format : glossary::writer_formats())
      for (const auto& heading : headings_of(format)) {
        const auto bytes = exported(entries, format.name, heading);
        if (is_xml(format.name)) RC_ASSERT(is_well_formed(bytes));
        if (!is_package(format.name) || format.name == "glossarist") continue;
        for (const auto& [name, part] : zip_parts(bytes)) RC_ASSERT(is_well_formed(part));
      }
  }));
}

TEST_CASE("native export loses nothing", "[conformance]") {
  CHECK(rc::check("round trip", [] {
    const auto original = *entry();
    const auto text = exported({original}, "termreg");
    RC_ASSERT(text.ends_with('\n'));
    RC_ASSERT(codec::entry_from_json(std::string_view(text).substr(0, text.size() - 1)).entry == original);
  }));
}

TEST_CASE("a writer whose output is refused says so", "[conformance]") {
  for (const auto& format : glossary::writer_formats())
    for (const auto& heading : headings_of(format)) {
      INFO(format.name);
      FullDisk disk;
      std::ostream out(&disk);
      try {
        glossary::write({glossary_entry("1", "avatar", "figure")}, heading, format, out);
        FAIL("no error");
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::internal);
      }
    }
}

}  // namespace termreg::testing
