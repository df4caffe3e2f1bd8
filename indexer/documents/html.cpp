// SPDX-License-Identifier: GPL-3.0-or-later
// HTML (HTML Living Standard; RFC 7992 for RFCs): pages as published, and the sources of ReSpec.
//
// Numbers of sections are taken where the page has them: an element of class secno or section-number in the
// heading, or digits at its beginning. ReSpec numbers its sources only when it publishes them, so those have
// none.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/documents/html_blocks_private.h"
#include "indexer/documents/html_marks_private.h"
#include "indexer/documents/html_page_private.h"
#include "indexer/documents/rows_private.h"
#include "indexer/files/html_tree.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr std::uint64_t most_html_bytes = 32ULL * 1024 * 1024;
constexpr std::size_t most_properties = 128;
constexpr std::size_t longest_property = 1024;

std::string clean_line(std::string_view text) {
  return text::clean(files::on_one_line(text));
}

void add_property(DocumentText& document, std::string_view name, std::string_view value) {
  auto clean = clean_line(value);
  if (clean.empty() || clean.size() > longest_property || document.properties.size() >= most_properties)
    return;
  document.properties.push_back({files::lower_ascii(clean_line(name)), std::move(clean)});
}

// The value of a member of ReSpec's configuration, which is JavaScript: `shortName: "x"`; empty if it is not
// there or commented out.
std::string_view member_of_script(std::string_view script, std::string_view name) {
  for (auto at = script.find(name); at != std::string_view::npos; at = script.find(name, at + 1)) {
    const auto line = script.rfind('\n', at) + 1;
    const auto before = files::trimmed(script.substr(line, at - line));
    auto rest = script.substr(at + name.size());
    if (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
    rest = files::trimmed(rest.substr(0, longest_property));
    if (before.find("//") != std::string_view::npos || !rest.starts_with(':')) continue;
    if (!before.empty() && before.back() != ',' && before.back() != '{' && before.back() != '"' &&
        before.back() != '\'')
      continue;
    rest = files::trimmed(rest.substr(1));
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) continue;
    return rest.substr(1, rest.find(rest[0], 1) - 1);
  }
  return {};
}

void read_configuration(DocumentText& document, std::string_view script) {
  if (script.find("respecConfig") == std::string_view::npos) return;
  constexpr auto members =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"shortName", "shortname"},
                                                                    {"specStatus", "status"},
                                                                    {"publishDate", "date"},
                                                                    {"subtitle", "subtitle"},
                                                                    {"group", "group"}});
  for (const auto& [member, name] : members) add_property(document, name, member_of_script(script, member));
}

// False for the short pages that servers answer with when they have no document.
bool has_structure(std::string_view head) {
  if (head.size() >= files::head_bytes) return true;
  const auto lower = files::lower_ascii(head);
  constexpr auto signs = std::to_array<std::string_view>(
      {"<dfn", "<dt", "<h2", "<h3", "<b>", "<b ", "<strong", "<td", "<li", "<i>", "<em", "font-weight"});
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return lower.find(sign) != std::string::npos; });
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

}  // namespace

void PageFacts::learn(const files::XmlElement& element, DocumentText& document) {
  const auto& name = element.name;
  if (name == "title" && document.title.empty()) document.title = clean_line(files::text_of(element));
  if (name == "meta") {
    const auto key =
        element.attribute("name").empty() ? element.attribute("property") : element.attribute("name");
    if (!key.empty()) add_property(document, key, element.attribute("content"));
  }
  if (name == "script") {
    read_configuration(document, element.text);
    for (const std::string_view word : {"respec", "ReSpec"})
      if (element.attribute("src").find(word) != std::string_view::npos ||
          element.text.find(word) != std::string::npos)
        respec = true;
  }
  if (name == "time" && (has_class(element, "published") || has_class(element, "dt-published") ||
                         has_class(element, "dt-updated")))
    add_property(document, "date", element.attribute("datetime"));
  if (name == "dfn") has_definitions = true;
  if (!element.attribute("data-dfn-type").empty() || element.attribute("name") == "generator")
    published = true;
  if (const auto included = element.attribute("data-include"); !included.empty())
    add_property(document, "include", included);
  const auto id = element.attribute("id");
  if (is_heading(name)) {
    auto title = clean_line(files::text_of(element));
    if (!id.empty()) titles.emplace(id, title);
    if (!section.empty()) titles.emplace(section, std::move(title));
    section.clear();
  } else if (name == "section" || name == "div") {
    section = id;
  }
  for (const auto& child : element.children) learn(child, document);
}

Shorthands PageFacts::shorthands() const {
  if (respec && !published) return Shorthands::respec;
  return has_definitions && !published ? Shorthands::respec : Shorthands::none;
}

void read_page(DocumentText& document, const files::XmlElement& root, std::optional<Shorthands> shorthands) {
  for (const std::string_view name : {"xml:lang", "lang"})
    if (const auto language = root.attribute(name); !language.empty()) document.language = language;
  PageFacts facts;
  facts.learn(root, document);
  HtmlBlocks(document, shorthands.value_or(facts.shorthands()), facts.titles).read(root);
  const auto title = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& block) { return block.kind == BlockKind::title; });
  if (title != document.blocks.end()) document.title = clean_line(plain_text(*title));
}

void refuse_page_without_structure(const DocumentText& document, const std::filesystem::path& file) {
  const auto has_structure = [](const Block& block) {
    const bool section = block.kind == BlockKind::heading && block.level > 1;
    const bool marked = std::any_of(block.runs.begin(), block.runs.end(),
                                    [](const Run& run) { return run.defines || run.bold || run.italic; });
    return section || marked || block.kind == BlockKind::term || block.kind == BlockKind::list_item ||
           block.cell;
  };
  const auto headings = std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::heading || block.kind == BlockKind::title;
  });
  if (headings < 2 && std::none_of(document.blocks.begin(), document.blocks.end(), has_structure))
    throw Error(ErrorCode::bad_input, files::foreign_sentence(files::Foreign::html_page, file));
}

// What has no doctype and no html element is told by its first tag; the name must agree, because XML formats
// have elements of the same names.
int recognise_html(const files::Specimen& specimen) {
  if (specimen.kind == files::Foreign::html_page) return has_structure(specimen.head) ? 2 : 0;
  if (specimen.kind != files::Foreign::none) return 0;
  const auto tag = files::lower_ascii(files::tag_name(files::root_tag(specimen.head)));
  if (tag == "html") return 2;
  constexpr auto first_tags = std::to_array<std::string_view>(
      {"p",    "h1",   "h2",   "h3",    "h4",   "dl",  "ul",   "ol", "div", "section", "table", "article",
       "main", "body", "head", "title", "meta", "dfn", "span", "a",  "b",   "strong",  "em"});
  const auto name = files::lower_ascii(specimen.file_name);
  const bool named = name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml");
  const bool starts = std::find(first_tags.begin(), first_tags.end(), tag) != first_tags.end();
  if (starts && files::trimmed(specimen.head).starts_with('<'))
    return named ? 2 : name.find('.') == std::string::npos ? 1 : 0;
  return named ? 1 : 0;
}

DocumentText read_html(const std::filesystem::path& file) {
  DocumentText document;
  document.format = "html";
  read_page(document, files::html_tree(files::read_html_file(file, most_html_bytes), file), std::nullopt);
  refuse_page_without_structure(document, file);
  return document;
}

}  // namespace termreg::documents
