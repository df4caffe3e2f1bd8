// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/files/xml_element.h"

namespace termreg::files {

/// What XmlPull does when it meets a DOCTYPE. `pass_over`: one that only names a DTD is passed over, and the
/// DTD is never fetched; one that declares anything itself (an internal subset) is refused all the same. What
/// that DTD would have declared is met so: a character entity of HTML is its character, any other stays as it
/// is written; a prefix whose namespace it would have given has none.
enum class Doctype { refuse, pass_over };

/// Reads XML start to end without building a tree of it (libxml2's pull reader). The network is never used,
/// no DTD is loaded, no entity is declared, depth is at most 256. One pass per object; not thread-safe. Every
/// member that reads throws Error(bad_input) with file and line if it is not well-formed XML.
class XmlPull {
 public:
  /// Opens the file; `own_space` is the namespace whose elements are named without prefix.
  XmlPull(const std::filesystem::path& file, std::string own_space, Doctype doctype = Doctype::refuse);
  /// Reads a part of an archive, held in memory; `file` and `part` name it in errors. An empty `part` is the
  /// file itself, of which `bytes` are what is to be parsed.
  XmlPull(const std::filesystem::path& file, std::string_view part, std::string bytes, std::string own_space);
  ~XmlPull();
  /// Stays where it is: the parser holds its address.
  XmlPull(const XmlPull&) = delete;
  XmlPull& operator=(const XmlPull&) = delete;

  /// Moves to the next start tag, in document order. @return false at the end of the document.
  bool next_start();

  /// Of the start tag that next_start() moved to:
  [[nodiscard]] std::string name() const;   ///< as XmlElement::name
  [[nodiscard]] std::string space() const;  ///< namespace URI
  [[nodiscard]] int depth() const;          ///< 0 is the root
  [[nodiscard]] std::uint32_t line() const;
  [[nodiscard]] std::string attribute(const char* attribute_name) const;
  /// The namespace that a prefix stands for here (also behind the element that was taken last); empty if it
  /// is declared nowhere around.
  [[nodiscard]] std::string space_of(const std::string& prefix) const;

  /// The whole element whose start tag was met; reading goes on behind it. @throws Error(bad_input) if its
  /// texts are more than 16 MiB, in all.
  XmlElement take_element();

  /// Bytes of the input consumed so far.
  [[nodiscard]] std::uint64_t bytes() const;

 private:
  struct Parser;

  bool step();
  void check_doctype() const;
  [[nodiscard]] XmlElement start_of_element() const;
  void take_content(XmlElement& element, std::size_t& budget);
  [[noreturn]] void refuse(std::uint32_t line, const std::string& sentence) const;

  std::string file_;  // as errors name it
  std::string own_space_;
  Doctype doctype_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace termreg::files
