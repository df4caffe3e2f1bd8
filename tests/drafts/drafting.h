// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "registry/drafts/check.h"

/// Drafts and registries for tests, made in place.
namespace termreg::testing {

/// What a registry would know: entries by their ids.
class Known {
 public:
  /// An active English entry "body:document:edition:n". @return it, to be changed before the first check.
  TermEntry& add(const std::string& body, const std::string& document,
                 const std::vector<std::string>& designations, const std::string& definition);
  [[nodiscard]] DraftReport check(const Draft& draft, drafts::Hints hints = drafts::Hints::left_out) const;
  [[nodiscard]] DraftReport check(const Draft& draft, const drafts::CheckOptions& options) const;

 private:
  std::vector<TermEntry> entries_;
};

/// The draft that a text is: paragraphs between empty lines, "3.2 Terms defined in this Recommendation" a heading.
[[nodiscard]] Draft draft_of_text(std::string_view text);

/// The same of AsciiDoc, and of HTML.
[[nodiscard]] Draft draft_of_asciidoc(std::string_view text);
[[nodiscard]] Draft draft_of_html(std::string_view text);

/// A Recommendation around a body: scope, references, 3.1, 3.2, abbreviations, clause 5, bibliography. Each part
/// is what stands behind the heading; the fixed sentences are there.
struct Parts {
  std::string references = "[ITU-T X.1]\tRecommendation ITU-T X.1 (2020), On samples.";
  std::string elsewhere = "None.";
  std::string here = "None.";
  std::string abbreviations = "None.";
  std::string body = "Nothing is said here.";
  std::string title;
};
[[nodiscard]] Draft recommendation(const Parts& parts);

/// "D7/used-not-listed error" of every finding, in their order, joined by "; ".
[[nodiscard]] std::string found(const DraftReport& report);
/// The findings of that code and rule.
[[nodiscard]] std::vector<DraftFinding> of_rule(const DraftReport& report, std::string_view rule);

}  // namespace termreg::testing
