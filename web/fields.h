// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "web/http.h"

namespace termreg::web {

/// What the body of a write says, whether it was a form or a JSON object: names with texts. Both doors lead to
/// the same actions, so they cannot come to mean different things. A plain value.
class Fields {
 public:
  /// Reads application/x-www-form-urlencoded. Line ends of text areas become '\n'.
  /// @throws Error(usage) for another content type, Error(bad_input) if it cannot be decoded.
  static Fields of_form(const Request& request);
  /// Reads application/json: an object whose members are texts, numbers, booleans or arrays of texts.
  /// @throws Error(usage) for another content type, Error(bad_input) for anything else.
  static Fields of_json(const Request& request);

  /// The parameters of the address. Never throws an Error.
  static Fields of_query(const Request& request);
  /// The controls of a form with files that are no files (multipart.h). @throws Error(usage) for another content
  /// type; Error(bad_input) if it cannot be read.
  static Fields of_multipart(const Request& request);

  /// The (first) value; empty if absent.
  [[nodiscard]] std::string text(std::string_view name) const;
  /// All values; of a form also each line of one value, since a text area holds a list so. Empty ones are left
  /// out.
  [[nodiscard]] std::vector<std::string> list(std::string_view name) const;
  /// @throws Error(bad_input) if it is not a whole number below 2^32. 0 if absent.
  [[nodiscard]] std::uint32_t number(std::string_view name) const;
  [[nodiscard]] bool is_set(std::string_view name) const;  ///< "true", "1", "on"
  /// The same but for these.
  [[nodiscard]] Fields without(std::initializer_list<std::string_view> names) const;
  /// @throws Error(bad_input) naming a field that is none of these: a misspelt one must not be lost in silence.
  void refuse_unknown(std::initializer_list<std::string_view> known) const;

 private:
  enum class Kind { form, json };
  explicit Fields(Kind kind) : kind_(kind) {}
  Kind kind_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace termreg::web
