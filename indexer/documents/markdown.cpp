// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown (CommonMark 0.30 with the tables of GitHub) through md4c, with what glossaries add to it: front
// matter in YAML (title, lang), definition lists, {#id lang=fr} behind a heading. An only heading of level 1
// that begins the document is its title; then clauses begin at level 2.
#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "indexer/documents/character_references.h"
#include "indexer/documents/definition_lists.h"
#include "indexer/documents/markdown_headings.h"
#include "indexer/documents/rows_private.h"
#include "registry/model/error.h"

namespace termreg::documents {
namespace {

constexpr std::uint64_t most_markdown_bytes = 16ULL * 1024 * 1024;
constexpr std::size_t most_blocks = 500'000;

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  std::string out;
  for (unsigned at = 0; attribute.text != nullptr && attribute.substr_offsets[at] < attribute.size; ++at) {
    const auto begin = attribute.substr_offsets[at];
    const std::string_view piece(attribute.text + begin, attribute.substr_offsets[at + 1] - begin);
    out += attribute.substr_types[at] == MD_TEXT_ENTITY ? character_of(piece) : std::string(piece);
  }
  return out;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view text, std::uint32_t lines_before)
      : text_(text), lines_before_(lines_before) {
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') line_ends_.push_back(at);
  }

  std::vector<Block> read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->guarded([&](auto& reader) { reader.enter(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->guarded([&](auto& reader) { reader.leave(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->guarded([&](auto& reader) { reader.span(type, detail, 1); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->guarded(
          [&](auto& reader) { reader.span(type, detail, -1); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<MarkdownReader*>(self)->guarded([&](auto& reader) {
        reader.text(type, {text, size});
      });
    };
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0 || !problem_.empty())
      throw Error(ErrorCode::bad_input, problem_.empty() ? "the Markdown could not be parsed." : problem_);
    return std::move(blocks_);
  }

 private:
  // Exceptions must not pass through md4c, which is C.
  template <typename Step>
  int guarded(Step step) {
    try {
      step(*this);
      return 0;
    } catch (const std::exception& error) {
      problem_ = error.what();
      return 1;
    }
  }

  struct List {
    bool ordered = false;
    unsigned next = 1;
    char delimiter = '.';
  };

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_UL:
        lists_.push_back({});
        break;
      case MD_BLOCK_OL: {
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        lists_.push_back({true, list->start, list->mark_delimiter});
        break;
      }
      case MD_BLOCK_LI:
        close();
        item_begins_ = true;
        break;
      case MD_BLOCK_H:
        open(BlockKind::heading);
        blocks_.back().level = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_CODE:
        open(BlockKind::code);
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_HTML:
        open_text();
        break;
      default:
        enter_table(type);
    }
  }

  void enter_table(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TABLE) cell_ = {cell_.table + 1, 0, 0, false};
    if (type == MD_BLOCK_TR) cell_ = {cell_.table, cell_.row + 1, 0, false};
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) return;
    ++cell_.column;
    cell_.header = type == MD_BLOCK_TH;
    open(BlockKind::table_cell);
    blocks_.back().cell = cell_;
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        lists_.pop_back();
        break;
      case MD_BLOCK_LI:
        item_begins_ = false;
        close();
        break;
      case MD_BLOCK_H:
      case MD_BLOCK_P:
      case MD_BLOCK_HTML:
      case MD_BLOCK_CODE:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        close();
        break;
      default:
        break;
    }
  }

  void open(BlockKind kind) {
    if (blocks_.size() == most_blocks)
      throw Error(ErrorCode::bad_input, "the document has more than 500,000 blocks.");
    close();
    auto& block = blocks_.emplace_back();
    block.kind = kind;
    if (quotes_ > 0) block.style = "quote";
    is_open_ = true;
  }

  // A paragraph, or what begins an item of a list; a tight item has no paragraph of its own.
  void open_text() {
    const bool item = !lists_.empty();
    open(item ? BlockKind::list_item : BlockKind::paragraph);
    if (!item) return;
    auto& block = blocks_.back();
    block.level = static_cast<std::uint8_t>(std::min<std::size_t>(lists_.size(), 255));
    auto& list = lists_.back();
    if (item_begins_ && list.ordered) block.number = std::to_string(list.next++) + list.delimiter;
    item_begins_ = false;
  }

  void close() {
    if (!is_open_) return;
    is_open_ = false;
    const bool empty =
        std::all_of(blocks_.back().runs.begin(), blocks_.back().runs.end(), [](const Run& run) {
          return files::trimmed(run.text).empty() && run.text.find(soft_break) == std::string::npos;
        });
    if (empty && blocks_.back().kind != BlockKind::table_cell) blocks_.pop_back();
  }

  void span(MD_SPANTYPE type, void* detail, int step) {
    if (type == MD_SPAN_STRONG) bold_ += step;
    if (type == MD_SPAN_EM) italic_ += step;
    if (type == MD_SPAN_IMG) images_ += step;
    if (type == MD_SPAN_A)
      target_ = step > 0 ? attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href) : std::string();
  }

  void text(MD_TEXTTYPE type, std::string_view piece) {
    if (images_ > 0) return;
    if (type == MD_TEXT_HTML) return html(piece);
    if (!is_open_) open_text();
    set_line(piece);
    const bool code = blocks_.back().kind == BlockKind::code;
    if (type == MD_TEXT_BR)
      append("\n");
    else if (type == MD_TEXT_SOFTBR)
      append(std::string(1, soft_break));
    else if (type == MD_TEXT_ENTITY)
      append(character_of(piece));
    else if (type != MD_TEXT_NULLCHAR)
      append(code ? std::string(piece) : files::on_one_line(piece));
  }

  // Text within tags is text; of the tags only a line break, raised and lowered letters and marks matter.
  void html(std::string_view piece) {
    if (in_comment_ || piece.starts_with("<!--")) {
      in_comment_ = piece.find("-->") == std::string_view::npos;
      return;
    }
    while (!piece.empty()) {
      const auto begin = std::min(piece.find('<'), piece.size());
      if (begin > 0) outside_tags(piece.substr(0, begin));
      piece.remove_prefix(begin);
      const auto end = std::min(piece.find('>'), piece.size());
      if (!piece.empty()) tag(files::lower_ascii(piece.substr(0, end)));
      piece.remove_prefix(std::min(end + 1, piece.size()));
    }
  }

  void outside_tags(std::string_view piece) {
    if (!is_open_) open_text();
    append(files::on_one_line(piece));
  }

  void tag(const std::string& tag) {
    if (tag == "<br" || tag.starts_with("<br/") || tag.starts_with("<br ")) outside_tags(" ");
    if (tag == "<sup") position_ = Run::Position::superscript;
    if (tag == "<sub") position_ = Run::Position::subscript;
    if (tag == "</sup" || tag == "</sub") position_ = Run::Position::baseline;
    if (tag.starts_with("<dfn")) defines_ = true;
    if (tag == "</dfn") defines_ = false;
  }

  void append(std::string_view piece) {
    auto& runs = blocks_.back().runs;
    Run run;
    run.bold = bold_ > 0;
    run.italic = italic_ > 0;
    run.position = position_;
    run.defines = defines_;
    run.target = target_;
    if (!runs.empty()) {
      auto before = std::exchange(runs.back().text, {});
      const bool same = run == runs.back();
      runs.back().text = std::move(before);
      if (same) {
        runs.back().text += piece;
        return;
      }
    }
    run.text = piece;
    runs.push_back(std::move(run));
  }

  void set_line(std::string_view piece) {
    auto& place = blocks_.back().place;
    const bool ours = std::less_equal<>()(text_.data(), piece.data()) &&
                      std::less<>()(piece.data(), text_.data() + text_.size());
    if (place.line != 0 || !ours) return;
    const auto offset = static_cast<std::size_t>(piece.data() - text_.data());
    const auto before = std::lower_bound(line_ends_.begin(), line_ends_.end(), offset) - line_ends_.begin();
    place.line = lines_before_ + static_cast<std::uint32_t>(before) + 1;
  }

  std::string_view text_;
  std::uint32_t lines_before_;
  std::vector<std::size_t> line_ends_;
  std::vector<Block> blocks_;
  std::vector<List> lists_;
  bool is_open_ = false;
  bool item_begins_ = false;
  bool in_comment_ = false;
  bool defines_ = false;
  int quotes_ = 0, bold_ = 0, italic_ = 0, images_ = 0;
  Run::Position position_ = Run::Position::baseline;
  std::string target_;
  Cell cell_;
  std::string problem_;
};

// GitHub takes one dash a column in the row below a table's header, md4c three: "|-|:-:|" -> "|---|:---:|".
std::string with_wide_rulers(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    text.remove_prefix(line.size());
    const bool ruler = line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
                       line.find_first_not_of("|:- \t\r\n") == std::string_view::npos;
    for (std::size_t at = 0; at < line.size(); ++at) {
      out += line[at];
      const bool run_ends = line[at] == '-' && (at + 1 == line.size() || line[at + 1] != '-');
      if (ruler && run_ends) out += "--";
    }
  }
  return out;
}

}  // namespace

