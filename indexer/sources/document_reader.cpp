// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as a source of terms: a document format turns the file into a DocumentText, the house that knows
// the layout finds the terms in it, and here they become entries of the document's publication.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "indexer/documents/document.h"
#include "indexer/sources/clauses/house.h"
#include "indexer/sources/clauses/remarks.h"
#include "indexer/sources/language.h"
#include "indexer/sources/rows_private.h"
#include "registry/model/ascii.h"
#include "registry/style/wording.h"

namespace termreg::sources {
namespace {

class DocumentReader final : public Reader {
 public:
  explicit DocumentReader(const documents::DocumentFormat& format) : format_(format) {}

  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }

  void read(const Input& input, Sink& sink) const override {
    const auto document = format_.read(input.path);
    Remarks remarks(sink, input);
    for (const auto& [name, value] : document.properties)
      if (name == "remark") remarks.warning({}, "document-incomplete", value);
    const auto* house = clauses::house_of(document);
    auto harvest = house == nullptr ? clauses::Harvest{} : house->read(document);
    const auto collection = harvest.of_collection ? collection_of(input.path) : std::string();
    const auto publication = publication_of(input, harvest.stated, collection);
    resolve_references(harvest, publication);
    for (auto& remark : harvest.remarks)
      remarks.say({remark.place.line != 0 ? remark.place.line : remark.place.paragraph, remark.entry},
                  remark.severity, std::move(remark.rule), std::move(remark.message));
    for (auto& found : harvest.entries) sink.entry(finished(input, publication, std::move(found)));
    std::error_code ignored;
    if (const auto size = std::filesystem::file_size(input.path, ignored); !ignored) sink.progress(size);
    if (harvest.entries.empty())
      remarks.info({}, "document-without-terms",
                   "No clause with terms was found; house layouts that are known: see `termreg formats`.");
  }

 private:
  // The nearest directory whose name is not merely what such directories are called.
  static std::string collection_of(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 9> layout{
        "terms", "terms-definitions", "definitions", "glossary", "spec", "docs",
        "src",   "content",           "concepts"};
    for (auto up = std::filesystem::absolute(file).lexically_normal().parent_path(); up.has_relative_path();
         up = up.parent_path()) {
      const auto name = up.filename().string();
      if (std::find(layout.begin(), layout.end(), name) == layout.end()) return name;
    }
    return {};
  }

  // "#name" leads to the entry of that name in the same document.
  static void resolve_references(clauses::Harvest& harvest, const Publication& publication) {
    std::set<std::string_view> locators;
    for (const auto& found : harvest.entries) locators.insert(found.locator);
    for (auto& found : harvest.entries)
      for (auto& relation : found.entry.relations)
        if (relation.target.starts_with('#') &&
            locators.contains(std::string_view(relation.target).substr(1)))
          relation.target = entry_id(publication, relation.target.substr(1)).text();
  }

  // A name without a Latin letter is no English one, whatever the language of the titles around it. The first letters of
  // UTF-8 tell the scripts of ITU's languages.
  static std::string language_by_script(const LanguageSection& section) {
    if (section.designations.empty()) return section.language;
    const auto& name = section.designations.front().text;
    if (std::any_of(name.begin(), name.end(), is_letter)) return section.language;
    for (const char c : name) {
      const auto lead = static_cast<unsigned char>(c);
      if (lead == 0xd0 || lead == 0xd1) return "ru";
      if (lead >= 0xd8 && lead <= 0xdb) return "ar";
      if (lead >= 0xe4 && lead <= 0xe9) return "zh";
    }
    return section.language;
  }

  // Our own documents say a status in the last note, for want of another place.
  static void take_status(LanguageSection& section, TermEntry& entry) {
    if (section.notes.empty()) return;
    const auto status = style::stated_status(section.notes.back().text);
    if (!status) return;
    entry.status = *status;
    section.notes.pop_back();
  }

  // "(restated)" behind a text of one of our own documents, where no house has taken it.
  static void take_restated_marks(LanguageSection& section) {
    const auto take = [](auto& text) {
      if (!clauses::cut_restated_mark(text.text)) return;
      if (text.sources.empty()) text.sources.emplace_back();
      clauses::mark_restated(text.sources);
    };
    std::for_each(section.definitions.begin(), section.definitions.end(), take);
    std::for_each(section.notes.begin(), section.notes.end(), take);
    std::for_each(section.examples.begin(), section.examples.end(), take);
  }

  [[nodiscard]] TermEntry finished(const Input& input, const Publication& publication,
                                   clauses::Harvested found) const {
    auto entry = std::move(found.entry);
    const auto clause = std::exchange(entry.clause, {});
    identify(entry, publication, found.locator.empty() ? clause : found.locator);
    entry.clause = clause;
    for (auto& section : entry.languages) {
      if (section.language == "en") section.language = language_by_script(section);
      take_status(section, entry);
      take_restated_marks(section);
      if (section.language.empty()) section.language = input.options.language;
      section.language = language_tag(section.language);
    }
    const auto line = found.place.line != 0 ? found.place.line : found.place.paragraph;
    entry.provenance = {std::string(format_.name), input.path.filename().string(), line};
    return entry;
  }

  const documents::DocumentFormat& format_;
};

}  // namespace

std::unique_ptr<Reader> make_document_reader(std::string_view format) {
  return std::make_unique<DocumentReader>(documents::document_format(format));
}

}  // namespace termreg::sources
