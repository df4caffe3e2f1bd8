// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of AsciiDoc, line by line:
//
//     title      = ("=" / "==" / …) blank text                attribute entry, "[attributes]", ".Block title"
//     delimited  = "----" "...." "++++" "====" "****" "____" "--" "|===" "////" …, closed by the same line
//     list       = ("*" / "-" / "." / "1.") blank text         term = text ("::" / ":::" / "::::" / ";;")
//     [text] admonition = ("NOTE" / "TIP" / "IMPORTANT" / "WARNING" / "CAUTION") ":" text macros     =
//     1*(name ":" [target] "[" text "]")           a paragraph of nothing else: a block each
//
// Reviewers' remarks ([reviewer=…]) are no part of the document.
#include <algorithm>
#include <utility>

#include "indexer/documents/asciidoc_lines_private.h"
#include "indexer/documents/asciidoc_private.h"
#include "indexer/documents/character_references.h"
#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::documents::asciidoc {
namespace {

constexpr std::size_t most_nesting = 32;

class Parser {
 public:
  explicit Parser(const std::vector<Line>& lines) : lines_(lines) {}

  Parsed run() {
    header();
    blocks(lines_.size(), 0);
    parsed_.document.format = "asciidoc";
    parsed_.attributes = attributes_;
    return std::move(parsed_);
  }

 private:
  [[nodiscard]] std::string_view line() const { return lines_[at_].text; }
  [[nodiscard]] bool at_end(std::size_t end) const { return at_ >= end; }

  // "= Title", author lines and attributes up to the first empty line.
  void header() {
    while (at_ < lines_.size() &&
           (line().empty() || is_comment(line()) || apply_attribute_entry(line(), attributes_)))
      ++at_;
    if (at_ >= lines_.size()) return;
    const auto title = title_of(line());
    if (!title || title->level != 0 || lines_[at_].level_offset != 0) return;
    parsed_.document.title = text::clean(with_attributes(title->text, attributes_));
    for (++at_; at_ < lines_.size() && !line().empty(); ++at_) apply_attribute_entry(line(), attributes_);
  }

  Block& add(BlockKind kind, std::string_view text) {
    auto& block = parsed_.document.blocks.emplace_back();
    block.kind = kind;
    block.place.line = at_ < lines_.size() ? lines_[at_].number : 0;
    block.runs = inline_runs(with_attributes(text, attributes_));
    return block;
  }

  void blocks(std::size_t end, std::size_t depth) {
    BlockAttributes attributes;
    while (!at_end(end)) {
      const auto text = line();
      if (text.empty() || is_comment(text)) {
        ++at_;
      } else if (add_block_attributes(text, attributes)) {
        ++at_;
      } else {
        block(end, depth, attributes);
        attributes = {};
      }
    }
  }

  void block(std::size_t end, std::size_t depth, const BlockAttributes& attributes) {
    const auto text = line();
    if (apply_attribute_entry(text, attributes_)) {
      ++at_;
    } else if (const auto fence = fence_of(text); fence != Fence::none) {
      delimited(fence, end, depth, attributes);
    } else if (const auto title = title_of(text); title && depth == 0) {
      section(*title, attributes);
    } else if (text.size() > 1 && text.front() == '.' && text[1] != '.' && text[1] != ' ') {
      ++at_;  // title of the next block
    } else if (text == "<<<" || text == "'''" || text == "+" || is_block_macro(text)) {
      ++at_;
    } else if (const auto item = item_of(text)) {
      list_item(*item, end);
    } else if (const auto entry = entry_of(text)) {
      definition_entry(*entry, end, attributes);
    } else {
      paragraph(end, attributes);
    }
  }

  static bool is_block_macro(std::string_view text) {
    const auto colons = text.find("::");
    return colons != std::string_view::npos && colons > 0 && text.ends_with(']') &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colons),
                       [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
  }

