// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace termreg {

/// An issuing body in the catalogue of bodies: "ITU-T SG16", "ISO/TC 184/SC 4".
struct Body {
  std::string id;  ///< the short name as printed; key of the record
  std::string title;
  std::string parent;  ///< id of the body above it; may be empty
  std::string kind;    ///< "study group", "technical committee", "forum" ...
  bool operator==(const Body&) const = default;
};

/// A standards document in the catalogue. Key of the record: body, number, edition.
struct SourceDocument {
  std::string body;
  std::string number;   ///< as printed: "ITU-T Y.4600"
  std::string edition;  ///< "2022-08"; may be empty
  std::string title;
  std::string status;                   ///< "in force", "withdrawn", "draft" ... as the publisher words it
  std::vector<std::string> supersedes;  ///< numbers (with edition) of documents that this one replaces
  std::string
      seen_on;  ///< how the facts were seen: "publisher page", "standards document file", "secondary copy"
  bool operator==(const SourceDocument&) const = default;
};

}  // namespace termreg
