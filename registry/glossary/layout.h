// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "registry/glossary/page.h"
#include "registry/glossary/writer.h"

namespace termreg::glossary {

/// A house's way of laying out entries as paragraphs: between the entries and a Page. One per profile. Keeps
/// nothing of an entry but its abbreviations and the names of cited documents, so memory grows with those
/// only. begin(), entry() for each, end(). Not reusable, not thread-safe.
class Layout {
 public:
  virtual ~Layout() = default;
  virtual void begin() = 0;
  virtual void entry(const TermEntry& entry) = 0;
  virtual void abbreviation(const TermEntry& entry) { this->entry(entry); }  ///< as in Writer
  virtual void end() = 0;
};

/// Clauses 3.1, 3.2, 4 and the bibliography of an ITU-T deliverable. Grammar of an entry:
///   number  **term** "(" short form ")" "[" tag "]" "(restated)" ":" definition
///   "NOTE – " text ...
/// `heading` and `page` must outlive the layout.
[[nodiscard]] std::unique_ptr<Layout> make_itu_t_layout(const Heading& heading, Page& page);
/// Clause 3 and the bibliography of an ISO or IEC document; the same demands.
[[nodiscard]] std::unique_ptr<Layout> make_iso_layout(const Heading& heading, Page& page);

/// Clauses 3.1 and on of an ETSI, 3GPP or IEEE document, by the heading's profile; the same demands.
[[nodiscard]] std::unique_ptr<Layout> make_run_in_layout(const Heading& heading, Page& page);

/// A writer that lays entries out by the heading's profile on `page`.
[[nodiscard]] std::unique_ptr<Writer> make_laid_out_writer(std::unique_ptr<Page> page);

}  // namespace termreg::glossary