  void section(const Title& title, const BlockAttributes& attributes) {
    const int level = std::clamp(title.level + lines_[at_].level_offset, 1, 9);
    const auto languages = languages_of(title.text);
    const auto* own = own_language(languages);
    auto& block = add(BlockKind::heading, own == nullptr ? title.text : own->text);
    block.level = static_cast<std::uint8_t>(level);
    block.anchor = attributes.id;
    const auto heading = attributes.named.find("heading");
    block.style = heading != attributes.named.end() ? "heading:" + heading->second : attributes.style;
    for (const auto& role : attributes.roles) block.style += (block.style.empty() ? "" : " ") + role;
    if (attributes.style != "discrete" && attributes.style != "float")
      parsed_.sections.push_back({parsed_.document.blocks.size() - 1, attributes, !sections_unnumbered()});
    for (const auto& other : languages) {
      if (&other == own) continue;
      auto& name = add(BlockKind::paragraph, other.text);
      name.style = "preferred";
      name.language = other.language;
    }
    ++at_;
  }

  // The title in the document's language, else the first; nullptr if the title is in one language.
  [[nodiscard]] const LanguageText* own_language(const std::vector<LanguageText>& languages) const {
    const auto found = attributes_.find("language");
    for (const auto& one : languages)
      if (found != attributes_.end() && one.language == found->second) return &one;
    return languages.empty() ? nullptr : &languages.front();
  }

  [[nodiscard]] bool sections_unnumbered() const { return !attributes_.contains("sectnums"); }

  // Where the block that opens here closes; the end if it never does.
  [[nodiscard]] std::size_t closing(std::size_t end) const {
    const auto fence = line().starts_with("```") ? std::string_view("```") : line();
    for (auto at = at_ + 1; at < end; ++at)
      if (lines_[at].text == fence) return at;
    return end;
  }

  void delimited(Fence fence, std::size_t end, std::size_t depth, const BlockAttributes& attributes) {
    const auto close = closing(end);
    const auto after = std::min(close + 1, end);
    const bool reviewer = attributes.named.contains("reviewer") || attributes.style == "comment";
    if (fence == Fence::comment || reviewer || depth >= most_nesting) {
      at_ = after;
    } else if (fence == Fence::table) {
      table(close, attributes);
    } else if (fence == Fence::code) {
      code(close, attributes);
    } else {
      nested(fence, close, depth, attributes);
    }
    at_ = after;
  }

  void code(std::size_t close, const BlockAttributes& attributes) {
    std::string text;
    for (auto at = at_ + 1; at < close; ++at) text.append(text.empty() ? "" : "\n").append(lines_[at].text);
    auto& block = add(BlockKind::code, {});
    block.style = attributes.style;
    block.anchor = attributes.id;
    block.runs.emplace_back().text = std::move(text);
  }

  // The blocks within; a note, example or source is one block of ours.
  void nested(Fence fence, std::size_t close, std::size_t depth, const BlockAttributes& attributes) {
    const auto first = parsed_.document.blocks.size();
    const auto kind =
        kind_of(attributes, fence == Fence::example ? BlockKind::example : BlockKind::paragraph);
    ++at_;
    blocks(close, depth + 1);
    auto& blocks = parsed_.document.blocks;
    if (kind != BlockKind::paragraph && blocks.size() > first) {
      merge(first, kind);
      style(blocks[first], attributes);
    } else {
      // A definition of several paragraphs begins once.
      const bool once = attributes.is("definition");
      for (auto at = first; at < blocks.size() && !(once && at > first); ++at)
        if (blocks[at].style.empty()) style(blocks[at], attributes);
    }
  }

  void merge(std::size_t first, BlockKind kind) {
    auto& blocks = parsed_.document.blocks;
    Block whole;
    whole.kind = kind;
    whole.place = blocks[first].place;
    for (auto at = first; at < blocks.size(); ++at) {
      if (at > first) whole.runs.emplace_back().text = "\n";
      if (!blocks[at].number.empty()) whole.runs.emplace_back().text = blocks[at].number + " ";
      std::move(blocks[at].runs.begin(), blocks[at].runs.end(), std::back_inserter(whole.runs));
    }
    blocks.resize(first);
    blocks.push_back(std::move(whole));
  }

