// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of Bikeshed (speced.github.io/bikeshed): HTML with Markdown, and the facts about the document in
//
//     <pre class=metadata>
//     Shortname: name
//     Date: 2022-03-31          "Key: value" lines; a line that begins with a blank goes on with the value
//     </pre>
//
// The other pre elements that only Bikeshed reads (anchors, biblio, link-defaults, include ...) are no text.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/documents/bikeshed_markdown.h"
#include "indexer/documents/html_marks_private.h"
#include "indexer/documents/html_page_private.h"
#include "indexer/documents/rows_private.h"
#include "indexer/files/html_tree.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr std::uint64_t most_bikeshed_bytes = 32ULL * 1024 * 1024;

constexpr auto machine_read =
    std::to_array<std::string_view>({"metadata", "anchors", "biblio", "link-defaults", "ignored-specs",
                                     "include", "include-code", "info", "boilerplate"});

// Keys whose values are facts about the document rather than settings.
constexpr auto facts =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"shortname", "shortname"},
                                                                  {"status", "status"},
                                                                  {"date", "date"},
                                                                  {"level", "level"},
                                                                  {"group", "group"},
                                                                  {"title", "title"},
                                                                  {"tr", "tr"},
                                                                  {"ed", "ed"},
                                                                  {"h1", "title"},
                                                                  {"work status", "work-status"}});

void learn_metadata(DocumentText& document, std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto key = files::lower_ascii(files::trimmed(line.substr(0, colon)));
    const auto* fact =
        std::find_if(facts.begin(), facts.end(), [&](const auto& row) { return row.first == key; });
    const auto value = text::clean(line.substr(colon + 1));
    if (fact == facts.end() || value.empty()) continue;
    document.properties.push_back({std::string(fact->second), value});
  }
}

bool is_machine_read(const files::XmlElement& element) {
  return element.name == "pre" &&
         std::any_of(machine_read.begin(), machine_read.end(),
                     [&](std::string_view name) { return has_class(element, name); });
}

// Takes the facts out of the tree, and what is no text.
void take_metadata(files::XmlElement& element, DocumentText& document) {
  for (const auto& child : element.children)
    if (child.name == "pre" && has_class(child, "metadata")) learn_metadata(document, files::text_of(child));
  for (auto& child : element.children) {
    if (!is_machine_read(child)) {
      take_metadata(child, document);
      continue;
    }
    child.name = "script";
    child.children.clear();
    child.text.clear();
  }
}

// "webxr-ar-module" of level 1 is published as webxr-ar-module-1.
void name_by_level(DocumentText& document) {
  const auto level = property(document, "level");
  if (level.empty() || level == "none" || level.find_first_not_of("0123456789.") != std::string_view::npos)
    return;
  const auto suffix = '-' + std::string(level);
  for (auto& fact : document.properties)
    if (fact.name == "shortname" && !fact.value.ends_with(suffix)) fact.value += suffix;
}

}  // namespace

int recognise_bikeshed(const files::Specimen& specimen) {
  if (specimen.kind != files::Foreign::none && specimen.kind != files::Foreign::html_page) return 0;
  const auto head = files::lower_ascii(specimen.head);
  for (auto at = head.find("<pre"); at != std::string::npos; at = head.find("<pre", at + 1)) {
    const auto tag = std::string_view(head).substr(at, head.find('>', at) - at);
    if (tag.find("metadata") != std::string_view::npos) return 3;
  }
  const bool page = specimen.kind == files::Foreign::html_page;
  return !page && files::lower_ascii(specimen.file_name).ends_with(".bs") ? 1 : 0;
}

DocumentText read_bikeshed(const std::filesystem::path& file) {
  DocumentText document;
  document.format = "bikeshed";
  auto tree = files::html_tree(html_of_bikeshed(files::read_html_file(file, most_bikeshed_bytes)), file);
  take_metadata(tree, document);
  name_by_level(document);
  document.title = property(document, "title");
  read_page(document, tree, Shorthands::bikeshed);
  refuse_page_without_structure(document, file);
  return document;
}

}  // namespace termreg::documents
