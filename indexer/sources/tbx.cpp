// SPDX-License-Identifier: GPL-3.0-or-later
// TBX v3 (ISO 30042:2019), styles DCA and DCT. Two passes: the first refuses a file that is not well-formed
// or no TBX before any entry is given out, and learns which id belongs to which concept; the second builds
// one concept at a time, so that memory does not grow with the file.
#include <map>
#include <string>
#include <utility>

#include "indexer/sources/content.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/tbx_categories.h"
#include "indexer/sources/tbx_entry.h"
#include "indexer/sources/xml_pull_private.h"

namespace termreg::sources {
namespace {

XmlPull open(const Input& input) {
  return {input, std::string(tbx::core_space)};
}

void check_root(const Input& input, const XmlPull& xml) {
  if (xml.name() == "tbx" && xml.space() == tbx::core_space) return;
  const auto root = xml.name();
  if (root == "martif")
    refuse_file(input, xml.line(),
                "this is TBX of an older edition (<martif>); convert it to TBX v3 (ISO 30042:2019).");
  refuse_file(input, xml.line(),
              "the root is <" + root.substr(0, 60) + ">; <tbx> in the namespace " +
                  std::string(tbx::core_space) + " was expected.");
}

void learn_ids(const XmlElement& element, const std::string& entry,
               std::map<std::string, std::string>& entry_of) {
  if (const auto id = element.attribute("id"); !id.empty()) entry_of.emplace(id, entry);
  for (const auto& child : element.children)
    if (child.name == "langSec" || child.name == "termSec") learn_ids(child, entry, entry_of);
}

void learn_concept(const Input& input, XmlElement element, std::uint32_t number, tbx::FileFacts& facts) {
  tbx::to_dca(element);
  const auto source = tbx::source_of(element);
  const auto publication = publication_of_entry(input, facts.publication, source ? &*source : nullptr);
  learn_ids(element, entry_id(publication, tbx::locator_of(element, number)).text(), facts.entry_of);
}

tbx::FileFacts learn_facts(const Input& input) {
  XmlPull xml = open(input);
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
      facts.publication = publication_of(input, {{}, on_one_line(text_of(xml.take_element())), {}});
      titled = true;
    } else if (name == "conceptEntry") {
      learn_concept(input, xml.take_element(), ++number, facts);
    } else if (name == "refObject") {
      const auto id = xml.attribute("id");
      facts.back_matter.emplace(id, to_fragment(xml.take_element()));
    }
  }
  return facts;
}

class TbxReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    refuse_foreign(read_head(input.path), input.path);
    auto facts = learn_facts(input);
    if (facts.language.empty()) facts.language = input.options.language;
    Remarks remarks(sink, input);
    tbx::EntryBuilder builder(input, facts, remarks);
    XmlPull xml = open(input);
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

// Name of the first element behind declaration, comments and processing instructions; empty if `head` ends
// before.
std::string_view root_tag(std::string_view head) {
  for (auto at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const auto rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      const auto end = rest.find("-->");
      if (end == std::string_view::npos) return {};
      at += end;
    } else if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
      return rest.substr(0, rest.find('>'));
    }
  }
  return {};
}

}  // namespace

int recognise_tbx(std::string_view file_name, std::string_view head) {
  const auto root = root_tag(head);
  const auto name = root.substr(0, root.find_first_of(" \t\r\n/"));
  if (name == "<tbx" || name.ends_with(":tbx"))
    return root.find(tbx::core_space) != std::string_view::npos ? 3 : 2;
  return lower_ascii(file_name).ends_with(".tbx") ? 1 : 0;
}

std::unique_ptr<Reader> make_tbx_reader() {
  return std::make_unique<TbxReader>();
}

}  // namespace termreg::sources