  static BlockKind kind_of(const BlockAttributes& attributes, BlockKind otherwise) {
    if (attributes.is("source") && !attributes.named.contains("positional")) return BlockKind::source;
    if (attributes.is("NOTE")) return BlockKind::note;
    if (attributes.is("example") || attributes.is("EXAMPLE")) return BlockKind::example;
    for (const std::string_view plain :
         {"TIP", "IMPORTANT", "WARNING", "CAUTION", "definition", "requirement"})
      if (attributes.is(plain)) return BlockKind::paragraph;
    return otherwise;
  }

  static void style(Block& block, const BlockAttributes& attributes) {
    block.style = attributes.style;
    for (const auto& role : attributes.roles) block.style += (block.style.empty() ? "" : " ") + role;
    for (const auto& option : attributes.options) block.style += (block.style.empty() ? "%" : " %") + option;
    if (const auto status = attributes.named.find("status"); status != attributes.named.end())
      block.style += " status=" + status->second;
    if (block.anchor.empty()) block.anchor = attributes.id;
  }

  void table(std::size_t close, const BlockAttributes& attributes) {
    std::vector<std::string> rows;
    for (auto at = at_ + 1; at < close; ++at)
      if (!is_comment(lines_[at].text)) rows.push_back(lines_[at].text);
    const auto cols = attributes.named.find("cols");
    const auto columns = cols == attributes.named.end() ? 0 : columns_of(cols->second);
    const auto options = attributes.named.find("options");
    const bool header =
        (options != attributes.named.end() && options->second.find("header") != std::string::npos) ||
        std::find(attributes.options.begin(), attributes.options.end(), "header") !=
            attributes.options.end() ||
        (rows.size() > 1 && !rows[0].empty() && rows[1].empty());
    ++tables_;
    for (const auto& cell : table_cells(rows, columns)) {
      auto& block = add(BlockKind::table_cell, cell.text);
      block.cell = Cell{tables_, cell.row, cell.column, header && cell.row == 1};
    }
  }

  // "3*", "1,2a,<3" -> their number.
  static std::size_t columns_of(std::string_view cols) {
    std::size_t count = 0;
    while (true) {
      const auto end = std::min(cols.find_first_of(",;"), cols.size());
      const auto star = cols.substr(0, end).find('*');
      std::size_t times = 0;
      for (const char c : files::trimmed(cols.substr(0, star == std::string_view::npos ? 0 : star)))
        if (is_digit(c) && times < 100) times = times * 10 + static_cast<std::size_t>(c - '0');
      count += std::max<std::size_t>(times, 1);
      if (end == cols.size()) return std::min<std::size_t>(count, 1000);
      cols.remove_prefix(end + 1);
    }
  }

  // Lines that go on with the text at hand: up to an empty line or the beginning of another block.
  std::string lines_of_text(std::string_view first, std::size_t end) {
    std::string text(first);
    for (++at_; !at_end(end) && !line().empty(); ++at_) {
      BlockAttributes ignored;
      if (is_comment(line())) continue;
      if (line() == "+" || fence_of(line()) != Fence::none || add_block_attributes(line(), ignored) ||
          item_of(line()) || entry_of(line()))
        break;
      append_line(text, line());
    }
    return text;
  }

  static void append_line(std::string& text, std::string_view line) {
    const bool broken = text.ends_with(" +");
    if (broken) text.resize(text.size() - 2);
    if (!text.empty()) text += broken ? '\n' : ' ';
    text += files::trimmed(line);
  }

  void list_item(const Item& item, std::size_t end) {
    const auto number = lines_[at_].number;
    const auto text = lines_of_text(item.text, end);
    auto& block = add(BlockKind::list_item, text);
    block.place.line = number;
    block.level = static_cast<std::uint8_t>(item.depth);
    block.number = item.label;
    take_bibliography(block, text);
  }

