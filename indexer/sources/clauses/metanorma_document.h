// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/sources/publication.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// The publication that the attributes of a Metanorma document name: docidentifier, else publisher (or the
/// class: iso, iec, itu, ogc …), doctype, docnumber and partnumber; edition by copyright-year, or for ITU-T
/// by the date of publication. Parts may be empty.
[[nodiscard]] Publication metanorma_publication(const DocumentText& document);

/// The source that a "[.source]" block names: "<<ISO7301,clause 3.1>>, what was changed". What stands behind
/// the reference is the wording of a modification; "status=…" of the block decides where it is given.
[[nodiscard]] Source metanorma_source(const Block& block);

}  // namespace termreg::sources::clauses
