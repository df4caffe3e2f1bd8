// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as a source of terms: a document format turns the file into a DocumentText, the house that knows
// the layout finds the terms in it, and here they become entries of the document's publication.
#include <string>
#include <utility>

#include "indexer/documents/document.h"
#include "indexer/sources/clauses/house.h"
#include "indexer/sources/rows_private.h"

namespace termreg::sources {
namespace {

class DocumentReader final : public Reader {
 public:
  explicit DocumentReader(const documents::DocumentFormat& format) : format_(format) {}

  void read(const Input& input, Sink& sink) const override {
    const auto document = format_.read(input.path);
    Remarks remarks(sink, input);
    const auto* house = clauses::house_of(document);
    auto harvest = house == nullptr ? clauses::Harvest{} : house->read(document);
    const auto publication = publication_of(input, harvest.stated);
    for (auto& remark : harvest.remarks)
      remarks.say({remark.place.line != 0 ? remark.place.line : remark.place.paragraph, remark.entry},
                  remark.severity, std::move(remark.rule), std::move(remark.message));
    for (auto& found : harvest.entries) sink.entry(finished(input, publication, std::move(found)));
    std::error_code ignored;
    if (const auto bytes = std::filesystem::file_size(input.path, ignored); !ignored) sink.progress(bytes);
    if (harvest.entries.empty())
      remarks.info({}, "document-without-terms",
                   "No clause with terms was found; house layouts that are known: see `termreg formats`.");
  }

 private:
  [[nodiscard]] TermEntry finished(const Input& input, const Publication& publication,
                                   clauses::Harvested found) const {
    auto entry = std::move(found.entry);
    const auto clause = std::exchange(entry.clause, {});
    identify(entry, publication, found.locator.empty() ? clause : found.locator);
    entry.clause = clause;
    const auto line = found.place.line != 0 ? found.place.line : found.place.paragraph;
    entry.provenance = {std::string(format_.name), input.path.filename().string(), line};
    return entry;
  }

  const documents::DocumentFormat& format_;
};

}  // namespace

int recognise_docx(const files::Specimen& specimen) {
  return documents::document_format("docx").recognise(specimen);
}

std::unique_ptr<Reader> make_document_reader(std::string_view format) {
  return std::make_unique<DocumentReader>(documents::document_format(format));
}

}  // namespace termreg::sources
