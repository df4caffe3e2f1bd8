// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/heat_map.h"

#include <fmt/format.h>

#include <algorithm>

namespace termreg::web::pages {
namespace {

// In units of the picture, which are CSS pixels where there is room.
constexpr std::uint32_t field_width = 78;
constexpr std::uint32_t field_height = 46;
constexpr std::uint32_t labels_width = 112;
constexpr std::uint32_t labels_height = 34;
constexpr std::size_t longest_label = 11;

std::string short_label(const std::string& name) {
  // Cut before a character, not within one.
  if (name.size() <= longest_label) return name;
  std::size_t end = longest_label - 1;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return name.substr(0, end) + "…";
}

void label(Html& html, std::uint32_t x, std::uint32_t y, std::string_view look, std::string_view text) {
  html.element("text", {{"x", std::to_string(x)}, {"y", std::to_string(y)}, {"class", look}}, text);
}

void square(Html& html, std::uint32_t column, std::uint32_t row, std::string_view look) {
  html.begin("rect", {{"x", std::to_string(labels_width + column * field_width + 1)},
                      {"y", std::to_string(labels_height + row * field_height + 1)},
                      {"width", std::to_string(field_width - 2)},
                      {"height", std::to_string(field_height - 2)},
                      {"rx", "4"},
                      {"class", look}});
  html.end();
}

std::uint64_t clashes(const GapField& field) {
  return field.counts[2] + field.counts[3];
}

/// None shared, then by how many clash beside the field where most do.
std::string_view tint(const GapField& field, std::uint64_t most) {
  if (field.shared() == 0) return "heat none";
  if (clashes(field) == 0) return "heat calm";
  if (3 * clashes(field) <= most) return "heat mild";
  return 3 * clashes(field) <= 2 * most ? "heat warm" : "heat hot";
}

void field(Html& html, std::uint32_t column, std::uint32_t row, const GapField& counts, std::uint64_t most) {
  square(html, column, row, tint(counts, most));
  const std::uint32_t x = labels_width + column * field_width + field_width / 2;
  const std::uint32_t y = labels_height + row * field_height;
  if (counts.shared() == 0) return label(html, x, y + 27, "count none", "–");
  label(html, x, y + 19, "count", fmt::format("= {}  ~ {}", counts.counts[0], counts.counts[1]));
  label(html, x, y + 36, "count", fmt::format("! {}  × {}", counts.counts[2], counts.counts[3]));
}

}  // namespace

void heat_map(Html& html, const GapReport& report) {
  const auto size = static_cast<std::uint32_t>(report.bodies.size());
  const std::uint32_t width = labels_width + size * field_width;
  const std::uint32_t height = labels_height + size * field_height;
  std::uint64_t most = 0;
  for (const GapField& counts : report.matrix) most = std::max(most, clashes(counts));
  html.begin("svg", {{"class", "heat-map"},
                     {"role", "img"},
                     {"aria-labelledby", "heat-title"},
                     {"width", std::to_string(width)},
                     {"height", std::to_string(height)},
                     {"viewBox", fmt::format("0 0 {} {}", width, height)}});
  html.element(
      "title", {{"id", "heat-title"}},
      "How often two bodies define one concept: identical, drifted, competing, homonym. The table of pairs "
      "below says the same."_ui);
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::string text = short_label(report.bodies[i].name);
    label(html, labels_width + i * field_width + field_width / 2, 22, "column", text);
    label(html, labels_width - 8, labels_height + i * field_height + 28, "row", text);
    square(html, i, i, "heat own");
    label(html, labels_width + i * field_width + field_width / 2, labels_height + i * field_height + 28,
          "count own", std::to_string(report.bodies[i].concepts));
  }
  for (const GapField& counts : report.matrix) {
    field(html, counts.first, counts.second, counts, most);
    field(html, counts.second, counts.first, counts, most);
  }
  html.end();
}

}  // namespace termreg::web::pages
