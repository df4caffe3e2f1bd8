// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace termreg::files {

/// What the first bytes of a file say it is, where that is certainly no source format of ours.
enum class Foreign {
  none,
  empty,
  git_lfs_pointer,
  ole_document,
  zip_archive,
  pdf,
  compressed,
  html_page,
  binary
};

/// Judges by content only; `head` is the beginning of the file (64 KiB are plenty). UTF-16 with a byte order
/// mark is text, any other NUL is binary. Pure and thread-safe.
[[nodiscard]] Foreign foreign_kind(std::string_view head);

/// One sentence about `file` being of that kind, and what to do about it. Foreign::none gives the sentence
/// for a text file that no reader knows.
[[nodiscard]] std::string foreign_sentence(Foreign kind, const std::filesystem::path& file);

/// How much of a file is looked at to recognise its format, in bytes.
inline constexpr std::size_t head_bytes = 64 * 1024;

/// The first 64 KiB of a file (all of it, if shorter).
/// @throws Error(bad_input) if it cannot be opened or read, or is a directory.
[[nodiscard]] std::string read_head(const std::filesystem::path& file);

/// The whole file as it stands on disk.
/// @throws Error(bad_input) with one sentence if it cannot be read, is longer than `limit` bytes, or is
/// foreign.
[[nodiscard]] std::string read_text_file(const std::filesystem::path& file, std::uint64_t limit);

/// The same for a format whose files are of a kind that is foreign to others: `own` is taken as well as plain
/// text.
[[nodiscard]] std::string read_file_of(const std::filesystem::path& file, std::uint64_t limit, Foreign own);

/// Refuses what is not text of ours before a parser meets it.
/// @throws Error(bad_input) with foreign_sentence() unless foreign_kind() is none.
void refuse_foreign(std::string_view head, const std::filesystem::path& file);

/// The text of a file in UTF-8 without byte order mark: UTF-8 with or without mark is checked and kept,
/// UTF-16 with a mark is converted. Never guesses an encoding.
/// @throws Error(bad_input) naming line and byte of the first ill-formed place; nothing is replaced silently.
[[nodiscard]] std::string to_utf8(std::string bytes, const std::filesystem::path& file);

/// The same for a format whose files may be in other encodings: `encoding` is what the caller says the file
/// is in (a name of IANA's list), or empty for the rule above. A byte order mark is stronger than the
/// caller's word.
/// @throws Error(bad_input) as above, naming --encoding as the way out, or if a byte has no meaning in that
/// encoding; Error(usage) if there is no such encoding.
[[nodiscard]] std::string to_utf8(std::string bytes, const std::filesystem::path& file,
                                  const std::string& encoding);

/// True if the text holds a control character that no text has business with: C0 but tab, line feed and
/// carriage return, and DEL.
[[nodiscard]] bool has_control_character(std::string_view text) noexcept;

/// The text on one line: every line break becomes a space. For designations, and for XML, where breaks are
/// layout.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// `text` without white space (space, tab, line ends) at either end; a view into it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// ASCII letters in lower case, everything else as it is.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// Replaces every `from` (never empty) by `to`; what comes out is not looked at again.
void replace_all(std::string& text, std::string_view from, std::string_view to);

}  // namespace termreg::files
