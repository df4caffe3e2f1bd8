// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace termreg::codec {

/// Appends JSON (RFC 8259) to a string, without a tree in between: the stored form of an entry is written on
/// the hot path of an import. The caller keeps begin and end in step; commas are the writer's business. One
/// writer per text, one thread per writer. Strings must be UTF-8; ill-formed bytes are written as they are.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// Name of the next member; a value or a begin must follow.
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(
      double number);  ///< shortest form that reads back equal, at most 6 digits after the point
  JsonWriter& value(std::same_as<bool> auto flag) { return raw(flag ? "true" : "false"); }
  JsonWriter& value(std::unsigned_integral auto number) requires(!std::same_as<decltype(number), bool>) {
    return raw(std::to_string(number));
  }
  /// Text that is JSON already, e.g. a stored entry.
  JsonWriter& raw(std::string_view json);

  /// A member with a value.
  template <typename T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  /// A member, left out if the text is empty.
  JsonWriter& optional_member(std::string_view name, std::string_view text) {
    return text.empty() ? *this : key(name).value(text);
  }

  /// The text so far; the writer is empty afterwards.
  [[nodiscard]] std::string take() { return std::move(out_); }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quoted(std::string_view text, std::string_view after);

  std::string out_;
  bool comma_ = false;
};

}  // namespace termreg::codec
