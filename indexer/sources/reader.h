// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files/specimen.h"
#include "registry/model/diagnostic.h"
#include "registry/model/term_entry.h"

namespace termreg::sources {

/// What the caller says about a file. Body, document and edition win over what the file says about itself as
/// a whole and over the reader's guess, and lose against what a single row or entry states as its own (the id
/// of a native entry, the columns body, document and edition of a table). `language` is only the default
/// where the file names none.
struct ReadOptions {
  std::string body;      ///< issuing body; "local" if nobody says
  std::string document;  ///< document; the file's stem if nobody says
  std::string edition;
  std::string language = "en";
  std::map<std::string, std::string> columns;  ///< tables: new name -> name in the file (--map new=old)
  std::string encoding = {};                   ///< CSV and TSV without a byte order mark; UTF-8 if empty
};

/// A file to read, with where it stands. `path` is opened by the reader, and is never a directory: a
/// directory is read file by file. Where a concept is spread over several files (Glossarist), the reader of
/// the concept's file finds the others beside it, and those, read for themselves, give one info diagnostic
/// and no entry.
struct Input {
  std::filesystem::path path;
  ReadOptions options;
};

/// Where a reader puts what it finds, in the order of the file. `entry` is complete: id, body, document,
/// provenance set, texts at N0. `progress` takes the bytes of the input consumed so far.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void entry(TermEntry entry) = 0;
  virtual void diagnostic(Diagnostic diagnostic) = 0;
  virtual void progress(std::uint64_t bytes) = 0;
};

/// When a reader knows that a file is bad. Who writes entries down may write them at once if the file can no
/// longer turn out bad after its first one.
enum class Refusal { before_first_entry, at_any_entry };

/// Reads one source format. One instance serves any number of files and threads, and should: it may remember
/// what it learnt about a directory (a register beside thousands of small files) for as long as it lives.
/// A bad entry in a good file is a diagnostic of severity error (rule, line, entry) and the rest is read. A
/// bad file is an exception before the first entry wherever the format allows to know it, in any case one
/// sentence:
/// @throws Error(bad_input)
class Reader {
 public:
  virtual ~Reader() = default;
  virtual void read(const Input& input, Sink& sink) const = 0;
  [[nodiscard]] virtual Refusal refusal() const noexcept { return Refusal::at_any_entry; }
};

/// A row of the table of source formats.
struct SourceFormat {
  std::string_view name;  ///< "tbx", "glossarist", "csv", "tsv", "termreg"
  std::string_view media_type;
  std::string_view extensions;  ///< with dots, separated by blanks
  std::string_view profile;     ///< variants that are read, in words
  std::string_view loss_note;   ///< what is not kept; "none" if everything is
  /// What a file of this format is besides plain text: zip_archive for Office documents, pdf, html_page; the
  /// row is asked about plain text and about files of this kind.
  files::Foreign carrier;
  /// How sure the row is that a file is its own: 0 not at all, 1 by its name alone, 2 by its content, 3 by
  /// its content beyond doubt.
  int (*recognise)(const files::Specimen& specimen);
  std::unique_ptr<Reader> (*make)();
};

/// Every source format of the house. One file and one row each.
[[nodiscard]] std::span<const SourceFormat> source_formats();
/// The row of that name. @throws Error(usage) naming the rows there are.
[[nodiscard]] const SourceFormat& source_format(std::string_view name);
/// The row that is surest of this file, or nullptr if none is.
[[nodiscard]] const SourceFormat* recognise(const std::filesystem::path& file);
/// One sentence that says what a file of no known format is: a Git-LFS pointer, an OLE document, an HTML
/// error page, a zip archive, binary data, an empty file, or merely unknown.
[[nodiscard]] std::string describe_unknown(const std::filesystem::path& file);

}  // namespace termreg::sources
