// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/sts_publication.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/sources/citation.h"
#include "indexer/sources/markup_text.h"

namespace termreg::sources::sts {
namespace {

using files::XmlElement;

constexpr std::array<std::pair<std::string_view, int>, 5> metas{
    {{"iso-meta", 4}, {"std-meta", 3}, {"std-doc-meta", 3}, {"reg-meta", 2}, {"nat-meta", 1}}};

constexpr std::size_t most_name_bytes = 200;

// The text of the first descendant of that name that says something.
std::string text_of_first(const XmlElement& element, std::string_view name) {
  for (const auto& child : element.children) {
    auto text = local_name(child) == name ? line_of_markup(child) : text_of_first(child, name);
    if (!text.empty() && text != "N/A" && text.size() <= most_name_bytes) return text;
  }
  return {};
}

std::string reference(const XmlElement& meta, std::string_view type) {
  for (const auto& child : meta.children)
    if (local_name(child) == "std-ref" && child.attribute("type") == type)
      if (auto text = line_of_markup(child); !text.empty()) return text;
  return {};
}

std::string year_of(const XmlElement& meta) {
  for (const std::string_view name : {"pub-date", "release-date", "copyright-year"}) {
    const auto date = text_of_first(meta, name);
    if (date.size() >= 4 && date.find_first_not_of("0123456789") >= 4) return date.substr(0, 4);
  }
  return {};
}

// "international-standard", "is" say nothing in a name; "TS", "TR" and "Guide" do.
std::string name_of_parts(const XmlElement& meta) {
  const auto number = text_of_first(meta, "doc-number");
  if (number.empty()) return {};
  auto name = text_of_first(meta, "originator");
  const auto type = text_of_first(meta, "doc-type");
  for (const std::string_view kind : {"TS", "TR", "PAS", "IWA"})
    if (type == kind) name += (name.empty() ? "" : "/") + type;
  name += (name.empty() ? "" : " ") + number;
  const auto part = text_of_first(meta, "part-number");
  return part.empty() ? name : name + '-' + part;
}

// "ISO 2560:2009(en)" -> "ISO 2560:2009"
std::string without_language(std::string reference) {
  const auto bracket = reference.rfind('(');
  const bool language = reference.ends_with(')') && bracket != std::string::npos &&
                        reference.find_first_of("0123456789", bracket) == std::string::npos;
  if (language) reference.resize(bracket);
  return reference;
}

std::string name_of(const XmlElement& meta) {
  for (auto name : {reference(meta, "dated"), reference(meta, "undated"), reference(meta, ""),
                    text_of_first(meta, "doc-ref"), name_of_parts(meta)})
    if (!name.empty()) return without_language(std::move(name));
  return {};
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

int rank_of(const XmlElement& meta) {
  const auto type = meta.attribute("std-meta-type");
  for (const auto& [word, rank] : {std::pair<std::string_view, int>{"international", 4},
                                   {"regional", 2},
                                   {"national", 1},
                                   {"organization", 3}})
    if (type == word) return rank;
  for (const auto& [name, rank] : metas)
    if (name == local_name(meta)) return rank;
  return 0;
}

}  // namespace

bool is_meta(std::string_view name) {
  return std::any_of(metas.begin(), metas.end(), [&](const auto& row) { return row.first == name; });
}

DocumentMeta read_meta(const XmlElement& meta) {
  DocumentMeta read;
  read.rank = rank_of(meta);
  auto [document, edition] = parse_document_reference(name_of(meta));
  if (edition.empty() && !document.empty()) edition = year_of(meta);
  auto originator = text_of_first(meta, "originator");
  if (originator.empty()) originator = std::string(meta.attribute("originator"));
  const bool adopts = read.rank <= 2;
  auto body = has_digit(document) ? body_of_document(document) : std::string();
  if (body.empty() || (adopts && !originator.empty())) body = originator;
  read.publication = {std::move(body), std::move(document), std::move(edition)};
  read.language = text_of_first(meta, "content-language");
  return read;
}

}  // namespace termreg::sources::sts
