// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/references.h"

#include <algorithm>

#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

// A longer "document" is a citation in words, which makes no tag that anyone would want to read in a line.
constexpr std::size_t longest_tag = 60;

// "2022" and "2022-08" name one edition, and so does no edition at all: titles are the same far more often
// than not stated alike.
bool is_same_edition(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

}  // namespace

const std::map<std::string, std::string>& References::no_tags() {
  static const std::map<std::string, std::string> none;
  return none;
}

References::References(style::Profile profile, const std::vector<SourceDocument>& documents,
                       const std::map<std::string, std::string>& tags)
    : profile_(profile), tags_(tags) {
  for (const auto& document : documents) catalogue_[document.number].push_back(&document);
}

const Reference& References::cite(const style::Citation& citation) {
  auto printed = style::cited_document(citation.document, citation.edition, profile_);
  const Key key(citation.document, printed);
  if (const auto known = references_.find(key); known != references_.end()) {
    if (known->second.link.empty()) known->second.link = citation.link;
    return known->second;
  }
  Reference reference;
  reference.tag = new_tag(citation);
  reference.is_given = tags_.contains(citation.document);
  reference.text = std::move(printed);
  reference.title = title_of(citation);
  reference.link = citation.link;
  reference.anchor = "reference_" + std::to_string(references_.size() + 1);
  ++documents_[citation.document];
  return references_.emplace(key, std::move(reference)).first->second;
}

std::string References::new_tag(const style::Citation& citation) const {
  const auto given = tags_.find(citation.document);
  if (given == tags_.end() && citation.document.size() > longest_tag)
    return "b-Source " + std::to_string(references_.size() + 1);
  auto tag = given == tags_.end() ? style::reference_tag(citation.document) : given->second;
  if (documents_.contains(citation.document)) {
    const auto shown =
        style::parse_document_reference(style::cited_document(citation.document, citation.edition, profile_));
    const auto& edition = shown.edition.empty() ? citation.edition : shown.edition;
    tag += edition.empty() ? " (undated)" : " (" + edition + ")";
  }
  // A tag that somebody gave may be one that another document has already.
  if (is_taken(tag)) tag += " (" + std::to_string(references_.size() + 1) + ")";
  return tag;
}

bool References::is_taken(const std::string& tag) const {
  if (tags_.empty()) return false;
  return std::any_of(references_.begin(), references_.end(),
                     [&](const auto& known) { return known.second.tag == tag; });
}

std::string References::title_of(const style::Citation& citation) const {
  const auto found = catalogue_.find(citation.document);
  if (found == catalogue_.end()) return {};
  const auto same = std::find_if(found->second.begin(), found->second.end(), [&](const auto* document) {
    return is_same_edition(document->edition, citation.edition);
  });
  return same != found->second.end() ? (*same)->title : std::string();
}

std::vector<const Reference*> References::sorted() const {
  std::vector<std::pair<std::string, const Reference*>> keyed;
  keyed.reserve(references_.size());
  for (const auto& [key, reference] : references_)
    keyed.emplace_back(text::collation_key(reference.tag, "en"), &reference);
  std::sort(keyed.begin(), keyed.end());
  std::vector<const Reference*> result;
  result.reserve(keyed.size());
  for (const auto& [key, reference] : keyed) result.push_back(reference);
  return result;
}

Block reference_block(const Reference& reference, const std::string& label) {
  Block block{BlockKind::reference, "[" + label + "]", {{reference.text}}};
  block.anchor = reference.anchor;
  if (!reference.title.empty()) {
    block.runs.push_back({", "});
    block.runs.push_back({reference.title, Look::emphasis});
  }
  if (!reference.link.empty()) block.runs.push_back({", " + reference.link});
  return block;
}

}  // namespace termreg::glossary
