// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files/xml_element.h"
#include "indexer/sources/publication.h"

namespace termreg::sources::sts {

/// A metadata element of ISOSTS or NISO STS (iso-meta, reg-meta, nat-meta, std-meta, std-doc-meta).
struct DocumentMeta {
  Publication publication;  ///< empty parts where it does not say; never "N/A"
  std::string language;     ///< its content-language; empty if it has none or several
  /// Who published: the text of a standard that states several belongs to the innermost, which is the most
  /// international one.
  int rank = 0;
};

/// True for the names above.
[[nodiscard]] bool is_meta(std::string_view local_name);

/// Takes the dated std-ref (else the undated with a year, doc-ref, or originator and number) apart:
/// "ISO/IEC 20924:2021" -> body "ISO/IEC", document, edition "2021". A regional or national standard belongs
/// to its originator.
[[nodiscard]] DocumentMeta read_meta(const files::XmlElement& meta);

}  // namespace termreg::sources::sts
