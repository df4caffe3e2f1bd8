// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace termreg {

/// Name of one terminological entry: `body:document:edition:locator`, each part of [a-z0-9._-]; the locator,
/// being last, is the source's own id or clause. Importing the same file twice therefore meets the same ids,
/// and another edition meets other ids. Example: `itu-t:y.4600:2022-08:3.2.1`. A part is at most 56 bytes.
class EntryId {
 public:
  /// @return the id, or nothing if `text` is not of the form above.
  static std::optional<EntryId> parse(std::string_view text);

  /// Makes an id of names as a source writes them: lower-cased, every run of other characters folded to one
  /// '-'. A document that begins with the body's name loses it ("ITU-T", "ITU-T Y.4600" -> "itu-t:y.4600").
  /// A non-ASCII character is kept apart by its code point ("é" -> "u00e9"), so that distinct names give
  /// distinct ids. Empty parts become "none"; a part that is too long keeps its first 40 bytes and a 64-bit
  /// digest of the whole.
  static EntryId compose(std::string_view body, std::string_view document, std::string_view edition,
                         std::string_view locator);

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] std::string_view body() const { return part(0); }
  [[nodiscard]] std::string_view document() const { return part(1); }
  [[nodiscard]] std::string_view edition() const { return part(2); }
  [[nodiscard]] std::string_view locator() const { return part(3); }

  /// An id that names nothing; `text()` is empty. Only a default-constructed entry carries it.
  EntryId() = default;
  auto operator<=>(const EntryId&) const = default;

 private:
  explicit EntryId(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] std::string_view part(int index) const;

  std::string text_;
};

/// One part of an EntryId made of a free name, by the rule of EntryId::compose. "ITU-T Y.4600" ->
/// "itu-t-y.4600".
std::string id_part(std::string_view name);

}  // namespace termreg