int recognise_markdown(const files::Specimen& specimen) {
  if (specimen.head.starts_with("[[def:")) return 3;  // of Spec-Up; its commas make no table
  const auto lower = files::lower_ascii(specimen.file_name);
  if (lower.ends_with(".md") || lower.ends_with(".markdown")) return 1;
  // A "#" begins comments, too: only a file that no other extension claims is asked for its headings.
  const bool unnamed = lower.find('.') == std::string::npos;
  return unnamed && specimen.head.starts_with("# ") && specimen.head.find("\n## ") != std::string::npos ? 2
                                                                                                        : 0;
}

DocumentText read_markdown(const std::filesystem::path& file) {
  const auto content = files::to_utf8(files::read_text_file(file, most_markdown_bytes), file);
  DocumentText document;
  document.format = "markdown";
  const auto body = take_front_matter(content, document);
  const auto widened = with_wide_rulers(body);
  const auto before =
      std::count(content.begin(), content.end() - static_cast<std::ptrdiff_t>(body.size()), '\n');
  try {
    if (files::has_control_character(content))
      throw Error(ErrorCode::bad_input, "a control character stands in the text.");
    document.blocks =
        with_definition_lists(MarkdownReader(widened, static_cast<std::uint32_t>(before)).read());
  } catch (const Error& error) {
    throw Error(error.code(), "“" + file.string() + "”: " + error.what());
  }
  finish_headings(document);
  return document;
}

}  // namespace termreg::documents
