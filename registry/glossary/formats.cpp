// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "registry/glossary/writers/rows.h"
#include "registry/model/error.h"

namespace termreg::glossary {

std::span<const WriterFormat> writer_formats() {
  static const std::array<WriterFormat, 4> formats{{
      {"docx",
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
       ".docx",
       "other languages, subject fields, relations, grammar, clauses of cited documents",
       {Profile::itu_t, Profile::iso},
       make_docx_writer},
      {"markdown",
       "text/markdown",
       ".md",
       "other languages, subject fields, relations, grammar, clauses of cited documents",
       {Profile::itu_t, Profile::iso},
       make_markdown_writer},
      {"csv",
       "text/csv",
       ".csv",
       "second and further definitions, domains of definitions, kinds and ratings of designations, sources "
       "of notes and examples, "
       "relations but "
       "broader and related, what the source format had beyond the model",
       {Profile::none},
       make_csv_writer},
      {"termreg", "application/jsonl", ".jsonl", "none", {Profile::none}, make_native_writer},
  }};
  return formats;
}

const WriterFormat& writer_format(std::string_view name) {
  const auto formats = writer_formats();
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.name == name; });
  if (found != formats.end()) return *found;
  std::string sentence =
      "A glossary format was expected, but \"" + std::string(name) + "\" is none; there are";
  for (const auto& row : formats) sentence.append(&row == &formats.front() ? " " : ", ").append(row.name);
  throw Error(ErrorCode::usage, sentence + ".");
}

std::string profile_names(const WriterFormat& format) {
  std::string names;
  for (const auto profile : format.profiles) {
    if (!names.empty()) names += ' ';
    names += style::name(profile);
  }
  return names;
}

}  // namespace termreg::glossary
