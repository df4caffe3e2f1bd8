// SPDX-License-Identifier: GPL-3.0-or-later
// TBX v3 (ISO 30042:2019) in both styles, v2 (ISO 30042:2008, <martif>) and TBX-Min of 2013 (<TBX>). Two
// passes: the first refuses a file that is not well-formed or no TBX before any entry is given out, and
// learns which id belongs to which concept; the second builds one concept at a time, so that memory grows
// with the ids of a file only. A DTD that v2 names is never fetched.
#include <algorithm>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/tbx_categories.h"
#include "indexer/sources/tbx_editions.h"
#include "indexer/sources/tbx_entry.h"

namespace termreg::sources {
namespace {

// The back matter that is held for the entries that point to it, in bytes.
constexpr std::size_t most_back_matter = 64 * 1024 * 1024;

/// What a file is by its root element.
struct Kind {
  tbx::Edition edition = tbx::Edition::v3;
  std::string space;     ///< namespace of its elements
  std::string language;  ///< xml:lang of the root, or empty
};

Kind kind_of(const Input& input) {
  files::XmlPull xml(input.path, {}, files::Doctype::pass_over);
  if (!xml.next_start())
    refuse_file(input, 0, "the file has no root element; <tbx> or <martif> was expected.");
  auto root = xml.name();
  if (const auto colon = root.find(':'); colon != std::string::npos) root.erase(0, colon + 1);
  const auto edition = tbx::edition_of(root);
  const bool current = edition == tbx::Edition::v3;
  // Drafts of v3 had other names of its namespace: “urn:iso:std:iso:30042:ed:3.0”.
  if (!edition || (current && !xml.space().starts_with(tbx::core_space_of_any_edition)))
    refuse_file(input, xml.line(),
                "the root is <" + root.substr(0, 60) + ">; <tbx> in the namespace " +
                    std::string(tbx::core_space) + ", <martif> or <TBX> was expected.");
  auto language = xml.attribute("xml:lang");
  if (language.empty() && !current) language = xml.attribute("lang");
  return {*edition, xml.space(), std::move(language)};
}

files::XmlPull open(const Input& input, const Kind& kind) {
  return {input.path, kind.space, files::Doctype::pass_over};
}

void learn_ids(const files::XmlElement& element, tbx::IdTable& ids) {
  if (const auto id = element.attribute("id"); !id.empty()) ids.add_id(id);
  for (const auto& child : element.children)
    if (child.name == "langSec" || child.name == "termSec" || child.name == "term") learn_ids(child, ids);
}

bool refers(const files::XmlElement& element) {
  return !element.attribute("target").empty() ||
         std::any_of(element.children.begin(), element.children.end(), refers);
}

// The first pass over a file.
class Facts {
 public:
  Facts(const Input& input, const Kind& kind) : input_(input), kind_(kind) {
    facts_.publication = publication_of(input, {});
    facts_.language = kind.language.empty() ? input.options.language : kind.language;
  }

  tbx::FileFacts learn() {
    auto xml = open(input_, kind_);
    while (xml.next_start()) take(xml);
    facts_.ids.close(refers_ ? tbx::IdTable::References::some : tbx::IdTable::References::none);
    return std::move(facts_);
  }

 private:
  void take(files::XmlPull& xml) {
    const auto name = xml.name();
    if (tbx::is_concept(kind_.edition, name)) {
      learn_concept(xml.take_element());
    } else if (!titled_ && number_ == 0 && tbx::is_title(kind_.edition, name)) {
      const auto title = files::on_one_line(files::text_of(xml.take_element()));
      facts_.publication = publication_of(input_, {{}, title, {}});
      titled_ = true;
    } else if (name == "refObject") {
      keep_back_matter(xml.take_element());
    }
  }

  void learn_concept(files::XmlElement element) {
    tbx::to_current(element, kind_.edition);
    const auto source = tbx::source_of(element);
    const auto publication = publication_of_entry(input_, facts_.publication, source ? &*source : nullptr);
    facts_.ids.add_concept(publication, tbx::locator_of(element, ++number_));
    learn_ids(element, facts_.ids);
    refers_ = refers_ || refers(element);
  }

  void keep_back_matter(const files::XmlElement& element) {
    auto fragment = files::to_fragment(element);
    back_matter_bytes_ += fragment.size();
    if (back_matter_bytes_ > most_back_matter)
      refuse_file(input_, element.line, "the back matter (refObject) is longer than 64 MiB; split the file.");
    if (auto document = tbx::document_of(element)) {
      facts_.documents.emplace(element.attribute("id"), *std::move(document));
      return;
    }
    facts_.back_matter.emplace(element.attribute("id"), std::move(fragment));
  }

  const Input& input_;
  const Kind& kind_;
  tbx::FileFacts facts_;
  std::uint32_t number_ = 0;
  std::size_t back_matter_bytes_ = 0;
  bool titled_ = false;
  bool refers_ = false;
};

class TbxReader : public Reader {
 public:
  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }

  void read(const Input& input, Sink& sink) const override {
    files::refuse_foreign(files::read_head(input.path), input.path);
    const auto kind = kind_of(input);
    const auto facts = Facts(input, kind).learn();
    Remarks remarks(sink, input);
    tbx::EntryBuilder builder(input, facts, remarks);
    auto xml = open(input, kind);
    std::uint32_t number = 0;
    while (xml.next_start()) {
      if (!tbx::is_concept(kind.edition, xml.name())) continue;
      auto element = xml.take_element();
      tbx::to_current(element, kind.edition);
      sink.entry(builder.build(element, ++number));
      sink.progress(xml.bytes());
    }
    if (number == 0) remarks.info({}, "tbx-no-entries", "The file holds no concept entry.");
  }
};

}  // namespace

int recognise_tbx(const files::Specimen& specimen) {
  const auto root = files::root_tag(specimen.head);
  auto name = files::tag_name(root);
  name.remove_prefix(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
  if (name == "tbx") return root.find(tbx::core_space) != std::string_view::npos ? 3 : 2;
  if (name == "martif") return root.find("TBX") != std::string_view::npos ? 3 : 2;
  if (name == "TBX") return root.find("dialect") != std::string_view::npos ? 3 : 2;
  return files::lower_ascii(specimen.file_name).ends_with(".tbx") ? 1 : 0;
}

std::unique_ptr<Reader> make_tbx_reader() {
  return std::make_unique<TbxReader>();
}

}  // namespace termreg::sources
