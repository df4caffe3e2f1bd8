// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_numbering.h"

#include "indexer/documents/docx_symbols.h"

namespace termreg::documents::docx {
namespace {

constexpr std::size_t longest_label = 200;

bool is_level(int level, std::size_t levels) {
  return level >= 0 && static_cast<std::size_t>(level) < levels;
}

}  // namespace

Numbering::Level Numbering::read_level(const XmlElement& element) {
  Level level;
  level.text = value_of(element, "lvlText");
  if (const auto* format = child(element, "numFmt")) level.format = value(*format);
  level.style = value_of(element, "pStyle");
  level.start = number(value_of(element, "start")).value_or(level.start);
  level.restart = number(value_of(element, "lvlRestart"));
  level.legal = on_off(element, "isLgl").value_or(false);
  return level;
}

void Numbering::read_shape(const XmlElement& element) {
  const std::string id(attribute(element, "abstractNumId"));
  auto& shape = shapes_[id];
  for (const auto& one : element.children) {
    if (one.name == "numStyleLink") style_of_shape_[id] = value(one);
    const auto level = one.name == "lvl" ? number(attribute(one, "ilvl")) : std::nullopt;
    if (level && is_level(*level, levels)) shape[static_cast<std::size_t>(*level)] = read_level(one);
  }
}

void Numbering::read_list(const XmlElement& element) {
  List list;
  list.shape = value_of(element, "abstractNumId");
  for (const auto& one : element.children) {
    const auto level = one.name == "lvlOverride" ? number(attribute(one, "ilvl")) : std::nullopt;
    if (!level || !is_level(*level, levels)) continue;
    if (const auto start = number(value_of(one, "startOverride"))) list.start_override[*level] = *start;
    if (const auto* whole = child(one, "lvl")) list.level_override[*level] = read_level(*whole);
  }
  lists_.insert_or_assign(std::string(attribute(element, "numId")), std::move(list));
}

Numbering::Numbering(const XmlElement& root, const Styles& styles) {
  for (const auto& element : root.children) {
    if (element.name == "abstractNum") read_shape(element);
    if (element.name == "num") read_list(element);
  }
  // A shape that only names a numbering style stands for the shape of that style's list.
  for (auto& [id, list] : lists_) {
    const auto link = style_of_shape_.find(list.shape);
    if (link == style_of_shape_.end()) continue;
    const auto real = lists_.find(styles.list_of(link->second));
    if (real != lists_.end()) list.shape = real->second.shape;
  }
}

const Numbering::List* Numbering::find(const std::string& list) const {
  const auto found = lists_.find(list);
  return found == lists_.end() ? nullptr : &found->second;
}

const Numbering::Level* Numbering::level_of(const List& list, int level) const {
  if (!is_level(level, levels)) return nullptr;
  if (const auto own = list.level_override.find(level); own != list.level_override.end()) return &own->second;
  const auto shape = shapes_.find(list.shape);
  if (shape == shapes_.end()) return nullptr;
  const auto& found = shape->second[static_cast<std::size_t>(level)];
  return found ? &*found : nullptr;
}

std::optional<int> Numbering::level_of_style(const std::string& list, std::string_view style) const {
  const auto* found = find(list);
  if (found == nullptr || style.empty()) return std::nullopt;
  for (int level = 0; is_level(level, levels); ++level) {
    const auto* one = level_of(*found, level);
    if (one != nullptr && one->style == style) return level;
  }
  return std::nullopt;
}

void Numbering::count(const std::string& id, const List& list, int level, Counters& counters) const {
  auto& counter = counters.value[static_cast<std::size_t>(level)];
  const auto override_at = list.start_override.find(level);
  if (override_at != list.start_override.end() && counters.started.emplace(id, level).second)
    counter = override_at->second;
  else
    counter = counter ? *counter + 1 : level_of(list, level)->start;
  for (int below = level + 1; is_level(below, levels); ++below) {
    const auto* one = level_of(list, below);
    const int after = one == nullptr ? below : one->restart.value_or(below);
    if (level < after) counters.value[static_cast<std::size_t>(below)].reset();
  }
}

std::string Numbering::filled(const List& list, const Level& level, const Counters& counters) const {
  std::string label;
  for (std::size_t at = 0; at < level.text.size() && label.size() < longest_label; ++at) {
    const char next = at + 1 < level.text.size() ? level.text[at + 1] : '\0';
    if (level.text[at] != '%' || next < '1' || next > '9') {
      label += level.text[at];
      continue;
    }
    ++at;
    const auto* named = level_of(list, next - '1');
    if (named == nullptr) continue;
    const auto shown = counters.value[static_cast<std::size_t>(next - '1')].value_or(named->start);
    label += formatted_number(shown, level.legal && named->format != "none" ? "decimal" : named->format);
  }
  return label;
}

std::optional<ListLabel> Numbering::next(const std::string& id, int level) {
  const auto* list = find(id);
  const auto* own = list == nullptr ? nullptr : level_of(*list, level);
  if (own == nullptr) return std::nullopt;
  auto& counters = counters_[list->shape];
  count(id, *list, level, counters);
  if (own->format == "bullet") return ListLabel{with_symbols_mapped(own->text), level, true};
  return ListLabel{filled(*list, *own, counters), level, false};
}

}  // namespace termreg::documents::docx
