// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "indexer/search/columns_private.h"
#include "indexer/search/document_private.h"
#include "indexer/search/schema.h"
#include "registry/model/error.h"

namespace termreg::search {
namespace {

std::size_t beginning_of(std::string_view id) noexcept {
  return id.rfind(':') + 1;  // 0 where there is no colon
}

/// What a slot holds, asked for by ascending numbers of documents.
class Slot {
 public:
  Slot(const Xapian::Database& database, Xapian::valueno slot)
      : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}
  [[nodiscard]] std::string of(Xapian::docid document) {
    if (at_ != end_ && at_.get_docid() < document) at_.skip_to(document);
    return at_ != end_ && at_.get_docid() == document ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_, end_;
};

}  // namespace

void Columns::load(const Xapian::Database& database) {
  *this = {};
  rows_.resize(database.get_lastdocid() + std::size_t{1});
  Slot ids(database, id_slot), wordings(database, wording_slot);
  for (auto facets = database.valuestream_begin(facet_slot); facets != database.valuestream_end(facet_slot);
       ++facets) {
    const auto document = facets.get_docid();
    const std::string id = ids.of(document);
    if (!id.empty())
      set(document, id, *facets, wordings.of(document));  // else none of ours: `verify` names it
  }
  locators_.shrink_to_fit();
  wordings_.shrink();
}

void Columns::set(Xapian::docid document, std::string_view id, std::string_view facets,
                  std::string_view wording) {
  wordings_.set(document, wording);
  if (document >= rows_.size()) rows_.resize(document + std::size_t{1});
  auto& row = rows_[document];
  if (row.facets == no_document || !is_of(document, id)) {
    if (id.size() >= std::numeric_limits<std::uint32_t>::max() - locators_.size())
      throw Error(ErrorCode::internal, "The ids of the full-text index would exceed 4 GiB.");
    row.beginning = beginnings_.intern(id.substr(0, beginning_of(id)));
    row.locator = static_cast<std::uint32_t>(locators_.size());
    locators_.append(id.substr(beginning_of(id))) += '\0';
  }
  const auto known = facets_.size();
  row.facets = facets_.intern(facets);
  if (facets_.size() > known) note_languages(facets);
}

void Columns::note_languages(std::string_view facets) {
  const FacetParts parts = split_facets(facets);
  for (const std::string_view tag : parts[language_facet])
    if (std::ranges::find(languages_, primary_language(tag)) == languages_.end())
      languages_.emplace_back(primary_language(tag));
}

std::string_view Columns::locator(Xapian::docid document) const noexcept {
  if (facet_number(document) == no_document) return {};
  return locators_.c_str() + rows_[document].locator;
}

std::string Columns::id(Xapian::docid document) const {
  if (facet_number(document) == no_document) return {};
  return std::string(beginnings_.text(rows_[document].beginning)).append(locator(document));
}

bool Columns::is_of(Xapian::docid document, std::string_view id) const noexcept {
  const auto own = locator(document);
  return !own.empty() && id.ends_with(own) && beginning_of(id) + own.size() == id.size() &&
         beginnings_.text(rows_[document].beginning) == id.substr(0, beginning_of(id));
}

std::size_t Columns::memory_bytes() const noexcept {
  return rows_.capacity() * sizeof(Row) + facets_.memory_bytes() + beginnings_.memory_bytes() +
         locators_.capacity() + wordings_.memory_bytes();
}

}  // namespace termreg::search
