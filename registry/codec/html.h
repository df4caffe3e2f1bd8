// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/codec/phrase.h"

namespace termreg::codec {

/// An attribute of an element. A name without a value ("open") has an empty one.
struct Attribute {
  std::string_view name;
  Phrase value;
};

/// The one builder of HTML: whatever is not a tag or attribute name is escaped here, so that no text of an
/// entry can become mark-up. Elements are closed in the reverse order of opening by end(); take() closes what
/// is open. Phrases are written in the language of the interface that the builder was made for.
class Html {
 public:
  Html() = default;  ///< English
  explicit Html(Language language) : language_(language) {}

  [[nodiscard]] Language language() const noexcept { return language_; }
  /// A phrase in the language of this page, filled; to be written or to be put into another.
  template <typename... Values>
  [[nodiscard]] std::string said(const Phrase& phrase, const Values&... values) const {
    return codec::said(language_, phrase, values...);
  }
  /// One of two phrases by a number, which fills the first place.
  template <typename... Values>
  [[nodiscard]] std::string counted(std::uint64_t count, const Phrase& one, const Phrase& many,
                                    const Values&... values) const {
    return codec::counted(language_, count, one, many, values...);
  }

  Html& begin(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  Html& end();
  Html& text(const Phrase& text);
  /// begin, text, end.
  Html& element(std::string_view tag, std::initializer_list<Attribute> attributes, const Phrase& text);
  Html& element(std::string_view tag, const Phrase& text) { return element(tag, {}, text); }
  /// An element without content: input, link, meta.
  Html& empty(std::string_view tag, std::initializer_list<Attribute> attributes);
  Html& link(std::string_view target, const Phrase& text) { return element("a", {{"href", target}}, text); }
  /// A text of an entry in its own language: <span lang dir=auto>, isolated from what stands around it.
  Html& in_language(std::string_view tag, std::string_view language, std::string_view text);
  /// Takes over what another builder made.
  Html& append(Html other);

  [[nodiscard]] std::string take();

 private:
  void attributes(std::initializer_list<Attribute> list);

  Language language_ = Language::english;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace termreg::codec
