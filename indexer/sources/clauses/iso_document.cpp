// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/iso_document.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t blocks_of_front_page = 60;
constexpr std::size_t most_reference_bytes = 60;

struct Style {
  std::string_view part;
  IsoRole role;
};
// The first that is part of the style applies.
constexpr std::array<Style, 10> styles{{{"termnum", IsoRole::number},
                                        {"sts-tbx-label", IsoRole::number},
                                        {"deprecated", IsoRole::deprecated},
                                        {"altterm", IsoRole::admitted},
                                        {"admitted", IsoRole::admitted},
                                        {"sts-tbx-def", IsoRole::definition},
                                        {"sts-tbx-term", IsoRole::preferred},
                                        {"definition", IsoRole::definition},
                                        {"term(s)", IsoRole::preferred},
                                        {"terms", IsoRole::preferred}}};

Publication reference_in(std::string_view line) {
  if (line.size() > most_reference_bytes) return {};
  bool begins = false;
  for (const std::string_view body : {"ISO ", "ISO/", "IEC ", "IEC/"}) begins |= line.starts_with(body);
  if (!begins) return {};
  auto text = std::string(line);
  // "(E)", "(en)"
  if (text.ends_with(')') && text.rfind('(') != std::string::npos && text.size() - text.rfind('(') <= 5)
    text.resize(text.rfind('('));
  auto [document, edition] = parse_document_reference(text);
  if (edition.empty()) return {};
  auto body = body_of_document(document);
  return {std::move(body), std::move(document), std::move(edition)};
}

}  // namespace

IsoRole iso_role(std::string_view style) {
  const auto lower = files::lower_ascii(style);
  for (const auto& row : styles)
    if (lower.find(row.part) != std::string::npos) return row.role;
  return IsoRole::none;
}

Publication iso_publication(const DocumentText& document) {
  if (auto named = reference_in(document.title); !named.document.empty()) return named;
  for (std::size_t at = 0; at < std::min(document.blocks.size(), blocks_of_front_page); ++at) {
    const auto line = text::clean(files::on_one_line(plain_text(document.blocks[at])));
    if (auto named = reference_in(line); !named.document.empty()) return named;
  }
  return {};
}

}  // namespace termreg::sources::clauses
