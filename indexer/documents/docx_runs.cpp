// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_runs.h"

#include <algorithm>
#include <array>

#include "indexer/documents/docx_symbols.h"
#include "indexer/files/content.h"

namespace termreg::documents::docx {
namespace {

// A field that never comes to its result is broken after so many paragraphs, and hides nothing any more.
constexpr std::size_t longest_code_in_paragraphs = 20;

// Toggle properties (17.7.3): set directly they hold; else paragraph and character style cancel each other
// out, and what the document's defaults set stays set.
bool toggled(const std::optional<bool>& direct, const std::optional<bool>& character,
             const std::optional<bool>& paragraph, const std::optional<bool>& by_default) {
  if (direct) return *direct;
  return by_default.value_or(false) || (character.value_or(false) != paragraph.value_or(false));
}

std::uint32_t hexadecimal(std::string_view text) {
  constexpr std::size_t most_digits = 6;
  std::uint32_t code = 0;
  for (const char c : text.substr(0, most_digits)) {
    const auto lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      code = code * 16 + static_cast<std::uint32_t>(c - '0');
    else if (lower >= 'a' && lower <= 'f')
      code = code * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
  }
  return code;
}

// The word behind a switch or the name of a field: HYPERLINK "http://…" or HYPERLINK \l "anchor".
std::string argument(std::string_view code) {
  const auto open = code.find('"');
  if (open == std::string_view::npos) return {};
  const auto close = code.find('"', open + 1);
  return std::string(code.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
}

std::string_view first_word(std::string_view code) {
  code = files::trimmed(code);
  return code.substr(0, code.find_first_of(" \t\\\""));
}

// Elements that hold others and say nothing themselves.
constexpr auto transparent = std::to_array<std::string_view>(
    {"ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "rubyBase", "subDoc"});
constexpr auto left_out =
    std::to_array<std::string_view>({"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt"});

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_han_or_kana(std::string_view text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xe3 && lead <= 0xed) return true;
  }
  return false;
}

}  // namespace

void InlineReader::read(const XmlElement& paragraph, const Style& style, Inline& into) {
  ++paragraphs_;
  forget_broken_fields();
  Context context{style, into, {}};
  into.in_contents |= in_contents();
  children(paragraph, context);
}

void InlineReader::children(const XmlElement& parent, Context& context) {
  for (const auto& element : parent.children) inline_element(element, context);
}

void InlineReader::inline_element(const XmlElement& element, Context& context) {
  const std::string_view name = element.name;
  if (is_one_of(name, left_out)) return;
  if (name == "r") return run(element, context);
  if (name == "hyperlink") return hyperlink(element, context);
  if (name == "fldSimple") return simple_field(element, context);
  if (name == "bookmarkStart") return bookmark(element, context);
  if (is_one_of(name, transparent)) return children(element, context);
  if (name == "sdt") {
    if (const auto* content = child(element, "sdtContent")) children(*content, context);
  } else if (is_compatibility(element, "AlternateContent")) {
    if (const auto* chosen = branch(element)) children(*chosen, context);
  } else if (is_math(element)) {
    add(linear_equation(element), Run{}, {}, context);
  }
}

void InlineReader::bookmark(const XmlElement& element, Context& context) {
  const auto name = attribute(element, "name");
  if (name.empty() || name == "_GoBack") return;
  if (context.into.anchor.empty()) context.into.anchor = name;
}

void InlineReader::hyperlink(const XmlElement& element, Context& context) {
  auto outer = std::move(context.target);
  const auto anchor = attribute(element, "anchor");
  const auto link = links_.find(std::string(attribute(element, "id")));
  context.target = link == links_.end() ? "" : link->second;
  if (!anchor.empty()) context.target.append("#").append(anchor);
  children(element, context);
  context.target = std::move(outer);
}

void InlineReader::simple_field(const XmlElement& element, Context& context) {
  fields_.push_back({std::string(attribute(element, "instr")), true, paragraphs_});
  context.into.in_contents |= in_contents();
  children(element, context);
  fields_.pop_back();
}

RunLook InlineReader::look_of(const XmlElement& run, const Style& paragraph) const {
  const auto* properties = child(run, "rPr");
  const auto direct = properties == nullptr ? RunLook{} : run_look(*properties);
  const auto& character =
      properties == nullptr ? styles_.character({}) : styles_.character(value_of(*properties, "rStyle"));
  auto look = laid_over(direct, laid_over(character.run, laid_over(paragraph.run, styles_.defaults())));
  const auto& defaults = styles_.defaults();
  look.bold = toggled(direct.bold, character.run.bold, paragraph.run.bold, defaults.bold);
  look.italic = toggled(direct.italic, character.run.italic, paragraph.run.italic, defaults.italic);
  look.hidden = toggled(direct.hidden, character.run.hidden, paragraph.run.hidden, defaults.hidden);
  return look;
}

void InlineReader::run(const XmlElement& element, Context& context) {
  const auto look = look_of(element, context.style);
  Run appearance;
  appearance.bold = look.bold.value_or(false);
  appearance.italic = look.italic.value_or(false);
  appearance.position = look.position.value_or(Run::Position::baseline);
  if (look.hidden.value_or(false)) {
    // What a field is made of counts even where nobody sees it.
    for (const auto& piece : element.children)
      if (piece.name == "fldChar") field_mark(piece);
    return;
  }
  const auto* properties = child(element, "rPr");
  const bool right_to_left = properties != nullptr && on_off(*properties, "rtl").value_or(false);
  const bool east_asian = is_han_or_kana(files::text_of(element));
  run_content(element, appearance,
              right_to_left ? look.right_to_left_language
              : east_asian  ? look.east_asian_language
                            : look.language,
              context);
}

void InlineReader::run_content(const XmlElement& element, const Run& look, const std::string& language,
                               Context& context) {
  for (const auto& piece : element.children) {
    const bool is_note = piece.name == "footnoteReference" || piece.name == "endnoteReference";
    // A mark of the author's own is text of the same run, and no part of the paragraph.
    if (is_note && attribute(piece, "customMarkFollows") == "1") return;
    run_piece(piece, look, language, context);
  }
}

void InlineReader::run_piece(const XmlElement& piece, const Run& look, const std::string& language,
                             Context& context) {
  const std::string_view name = piece.name;
  if (name == "t") {
    const bool kept = attribute(piece, "space") == "preserve";
    add(kept ? std::string_view(piece.text) : files::trimmed(piece.text), look, language, context);
  } else if (name == "tab" || name == "ptab") {
    add("\t", look, {}, context);
  } else if (name == "cr" || (name == "br" && (attribute(piece, "type").empty() ||
                                               attribute(piece, "type") == "textWrapping"))) {
    add("\n", look, {}, context);
  } else if (name == "noBreakHyphen") {
    add("-", look, {}, context);
  } else if (name == "sym") {
    add(symbol(hexadecimal(attribute(piece, "char"))), look, {}, context);
  } else if (name == "fldChar") {
    field_mark(piece);
    context.into.in_contents |= in_contents();
  } else if (name == "instrText") {
    if (!fields_.empty() && !fields_.back().in_result) fields_.back().code += piece.text;
  } else if (name == "ruby") {
    if (const auto* base = child(piece, "rubyBase")) children(*base, context);
  } else if (is_compatibility(piece, "AlternateContent")) {
    if (const auto* chosen = branch(piece)) run_content(*chosen, look, language, context);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    find_boxes(piece, context.into);
  }
}

void InlineReader::field_mark(const XmlElement& mark) {
  const auto type = attribute(mark, "fldCharType");
  if (type == "begin") fields_.push_back({{}, false, paragraphs_});
  if (fields_.empty()) return;
  if (type == "separate") fields_.back().in_result = true;
  if (type == "end") fields_.pop_back();
}

void InlineReader::forget_broken_fields() {
  std::erase_if(fields_, [&](const Field& field) {
    return !field.in_result && field.begun + longest_code_in_paragraphs < paragraphs_;
  });
}

bool InlineReader::shows_text() const {
  return std::all_of(fields_.begin(), fields_.end(), [](const Field& field) { return field.in_result; });
}

bool InlineReader::in_contents() const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [](const Field& field) { return field.in_result && first_word(field.code) == "TOC"; });
}

