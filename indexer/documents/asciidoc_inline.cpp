// SPDX-License-Identifier: GPL-3.0-or-later
// Inline markup of AsciiDoc:
//
//     bold    = "*" text "*" / "**" text "**"      italic = "_" … "_"    mono = "`" … "`"    mark = [role]
//     "#" … "#" sub     = "~" … "~"                          super  = "^" … "^" xref    = "<<" id ["," text]
//     ">>"            mention = "{{" ["<<" id ">>" ","] term ["," shown] "}}" macro   = name ":" [target] "["
//     text "]"     link   = URL ["[" text "]"]
//
// A mark of one character stands at a word's border, a doubled one anywhere.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/documents/asciidoc_private.h"
#include "indexer/documents/character_references.h"
#include "indexer/files/content.h"
#include "registry/model/ascii.h"

namespace termreg::documents::asciidoc {
namespace {

constexpr std::size_t most_inline_nesting = 16;
// How far the end of a mark, macro or reference is looked for.
constexpr std::size_t most_span = 4096;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
struct Look {
  bool bold = false;
  bool italic = false;
  Run::Position position = Run::Position::baseline;
};

// Macros of documentation tools whose target is the text: "slink:XrInstance".
bool names_code(std::string_view name) {
  constexpr std::array<std::string_view, 14> names{"slink",    "sname", "flink", "fname", "elink",
                                                   "ename",    "tlink", "tname", "dlink", "dname",
                                                   "basetype", "code",  "pname", "apiext"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_left_out(std::string_view macro) {
  constexpr std::array<std::string_view, 8> names{"footnote", "indexterm", "indexterm2", "image",
                                                  "icon",     "index",     "anchor",     "bookmark"};
  return std::find(names.begin(), names.end(), macro) != names.end();
}

// "term,shown" -> shown, "term" -> term; quotes and options of mentions left out.
std::string shown_of(std::string_view inside) {
  if (inside.starts_with("<<")) {
    const auto close = inside.find(">>");
    if (close != std::string_view::npos) inside = inside.substr(close + 2);
    while (inside.starts_with(',')) inside.remove_prefix(1);
  }
  const auto options = inside.rfind(",options=");
  if (options != std::string_view::npos) inside = inside.substr(0, options);
  const auto comma = inside.find(',');
  if (comma == std::string_view::npos) return std::string(files::trimmed(inside));
  auto rest = inside.substr(comma + 1);
  // {{term,shown,linked text}}
  const auto second = rest.find(',');
  return std::string(files::trimmed(second == std::string_view::npos ? rest : rest.substr(second + 1)));
}

class Inline {
 public:
  std::vector<Run> run(std::string_view text) {
    read(text, {}, 0);
    return std::move(runs_);
  }

 private:
  void put(std::string_view text, const Look& look) {
    if (text.empty()) return;
    const bool same = !runs_.empty() && runs_.back().target.empty() && runs_.back().bold == look.bold &&
                      runs_.back().italic == look.italic && runs_.back().position == look.position &&
                      runs_.back().alternatives.empty();
    if (!same) runs_.push_back(styled(look));
    runs_.back().text += text;
  }

  static Run styled(const Look& look) {
    Run run;
    run.bold = look.bold;
    run.italic = look.italic;
    run.position = look.position;
    return run;
  }

  void read(std::string_view text, const Look& look, std::size_t depth) {
    char before = ' ';
    while (!text.empty()) {
      std::size_t taken = 0;
      if (depth < most_inline_nesting) taken = special(text.substr(0, most_span), before, look, depth);
      if (taken == 0) {
        put(text.substr(0, 1), look);
        taken = 1;
      }
      before = text[taken - 1];
      text.remove_prefix(taken);
    }
  }

  // The length of what stands here and was dealt with; 0 if it is plain text.
  std::size_t special(std::string_view text, char before, const Look& look, std::size_t depth) {
    switch (text.front()) {
      case '\\':
        return escape(text, look);
      case '<':
        return cross_reference(text, look);
      case '{':
        return mention(text, look);
      case '(':
        return index_term(text, look, depth);
      case '[':
        return bracket(text, before, look, depth);
      case '*':
      case '_':
      case '`':
      case '#':
      case '~':
      case '^':
        return mark(text, before, look, depth);
      case '+':
        return pass(text, before, look);
      case '"':
      case '\'':
        return curly(text, look, depth);
      case '-':
        if (!text.starts_with("--") || text.starts_with("---")) return 0;
        put("—", look);
        return 2;
      default:
        return is_word(text.front()) && !is_word(before) && before != ':' ? macro(text, look, depth) : 0;
    }
  }

  std::size_t escape(std::string_view text, const Look& look) {
    constexpr std::string_view marks = "*_`#~^<{[(\"'+:\\";
    if (text.size() < 2 || marks.find(text[1]) == std::string_view::npos) return 0;
    put(text.substr(1, 1), look);
    return 2;
  }

  std::size_t cross_reference(std::string_view text, const Look& look) {
    if (!text.starts_with("<<")) return 0;
    const auto end = text.find(">>");
    if (end == std::string_view::npos || end < 3) return 0;
    const auto inside = text.substr(2, end - 2);
    const auto comma = inside.find(',');
    reference(files::trimmed(inside.substr(0, comma)),
              comma == std::string_view::npos ? std::string_view() : files::trimmed(inside.substr(comma + 1)),
              look);
    return end + 2;
  }

  void reference(std::string_view id, std::string_view text, const Look& look) {
    if (id.starts_with('#')) id.remove_prefix(1);
    auto run = styled(look);
    run.text = text;
    run.target = "#" + std::string(id);
    runs_.push_back(std::move(run));
  }

  std::size_t mention(std::string_view text, const Look& look) {
    if (!text.starts_with("{{")) return 0;
    const auto end = text.find("}}");
    if (end == std::string_view::npos) return 0;
    put(shown_of(text.substr(2, end - 2)), look);
    return end + 2;
  }

  std::size_t index_term(std::string_view text, const Look& look, std::size_t depth) {
    if (text.starts_with("(((")) {
      const auto end = text.find(")))");
      return end == std::string_view::npos ? 0 : end + 3;
    }
    if (!text.starts_with("((")) return 0;
    const auto end = text.find("))");
    if (end == std::string_view::npos) return 0;
    read(text.substr(2, end - 2), look, depth + 1);
    return end + 2;
  }

  // "[[id]]", "[role]#text#"
  std::size_t bracket(std::string_view text, char before, const Look& look, std::size_t depth) {
    if (text.starts_with("[[") && !text.starts_with("[[[")) {
      const auto end = text.find("]]");
      return end == std::string_view::npos ? 0 : end + 2;
    }
    const auto end = text.find(']');
    if (end == std::string_view::npos || end + 1 >= text.size() ||
        text.substr(0, end).find(' ') != std::string_view::npos)
      return 0;
    const char next = text[end + 1];
    if (next != '#' && next != '*' && next != '_' && next != '`') return 0;
    const auto taken = mark(text.substr(end + 1), before, look, depth);
    return taken == 0 ? 0 : end + 1 + taken;
  }

  std::size_t mark(std::string_view text, char before, const Look& look, std::size_t depth) {
    const char c = text.front();
    const bool doubled = text.size() > 1 && text[1] == c && c != '~' && c != '^';
    const std::size_t width = doubled ? 2 : 1;
    const bool anywhere = doubled || c == '~' || c == '^';
    if (!anywhere && is_word(before)) return 0;
    if (text.size() <= width || (!doubled && is_blank(text[width]))) return 0;
    const auto end = closing(text, width, anywhere);
    if (end == std::string_view::npos) return 0;
    auto inner = look;
    if (c == '*') inner.bold = true;
    if (c == '_') inner.italic = true;
    if (c == '~') inner.position = Run::Position::subscript;
    if (c == '^') inner.position = Run::Position::superscript;
    read(text.substr(width, end - width), inner, depth + 1);
    return end + width;
  }

  static std::size_t closing(std::string_view text, std::size_t width, bool anywhere) {
    const auto sign = text.substr(0, width);
    for (auto at = text.find(sign, width); at != std::string_view::npos; at = text.find(sign, at + 1)) {
      if (at == width) continue;  // nothing between
      if ((text.front() == '~' || text.front() == '^') &&
          text.substr(width, at - width).find(' ') != std::string_view::npos)
        return std::string_view::npos;
      if (anywhere) return at;
      const bool border = at + 1 >= text.size() || !is_word(text[at + 1]) || text[at + 1] == '_';
      if (!is_blank(text[at - 1]) && border) return at;
    }
    return std::string_view::npos;
  }

  std::size_t pass(std::string_view text, char before, const Look& look) {
    for (const std::string_view sign : {"+++", "++", "+"}) {
      if (!text.starts_with(sign)) continue;
      if (sign.size() == 1 && (is_word(before) || text.size() < 2 || is_blank(text[1]))) return 0;
      const auto end = text.find(sign, sign.size());
      if (end == std::string_view::npos || end == sign.size()) continue;
      put(text.substr(sign.size(), end - sign.size()), look);
      return end + sign.size();
    }
    return 0;
  }

  std::size_t curly(std::string_view text, const Look& look, std::size_t depth) {
    if (text.size() < 4 || text[1] != '`') return 0;
    const bool twice = text.front() == '"';
    const auto end = text.find(twice ? "`\"" : "`'", 2);
    if (end == std::string_view::npos) return 0;
    put(twice ? "“" : "‘", look);
    read(text.substr(2, end - 2), look, depth + 1);
    put(twice ? "”" : "’", look);
    return end + 2;
  }

  std::size_t macro(std::string_view text, const Look& look, std::size_t depth) {
    std::size_t at = 0;
    while (at < text.size() && (is_word(text[at]) || text[at] == '-') &&
           static_cast<unsigned char>(text[at]) < 0x80)
      ++at;
    if (at == 0 || at >= text.size() || text[at] != ':') return 0;
    const auto name = text.substr(0, at);
    if (name == "http" || name == "https" || name == "ftp" || name == "mailto")
      return link(text, look, depth);
    if (names_code(name)) {
      put(word_at(text.substr(at + 1)), look);
      return at + 1 + word_at(text.substr(at + 1)).size();
    }
    const auto open = text.find('[', at);
    const auto target =
        open == std::string_view::npos ? std::string_view() : text.substr(at + 1, open - at - 1);
    if (open == std::string_view::npos || target.find_first_of(" \t\n:") != std::string_view::npos) return 0;
    const auto end = closing_bracket(text, open);
    if (end == std::string_view::npos) return 0;
    expand(name, target, text.substr(open + 1, end - open - 1), look, depth);
    return end + 1;
  }

  void expand(std::string_view name, std::string_view target, std::string_view inside, const Look& look,
              std::size_t depth) {
    if (is_left_out(name)) return;
    if (name == "xref") {
      reference(target, inside, look);
    } else if (name == "term" || name == "symbol" || name == "concept") {
      put(shown_of(inside), look);
    } else if (name == "link") {
      linked(target, inside.empty() ? target : inside, look);
    } else if (name == "stem" || name == "asciimath" || name == "latexmath" || name == "pass") {
      put(inside, look);
    } else {
      read(inside, look, depth + 1);
    }
  }

  static std::string_view word_at(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_word(text[end])) ++end;
    return text.substr(0, end);
  }

  // Backslashes guard brackets within.
  static std::size_t closing_bracket(std::string_view text, std::size_t open) {
    int depth = 0;
    for (auto at = open; at < text.size(); ++at) {
      if (text[at] == '\\') {
        ++at;
      } else if (text[at] == '[') {
        ++depth;
      } else if (text[at] == ']' && --depth == 0) {
        return at;
      }
    }
    return std::string_view::npos;
  }

  void linked(std::string_view target, std::string_view text, const Look& look) {
    auto run = styled(look);
    run.text = text;
    run.target = target;
    runs_.push_back(std::move(run));
  }

  std::size_t link(std::string_view text, const Look& look, std::size_t) {
    auto end = std::min(text.find_first_of(" \t\n[]<>\"|"), text.size());
    if (end < 8) return 0;
    const bool labelled = end < text.size() && text[end] == '[';
    if (!labelled)
      while (end > 0 && std::string_view(".,;:)").find(text[end - 1]) != std::string_view::npos) --end;
    const auto target = text.substr(0, end);
    const auto close = labelled ? closing_bracket(text, end) : std::string_view::npos;
    if (close == std::string_view::npos) {
      linked(target, target, look);
      return end;
    }
    const auto label = text.substr(end + 1, close - end - 1);
    linked(target, label.empty() ? target : label, look);
    return close + 1;
  }

  std::vector<Run> runs_;
};

}  // namespace

std::vector<Run> inline_runs(std::string_view text) {
  auto runs = Inline().run(text);
  // What is written as a reference is no mark-up, so it becomes its character last.
  for (auto& run : runs) run.text = with_characters(run.text);
  return runs;
}

}  // namespace termreg::documents::asciidoc
