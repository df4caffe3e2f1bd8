// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "registry/glossary/layout.h"
#include "registry/glossary/printed_term.h"
#include "registry/glossary/references.h"
#include "registry/style/clauses.h"

namespace termreg::glossary {

/// What the layouts of all houses share: the head of the document, its sentences, and the count of what is left out.
class HouseLayout : public Layout {
 protected:
  /// @param tags  for the references of the documents, by document as cited; must outlive this object, as must the
  /// heading and the page
  HouseLayout(const Heading& heading, Page& page, style::Profile house,
              const std::map<std::string, std::string>& tags);

  /// Kind of the deliverable, title, what a restated text is, and the clause of definitions.
  void begin_document();
  void open(BlockKind kind, const style::Clause& clause);
  void body(const std::string& text);
  void remark(const std::string& text);

  /// The entry as printed in the heading's language; nothing, and counted, if it has no designation in it.
  [[nodiscard]] std::optional<PrintedTerm> printed_or_left_out(const TermEntry& entry);
  /// Says how many entries were left out, if any was.
  void tell_left_out();

  [[nodiscard]] const Heading& heading() const { return heading_; }
  [[nodiscard]] Page& page() { return page_; }
  [[nodiscard]] style::Profile house() const { return house_; }
  [[nodiscard]] const style::Clauses& clauses() const { return clauses_; }
  [[nodiscard]] References& references() { return references_; }

 private:
  const Heading& heading_;
  Page& page_;
  style::Profile house_;
  style::Clauses clauses_;
  References references_;
  std::size_t left_out_ = 0;
};

/// The definition of a section that is printed; nullptr if there is none. Valid as long as the entry.
[[nodiscard]] const Definition* printed_definition(const PrintedTerm& printed);

}  // namespace termreg::glossary
