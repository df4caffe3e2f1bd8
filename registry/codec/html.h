// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace termreg::codec {

/// An attribute of an element. A name without a value ("open") has an empty one.
struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// The one builder of HTML: whatever is not a tag or attribute name is escaped here, so that no text of an
/// entry can become mark-up. Elements are closed in the reverse order of opening by end(); take() closes what
/// is open.
class Html {
 public:
  Html& begin(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  Html& end();
  Html& text(std::string_view text);
  /// begin, text, end.
  Html& element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text);
  Html& element(std::string_view tag, std::string_view text) { return element(tag, {}, text); }
  /// An element without content: input, link, meta.
  Html& empty(std::string_view tag, std::initializer_list<Attribute> attributes);
  Html& link(std::string_view target, std::string_view text) {
    return element("a", {{"href", target}}, text);
  }
  /// A text of an entry in its own language: <span lang dir=auto>, isolated from what stands around it.
  Html& in_language(std::string_view tag, std::string_view language, std::string_view text);
  /// Takes over what another builder made.
  Html& append(Html other);

  [[nodiscard]] std::string take();

 private:
  void attributes(std::initializer_list<Attribute> list);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace termreg::codec
