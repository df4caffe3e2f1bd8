// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/clause_zones.h"

#include <algorithm>
#include <optional>

#include "indexer/files/content.h"

namespace termreg::sources::clauses {
namespace {

// Whether a Word document says its language by a property of its own; that of its proof-reader says little. English
// titles then are the house's, not the language's.
bool states_language(const DocumentText& document) {
  return std::any_of(document.properties.begin(), document.properties.end(),
                     [](const auto& property) { return property.name == "stated-language"; });
}

bool holds_entries(ClauseKind kind) {
  return kind == ClauseKind::definitions || kind == ClauseKind::defined_elsewhere ||
         kind == ClauseKind::defined_here || kind == ClauseKind::abbreviations || kind == ClauseKind::symbols;
}

bool lists_documents(ClauseKind kind) {
  return kind == ClauseKind::references || kind == ClauseKind::bibliography;
}

bool is_inside(const HeadingLine& line, const ClauseZone& zone) {
  if (!line.number.empty() && !zone.number.empty())
    return is_under(line.number, zone.number) || line.number.ends_with("." + zone.number);  // Arabic: 1.2.3
  return line.level > zone.level;
}

// A line that only looks like a heading counts where it is known, or stands outside the clause by its number.
bool counts_as_heading(const HeadingLine& line, const ClauseHeading& known,
                       const std::optional<ClauseZone>& zone) {
  if (line.styled || line.annex) return true;
  if (known.match == HeadingMatch::exact && known.kind != ClauseKind::other) return true;
  if (!zone) return false;
  if (line.number.empty()) return false;
  return !is_inside(line, *zone) && !is_under(line.number, zone->root);
}

class Zones {
 public:
  explicit Zones(const DocumentText& document) : document_(document) {
    const auto title = clause_heading(document.title);
    is_vocabulary_ = title.kind == ClauseKind::definitions;
  }

  std::vector<ClauseZone> take() {
    for (std::size_t at = 0; at < document_.blocks.size(); ++at) look_at(at);
    close(document_.blocks.size());
    return std::move(zones_);
  }

 private:
  void look_at(std::size_t at) {
    const auto& block = document_.blocks[at];
    if (block.kind == BlockKind::table_of_contents || block.kind == BlockKind::table_cell) return;
    const auto line = heading_line(block);
    if (!line) return;
    const auto known = clause_heading(line->title);
    if (!counts_as_heading(*line, known, zone_)) return;
    const bool exact = known.match == HeadingMatch::exact && known.kind != ClauseKind::other;
    if (exact && (holds_entries(known.kind) || lists_documents(known.kind))) {
      open(*line, known, at);
    } else if (exact || !zone_ || !is_inside(*line, *zone_)) {
      close(at);
      const bool loose = known.kind == ClauseKind::definitions || is_vocabulary_;
      if (!exact && loose && line->styled)
        open(*line, {ClauseKind::definitions, HeadingMatch::loose, known.language}, at);
    }
  }

  void open(const HeadingLine& line, const ClauseHeading& known, std::size_t at) {
    const bool in_terms = zone_ && holds_entries(zone_->kind) && is_under(line.number, zone_->root);
    const auto root = in_terms ? zone_->root : line.number;
    close(at);
    ClauseZone zone;
    zone.kind = known.kind;
    zone.match = known.match;
    zone.number = line.number;
    zone.root = root;
    const bool is_said_otherwise = known.language == "en" && states_language(document_);
    zone.language =
        known.language.empty() || is_said_otherwise ? language_of(document_) : std::string(known.language);
    zone.level = line.level;
    zone.heading = at;
    zone.begin = at + 1;
    zone_ = std::move(zone);
  }

  void close(std::size_t at) {
    if (!zone_) return;
    zone_->end = at;
    zones_.push_back(std::move(*zone_));
    zone_.reset();
  }

  const DocumentText& document_;
  bool is_vocabulary_ = false;
  std::optional<ClauseZone> zone_;
  std::vector<ClauseZone> zones_;
};

}  // namespace

std::vector<ClauseZone> all_zones(const DocumentText& document) {
  return Zones(document).take();
}

std::vector<ClauseZone> clause_zones(const DocumentText& document) {
  auto zones = all_zones(document);
  std::erase_if(zones, [](const ClauseZone& zone) { return lists_documents(zone.kind); });
  return zones;
}

std::string language_of(const DocumentText& document) {
  const auto primary = files::lower_ascii(document.language.substr(0, document.language.find_first_of("-_")));
  return primary.size() < 2 || primary.size() > 3 ? "en" : primary;
}

}  // namespace termreg::sources::clauses
