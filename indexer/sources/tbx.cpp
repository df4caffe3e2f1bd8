// SPDX-License-Identifier: GPL-3.0-or-later
// TBX v3 (ISO 30042:2019), styles DCA and DCT. Two passes: the first refuses a file that is not well-formed
// or no TBX before any entry is given out, and learns which id belongs to which concept; the second builds
// one concept at a time, so that memory does not grow with the file.
#include <map>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/tbx_categories.h"
#include "indexer/sources/tbx_entry.h"

namespace termreg::sources {
namespace {

files::XmlPull open(const Input& input) {
  return {input.path, std::string(tbx::core_space)};
}

void check_root(const Input& input, const files::XmlPull& xml) {
  if (xml.name() == "tbx" && xml.space() == tbx::core_space) return;
  const auto root = xml.name();
  if (root == "martif")
    refuse_file(input, xml.line(),
                "this is TBX of an older edition (<martif>); convert it to TBX v3 (ISO 30042:2019).");
  refuse_file(input, xml.line(),
              "the root is <" + root.substr(0, 60) + ">; <tbx> in the namespace " +
                  std::string(tbx::core_space) + " was expected.");
}

void learn_ids(const files::XmlElement& element, const std::string& entry,
               std::map<std::string, std::string>& entry_of) {
  if (const auto id = element.attribute("id"); !id.empty()) entry_of.emplace(id, entry);
  for (const auto& child : element.children)
    if (child.name == "langSec" || child.name == "termSec") learn_ids(child, entry, entry_of);
}

void learn_concept(const Input& input, files::XmlElement element, std::uint32_t number,
                   tbx::FileFacts& facts) {
  tbx::to_dca(element);
  const auto source = tbx::source_of(element);
  const auto publication = publication_of_entry(input, facts.publication, source ? &*source : nullptr);
  learn_ids(element, entry_id(publication, tbx::locator_of(element, number)).text(), facts.entry_of);
}

tbx::FileFacts learn_facts(const Input& input) {
  files::XmlPull xml = open(input);
  tbx::FileFacts facts;
  facts.publication = publication_of(input, {});
  std::uint32_t number = 0;
  bool titled = false;
  while (xml.next_start()) {
    const auto name = xml.name();
    if (xml.depth() == 0) {
      check_root(input, xml);
      facts.language = xml.attribute("xml:lang");
    } else if (name == "title" && !titled) {
      facts.publication =
          publication_of(input, {{}, files::on_one_line(files::text_of(xml.take_element())), {}});
      titled = true;
    } else if (name == "conceptEntry") {
      learn_concept(input, xml.take_element(), ++number, facts);
    } else if (name == "refObject") {
      const auto id = xml.attribute("id");
      facts.back_matter.emplace(id, files::to_fragment(xml.take_element()));
    }
  }
  return facts;
}

class TbxReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    files::refuse_foreign(files::read_head(input.path), input.path);
    auto facts = learn_facts(input);
    if (facts.language.empty()) facts.language = input.options.language;
    Remarks remarks(sink, input);
    tbx::EntryBuilder builder(input, facts, remarks);
    files::XmlPull xml = open(input);
    std::uint32_t number = 0;
    while (xml.next_start()) {
      if (xml.name() != "conceptEntry") continue;
      auto element = xml.take_element();
      tbx::to_dca(element);
      sink.entry(builder.build(element, ++number));
      sink.progress(xml.bytes());
    }
    if (number == 0) remarks.info({}, "tbx-no-entries", "The file holds no conceptEntry.");
  }
};

}  // namespace

int recognise_tbx(const files::Specimen& specimen) {
  const auto root = files::root_tag(specimen.head);
  const auto name = files::tag_name(root);
  if (name == "tbx" || name.ends_with(":tbx"))
    return root.find(tbx::core_space) != std::string_view::npos ? 3 : 2;
  return files::lower_ascii(specimen.file_name).ends_with(".tbx") ? 1 : 0;
}

std::unique_ptr<Reader> make_tbx_reader() {
  return std::make_unique<TbxReader>();
}

}  // namespace termreg::sources
