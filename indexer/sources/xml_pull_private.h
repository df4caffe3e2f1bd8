// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libxml/xmlreader.h>

#include <cstdint>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/sources/reader.h"
#include "indexer/sources/xml_element.h"

namespace termreg::sources {

/// Reads an XML file start to end without building a tree of it. The network is never used, no DTD is loaded,
/// no entity is declared (a DOCTYPE is refused), depth is at most 256. One pass per object; not thread-safe.
/// Every member that reads throws Error(bad_input) with file and line if the file is not well-formed XML.
class XmlPull {
 public:
  /// Opens the file; `own_space` is the namespace whose elements are named without prefix.
  XmlPull(const Input& input, std::string own_space);
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

  /// The whole element whose start tag was met; reading goes on behind it. @throws Error(bad_input) if its
  /// texts are more than 16 MiB, in all.
  XmlElement take_element();

  /// Bytes of the file consumed so far.
  [[nodiscard]] std::uint64_t bytes() const;

 private:
  struct Closer {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  bool step();
  XmlElement start_of_element() const;
  void take_content(XmlElement& element, std::size_t& budget);

  const Input& input_;
  std::string own_space_;
  std::ifstream in_;
  std::string first_error_;
  std::uint32_t error_line_ = 0;
  std::unique_ptr<xmlTextReader, Closer> reader_;
};

}  // namespace termreg::sources