  // "[[[ISO712,ISO 712]]], _Cereals_": the anchor, and the label as a run of its own that defines it.
  static void take_bibliography(Block& block, std::string_view text) {
    if (!text.starts_with("[[[")) return;
    const auto close = text.find("]]]");
    if (close == std::string_view::npos) return;
    const auto inside = text.substr(3, close - 3);
    const auto comma = inside.find(',');
    block.anchor = files::trimmed(inside.substr(0, comma));
    Run label;
    label.text =
        with_characters(files::trimmed(comma == std::string_view::npos ? inside : inside.substr(comma + 1)));
    label.anchor = block.anchor;
    block.runs = inline_runs(text.substr(close + 3));
    block.runs.insert(block.runs.begin(), std::move(label));
    block.style = "reference";
  }

  void definition_entry(const Entry& entry, std::size_t end, const BlockAttributes& attributes) {
    auto& term = add(BlockKind::term, entry.term);
    term.level = static_cast<std::uint8_t>(entry.depth);
    for (auto& run : term.runs) run.defines = true;
    style(term, attributes);
    const auto depth = entry.depth;
    auto text = lines_of_text(entry.text, end);
    while (text.empty() && !at_end(end) && line().empty()) {
      while (!at_end(end) && (line().empty() || is_comment(line()))) ++at_;
      if (at_end(end) || title_of(line()) || entry_of(line()) || item_of(line()) || line().front() == '[' ||
          fence_of(line()) != Fence::none)
        break;
      const std::string first(files::trimmed(line()));
      text = lines_of_text(first, end);
    }
    if (text.empty()) return;
    auto& block = add(BlockKind::description, text);
    block.level = static_cast<std::uint8_t>(depth);
    block.place = parsed_.document.blocks[parsed_.document.blocks.size() - 2].place;
  }

  void paragraph(std::size_t end, const BlockAttributes& attributes) {
    if (macro_lines(end)) return;
    const auto number = lines_[at_].number;
    const auto note = admonition_of(line());
    const std::string first(note ? note->text : files::trimmed(line()));
    const auto text = paragraph_text(first, end);
    auto kind = kind_of(attributes, BlockKind::paragraph);
    if (note && note->word == "NOTE") kind = BlockKind::note;
    if (note && note->word == "EXAMPLE") kind = BlockKind::example;
    if (attributes.named.contains("reviewer")) return;
    const bool formula =
        attributes.style == "stem" || attributes.style == "listing" || attributes.style == "literal";
    auto& block = add(formula ? BlockKind::code : kind, text);
    block.place.line = number;
    style(block, attributes);
    if (note && kind == BlockKind::paragraph) block.style = files::lower_ascii(note->word);
  }

  // A paragraph is not ended by what looks like a list.
  std::string paragraph_text(std::string_view first, std::size_t end) {
    std::string text(first);
    for (++at_; !at_end(end) && !line().empty(); ++at_) {
      BlockAttributes ignored;
      if (is_comment(line())) continue;
      if (fence_of(line()) != Fence::none || add_block_attributes(line(), ignored)) break;
      if (text.ends_with(':') && item_of(line())) break;
      append_line(text, line());
    }
    return text;
  }

  // Lines that are macros alone are a block each; true if there was one.
  bool macro_lines(std::size_t end) {
    bool any = false;
    for (; !at_end(end); ++at_) {
      const auto macro = macro_of(line());
      if (!macro) break;
      add(BlockKind::paragraph, macro->text).style = macro->style;
      any = true;
    }
    return any;
  }

  const std::vector<Line>& lines_;
  std::size_t at_ = 0;
  Attributes attributes_;
  Parsed parsed_;
  std::uint32_t tables_ = 0;
};

}  // namespace

Parsed parse_blocks(const std::vector<Line>& lines) {
  return Parser(lines).run();
}

}  // namespace termreg::documents::asciidoc
