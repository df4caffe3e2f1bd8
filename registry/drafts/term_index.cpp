// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/term_index.h"

#include <algorithm>
#include <utility>

#include "registry/model/ascii.h"

namespace termreg::drafts {
namespace {

constexpr std::size_t longest_designation = 16;  // words; nothing longer is met in running text
constexpr std::size_t least_part = 3;            // letters of a part of a compound

std::string_view primary_tag(std::string_view language) {
  return language.substr(0, language.find('-'));
}

bool tells_nothing(const std::vector<text::Word>& words, const TermIndex::Form& form, bool short_form) {
  if (words.empty() || words.size() > longest_designation) return true;
  if (words.size() > 1) return false;
  const auto& stem = words.front().stem;
  if (stem.size() < 2 || std::all_of(stem.begin(), stem.end(), is_digit)) return true;
  return !short_form && text::is_function_word(stem, form.language);
}

// "ARs", "AR's", "AR’s" beside "AR".
bool is_plural_mark(std::string_view rest) {
  return rest == "s" || rest == "'s" || rest == "’s" || rest == "es";
}

}  // namespace

bool is_short_form(std::string_view designation) {
  if (designation.find(' ') != std::string_view::npos) return false;
  return std::count_if(designation.begin(), designation.end(), is_upper) >= 2;
}

Ordinal TermIndex::intern_stem(std::string_view stem) {
  const auto ordinal = stems_.intern(stem);
  if (ordinal >= root_.size()) root_.resize(ordinal + 1, no_ordinal);
  return ordinal;
}

Ordinal TermIndex::new_node(std::size_t depth) {
  last_form_.push_back(no_ordinal);
  depth_.push_back(static_cast<std::uint8_t>(depth));
  goes_on_.push_back(0);
  return static_cast<Ordinal>(last_form_.size() - 1);
}

std::size_t TermIndex::slot(Ordinal node, Ordinal stem) const noexcept {
  const auto hash = (std::uint64_t{node} << 32U | stem) * 0x9E3779B97F4A7C15ULL;
  auto at = (hash >> 20U) & (edges_.size() - 1);
  while (edges_[at].node != no_ordinal && (edges_[at].node != node || edges_[at].stem != stem))
    at = (at + 1) & (edges_.size() - 1);
  return at;
}

void TermIndex::grow() {
  const auto old = std::exchange(edges_, std::vector<Edge>(std::max<std::size_t>(edges_.size() * 2, 64)));
  for (const auto& edge : old)
    if (edge.node != no_ordinal) edges_[slot(edge.node, edge.stem)] = edge;
}

Ordinal TermIndex::next(Ordinal node, Ordinal stem) const noexcept {
  if (edges_.empty()) return no_ordinal;
  const auto& edge = edges_[slot(node, stem)];
  return edge.node == no_ordinal ? no_ordinal : edge.to;
}

Ordinal TermIndex::child(Ordinal node, Ordinal stem) {
  if (node == no_ordinal) {
    if (root_[stem] == no_ordinal) root_[stem] = new_node(1);
    return root_[stem];
  }
  if (used_edges_ * 4 >= edges_.size() * 3) grow();
  const auto at = slot(node, stem);
  if (edges_[at].node == no_ordinal) {
    edges_[at] = {node, stem, new_node(depth_[node] + std::size_t{1})};
    goes_on_[node] = 1;
    ++used_edges_;
  }
  return edges_[at].to;
}

void TermIndex::hang(Ordinal node, Ordinal form_at) {
  forms_[form_at].next = std::exchange(last_form_[node], form_at);
}

void TermIndex::add(const Form& form) {
  const auto words = text::words(form.text);
  const bool short_form = form.kind == DesignationKind::abbreviation || is_short_form(form.text);
  if (tells_nothing(words, form, short_form)) return;
  Ordinal node = no_ordinal;
  for (const auto& word : words) {
    const auto stem = intern_stem(word.stem);
    node = child(node, stem);
  }
  Held held;
  held.text = static_cast<std::uint32_t>(texts_.size());
  held.size = static_cast<std::uint32_t>(form.text.size());
  texts_.append(form.text);
  held.owner = owners_.intern(form.owner);
  held.language = languages_.intern(form.language);
  held.kind = form.kind;
  held.acceptability = form.acceptability;
  held.status = form.status;
  held.short_form = short_form;
  forms_.push_back(held);
  hang(node, static_cast<Ordinal>(forms_.size() - 1));
}

// All that ends at `from` ends at `to` as well.
void TermIndex::share(Ordinal from, Ordinal to) {
  if (from == to) return;
  for (auto at = last_form_[from]; at != no_ordinal; at = forms_[at].next) {
    auto copy = forms_[at];
    forms_.push_back(copy);
    hang(to, static_cast<Ordinal>(forms_.size() - 1));
  }
}

// One word that two known words make up may be written as these two; two words as one. The lists of before
// are walked, so that no variant breeds variants.
void TermIndex::finish() {
  struct Pair {
    Ordinal from = no_ordinal;
    Ordinal first = no_ordinal, second = no_ordinal;  // no second: joined
    std::string joined;
  };
  std::vector<Pair> pairs;
  for (Ordinal stem = 0; stem < root_.size(); ++stem) {
    if (root_[stem] == no_ordinal || !ends(root_[stem])) continue;
    const auto word = stems_.text(stem);
    for (auto cut = least_part; cut + least_part <= word.size(); ++cut) {
      const auto first = stems_.find(word.substr(0, cut)), second = stems_.find(word.substr(cut));
      if (first != no_ordinal && second != no_ordinal) pairs.push_back({root_[stem], first, second, {}});
    }
  }
  for (const auto& edge : edges_) {
    if (edge.node == no_ordinal || depth_[edge.node] != 1 || !ends(edge.to)) continue;
    const auto held = forms_[last_form_[edge.to]];
    auto whole = std::string(text_of(held));
    std::erase_if(whole, [](char c) { return c == ' ' || c == '-'; });
    if (whole.size() >= 2 * least_part)
      pairs.push_back({edge.to, no_ordinal, no_ordinal, text::word_stem(whole)});
  }
  for (const auto& pair : pairs) {
    if (pair.joined.empty())
      share(pair.from, child(child(no_ordinal, pair.first), pair.second));
    else
      share(pair.from, child(no_ordinal, intern_stem(pair.joined)));
  }
}

TermIndex TermIndex::of(const designations::Table& table) {
  TermIndex index;
  table.each([&](const designations::Table::Held& held) {
    index.add({held.entry, held.text, held.language, held.kind, held.acceptability, held.status});
  });
  index.finish();
  return index;
}

Ordinal TermIndex::find(std::string_view designation) const {
  Ordinal node = no_ordinal;
  for (const auto& word : text::words(designation)) {
    const auto stem = stems_.find(word.stem);
    if (stem == no_ordinal) return no_ordinal;
    node = node == no_ordinal ? root_[stem] : next(node, stem);
    if (node == no_ordinal) return no_ordinal;
  }
  return node != no_ordinal && ends(node) ? node : no_ordinal;
}

std::string_view TermIndex::text_of(const Held& held) const noexcept {
  return std::string_view(texts_).substr(held.text, held.size);
}

TermIndex::Form TermIndex::form(Ordinal at) const {
  const auto& held = forms_[at];
  return {owners_.text(held.owner), text_of(held), languages_.text(held.language), held.kind,
          held.acceptability,       held.status};
}

bool TermIndex::accepts(Ordinal node, std::string_view surface, std::string_view language) const {
  for (auto at = last_form_[node]; at != no_ordinal; at = forms_[at].next) {
    const auto& held = forms_[at];
    const auto own = languages_.text(held.language);
    if (!language.empty() && !own.empty() && own != "und" && own != "mul" &&
        primary_tag(own) != primary_tag(language))
      continue;
    if (!held.short_form) return true;
    const auto written = text_of(held);
    if (surface == written) return true;
    if (surface.starts_with(written) && is_plural_mark(surface.substr(written.size()))) return true;
  }
  return false;
}

std::size_t TermIndex::memory_bytes() const noexcept {
  return stems_.memory_bytes() + owners_.memory_bytes() + languages_.memory_bytes() +
         root_.capacity() * sizeof(Ordinal) + edges_.capacity() * sizeof(Edge) +
         last_form_.capacity() * sizeof(Ordinal) + depth_.capacity() + goes_on_.capacity() +
         forms_.capacity() * sizeof(Held) + texts_.capacity();
}

}  // namespace termreg::drafts