std::string InlineReader::field_target() const {
  for (const auto& field : fields_)
    if (first_word(field.code) == "HYPERLINK") {
      const auto target = argument(field.code);
      return field.code.find("\\l") == std::string::npos ? target : "#" + target;
    }
  return {};
}

void InlineReader::add(std::string_view text, const Run& look, const std::string& language,
                       Context& context) const {
  if (text.empty() || !shows_text()) return;
  auto run = look;
  run.text = with_symbols_mapped(text);
  run.target = context.target.empty() ? field_target() : context.target;
  if (!language.empty()) context.into.languages[language] += text.size();
  context.into.runs.push_back(std::move(run));
}

void InlineReader::find_boxes(const XmlElement& element, Inline& into) {
  for (const auto& one : element.children) {
    if (one.name == "txbxContent") {
      into.boxes.push_back(&one);
    } else if (is_compatibility(one, "AlternateContent")) {
      if (const auto* chosen = branch(one)) find_boxes(*chosen, into);
    } else {
      find_boxes(one, into);
    }
  }
}

namespace {

bool is_label(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\t'; });
}

// Walks over the signs of all runs, and knows what stood before.
class Tidier {
 public:
  void add(const Run& run) {
    const std::string_view text = run.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text.substr(at).starts_with("\xc2\xa0")) {
        ++at;
        blank();
      } else if (text.substr(at).starts_with("\xc2\xad")) {
        ++at;  // a soft hyphen is a place to break, no sign
      } else if (is_wide_blank(text.substr(at, 3))) {
        at += 2;
        wide_blank(run);
      } else if (text[at] == ' ' || text[at] == '\r') {
        blank();
      } else {
        sign(text[at], run);
      }
    }
  }
  std::vector<Run> take() {
    while (!runs_.empty()) {
      auto& text = runs_.back().text;
      while (!text.empty() && (text.back() == '\t' || text.back() == '\n')) text.pop_back();
      if (!text.empty()) break;
      runs_.pop_back();
    }
    return std::move(runs_);
  }

 private:
  void blank() { pending_ = true; }

  // Behind a number or an abbreviation at the beginning it is a gap, as good as a tab (“3.1.1　应用”).
  void wide_blank(const Run& run) {
    constexpr std::size_t longest_label = 24;
    std::size_t bytes = 0;
    for (const auto& one : runs_) {
      bytes += one.text.size();
      // Looked at once its length is known: a paragraph may hold a million of these.
      if (bytes > longest_label || !is_label(one.text)) return blank();
    }
    if (bytes == 0) return blank();
    sign('\t', run);
  }

  void sign(char c, const Run& run) {
    const bool breaks = c == '\t' || c == '\n';
    if (breaks && runs_.empty()) return;
    const bool apart = pending_ && !breaks && !runs_.empty() && last_ != '\t' && last_ != '\n';
    pending_ = false;
    if (apart) append(' ', run);
    append(c, run);
  }
  void append(char c, const Run& run) {
    if (runs_.empty() || !same_look(runs_.back(), run)) {
      runs_.push_back(run);
      runs_.back().text.clear();
    }
    runs_.back().text += c;
    last_ = c;
  }
  static bool same_look(const Run& left, const Run& right) {
    return left.bold == right.bold && left.italic == right.italic && left.position == right.position &&
           left.target == right.target && right.anchor.empty();
  }

  std::vector<Run> runs_;
  char last_ = '\0';
  bool pending_ = false;
};

}  // namespace

std::vector<Run> tidied(std::vector<Run> runs) {
  Tidier tidier;
  for (const auto& run : runs) tidier.add(run);
  return tidier.take();
}

}  // namespace termreg::documents::docx
