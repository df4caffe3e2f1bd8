// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/concept_diagram.h"

#include <algorithm>
#include <array>
#include <vector>

#include "registry/model/names.h"
#include "web/pages/layout.h"

namespace termreg::web::pages {
namespace {

enum class Direction { above, beside, below };

struct Neighbour {
  RelationKind kind;
  Direction direction;
  std::string address;  // empty: leads nowhere
  std::string label;
};

Direction direction_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::broader_generic:
    case RelationKind::broader_partitive:
    case RelationKind::broader:
      return Direction::above;
    case RelationKind::narrower_generic:
    case RelationKind::narrower_partitive:
    case RelationKind::narrower:
      return Direction::below;
    default:
      return Direction::beside;
  }
}

bool is_partitive(RelationKind kind) {
  return kind == RelationKind::broader_partitive || kind == RelationKind::narrower_partitive;
}

std::vector<Neighbour> neighbours(const TermEntry& entry,
                                  const std::function<std::string(const EntryId&)>& title_of) {
  std::vector<Neighbour> found;
  for (const auto& relation : entry.relations) {
    const auto id = EntryId::parse(relation.target);
    const auto title = id ? title_of(*id) : std::string();
    auto label = !relation.label.empty() ? relation.label : title.empty() ? relation.target : title;
    found.push_back({relation.kind, direction_of(relation.kind), title.empty() ? "" : entry_address(*id),
                     std::move(label)});
  }
  return found;
}

// Units of the drawing; the style sheet says how large they are shown.
constexpr int box_width = 170, box_height = 36, gap = 20, row_distance = 96, margin = 8;
constexpr std::size_t most_in_a_direction = 4;
constexpr std::size_t longest_label = 22;

struct Place {
  int x, y;  // the upper left corner of a box
};

std::string shortened(const std::string& label) {
  std::string out;
  std::size_t characters = 0;
  for (const char byte : label) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    if (begins && characters++ == longest_label) return out + "…";
    out += byte;
  }
  return out;
}

void box(Html& html, Place at, const std::string& label, std::string_view look) {
  const auto number = [](int value) { return std::to_string(value); };
  html.begin("g", {{"class", look}});
  html.element("rect",
               {{"x", number(at.x)},
                {"y", number(at.y)},
                {"width", number(box_width)},
                {"height", number(box_height)},
                {"rx", "6"}},
               "");
  html.element("text",
               {{"x", number(at.x + box_width / 2)},
                {"y", number(at.y + box_height / 2 + 5)},
                {"text-anchor", "middle"}},
               shortened(label));
  html.end();
}

void line(Html& html, Place from, Place to, const Neighbour& neighbour) {
  const auto look = neighbour.direction == Direction::beside ? "associative"
                    : is_partitive(neighbour.kind)           ? "partitive"
                                                             : "generic";
  html.element("line",
               {{"class", look},
                {"x1", std::to_string(from.x)},
                {"y1", std::to_string(from.y)},
                {"x2", std::to_string(to.x)},
                {"y2", std::to_string(to.y)}},
               "");
}

class Drawing {
 public:
  explicit Drawing(const std::vector<Neighbour>& all) {
    for (const auto& one : all) {
      auto& row = rows_[static_cast<std::size_t>(one.direction)];
      if (row.size() < most_in_a_direction) row.push_back(&one);
    }
  }

  void write(Html& html, const std::string& title) const {
    const auto size = "0 0 " + std::to_string(width()) + " " + std::to_string(height());
    html.begin("svg",
               {{"class", "diagram"},
                {"viewBox", size},
                {"width", std::to_string(width())},
                {"height", std::to_string(height())},
                {"role", "img"},
                {"aria-label", html.said("Concept diagram of {}; the list below says the same"_ui, title)}});
    for (const auto direction : {Direction::above, Direction::beside, Direction::below})
      for (std::size_t i = 0; i < row(direction).size(); ++i) neighbour(html, direction, i);
    box(html, centre(), title, "focus");
    html.end();
  }

 private:
  using Row = std::vector<const Neighbour*>;

  [[nodiscard]] const Row& row(Direction direction) const {
    return rows_[static_cast<std::size_t>(direction)];
  }
  // Boxes of a row above or below stand side by side; those beside stand under one another at the right.
  [[nodiscard]] int columns() const {
    const auto most = std::max(row(Direction::above).size(), row(Direction::below).size());
    return static_cast<int>(std::max<std::size_t>(most, 1));
  }
  [[nodiscard]] int tree_width() const { return columns() * (box_width + gap) - gap; }
  [[nodiscard]] int width() const {
    return 2 * margin + tree_width() + (row(Direction::beside).empty() ? 0 : 2 * gap + gap + box_width);
  }
  [[nodiscard]] int beside_height() const {
    return std::max(1, static_cast<int>(row(Direction::beside).size())) * (box_height + gap) - gap;
  }
  [[nodiscard]] int middle() const {
    const int above = row(Direction::above).empty() ? margin : margin + row_distance;
    return std::max(above, margin + (beside_height() - box_height) / 2);
  }
  [[nodiscard]] int height() const {
    const int below = row(Direction::below).empty() ? middle() : middle() + row_distance;
    return std::max(below + box_height, middle() + (beside_height() + box_height) / 2) + margin;
  }
  [[nodiscard]] Place centre() const { return {margin + (tree_width() - box_width) / 2, middle()}; }

  [[nodiscard]] Place place(Direction direction, std::size_t number) const {
    const auto i = static_cast<int>(number);
    const auto count = static_cast<int>(row(direction).size());
    if (direction == Direction::beside)
      return {width() - margin - box_width,
              middle() + (box_height - beside_height()) / 2 + i * (box_height + gap)};
    const int row_width = count * (box_width + gap) - gap;
    return {margin + (tree_width() - row_width) / 2 + i * (box_width + gap),
            middle() + (direction == Direction::above ? -row_distance : row_distance)};
  }

  void neighbour(Html& html, Direction direction, std::size_t number) const {
    const auto& shown = *row(direction)[number];
    const auto at = place(direction, number);
    const auto from = centre();
    if (direction == Direction::above)
      line(html, {from.x + box_width / 2, from.y}, {at.x + box_width / 2, at.y + box_height}, shown);
    else if (direction == Direction::below)
      line(html, {from.x + box_width / 2, from.y + box_height}, {at.x + box_width / 2, at.y}, shown);
    else
      line(html, {from.x + box_width, from.y + box_height / 2}, {at.x, at.y + box_height / 2}, shown);
    box(html, at, shown.label, "concept");
  }

  std::array<Row, 3> rows_;
};

}  // namespace

void relations_part(Html& html, const TermEntry& entry,
                    const std::function<std::string(const EntryId&)>& title_of) {
  const auto all = neighbours(entry, title_of);
  if (all.empty()) return;
  const auto* head = headword(entry);
  html.element("h2", {{"id", "relations"}}, "Relations"_ui);
  begin_scroll(html, "Concept diagram"_ui);
  Drawing(all).write(html, head == nullptr ? entry.id.text() : head->text);
  html.end();
  html.begin("ul", {{"class", "relations"}});
  for (const auto& one : all) {
    html.begin("li").element("span", {{"class", "quiet"}},
                             html.said(label_of(name(one.kind))) + html.said(": "_ui));
    one.address.empty() ? html.in_language("span", "", one.label) : html.link(one.address, one.label);
    html.end();
  }
  html.end();
}

}  // namespace termreg::web::pages
