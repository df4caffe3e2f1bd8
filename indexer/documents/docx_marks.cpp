// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_marks.h"

#include <algorithm>
#include <array>

#include "indexer/documents/character_references.h"
#include "indexer/documents/docx_symbols.h"
#include "indexer/documents/docx_xml.h"

namespace termreg::documents::docx {
namespace {

using std::string_view;

constexpr auto block_holders = std::to_array<string_view>(
    {"document", "body", "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "moveTo"});
constexpr auto run_holders = std::to_array<string_view>(
    {"hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"});

bool is_one(string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A tag as it stands: [begin, end) with its brackets.
struct Tag {
  std::size_t begin = 0, end = 0;
  string_view name;
  bool closes = false;  // </p>
  bool empty = false;   // <p/>
};

// Goes from tag to tag; comments, instructions and CDATA are passed over.
class Tags {
 public:
  explicit Tags(string_view xml) : xml_(xml) {}

  bool next(Tag& tag) {
    for (;;) {
      const auto at = xml_.find('<', at_);
      if (at == string_view::npos) return false;
      if (skip(at, "<!--", "-->") || skip(at, "<![CDATA[", "]]>") || skip(at, "<?", "?>") ||
          skip(at, "<!", ">"))
        continue;
      return read(at, tag);
    }
  }

 private:
  bool skip(std::size_t at, string_view open, string_view close) {
    if (!xml_.substr(at).starts_with(open)) return false;
    const auto end = xml_.find(close, at + open.size());
    at_ = end == string_view::npos ? xml_.size() : end + close.size();
    return true;
  }
  bool read(std::size_t at, Tag& tag) {
    auto end = at + 1;
    for (char quote = '\0'; end < xml_.size() && (quote != '\0' || xml_[end] != '>'); ++end) {
      if (quote != '\0') {
        if (xml_[end] == quote) quote = '\0';
      } else if (xml_[end] == '"' || xml_[end] == '\'') {
        quote = xml_[end];
      }
    }
    if (end >= xml_.size()) return false;
    tag.begin = at;
    tag.end = at_ = end + 1;
    tag.closes = xml_[at + 1] == '/';
    tag.empty = xml_[end - 1] == '/';
    const auto name = at + (tag.closes ? 2 : 1);
    tag.name = xml_.substr(name, std::min(xml_.find_first_of(" \t\r\n/>", name), end) - name);
    return true;
  }

  string_view xml_;
  std::size_t at_ = 0;
};

class MarkReader {
 public:
  MarkReader(string_view xml, string_view prefix) : xml_(xml), prefix_(prefix) {}

  std::vector<ParagraphMark> read() {
    Tags tags(xml_);
    Tag tag;
    while (tags.next(tag)) {
      if (!tag.closes) open(tag);
      if (tag.closes || tag.empty) close(tag);
    }
    return std::move(marks_);
  }

 private:
  enum class Role { other, alternate, row, row_properties, paragraph, run, text };
  struct Frame {
    Role role = Role::other;
    bool blocks = false;   // may hold paragraphs that count
    bool runs = false;     // may hold runs of the paragraph
    bool deleted = false;  // a row that is deleted; an alternative that is taken
    std::size_t inside = 0;
  };

  [[nodiscard]] string_view own_name(string_view name) const {
    return name.starts_with(prefix_) ? name.substr(prefix_.size()) : string_view();
  }

  void open(const Tag& tag) {
    static const Frame outside{Role::other, true, false, false, 0};
    const auto& parent = frames_.empty() ? outside : frames_.back();
    Frame frame;
    frame.inside = tag.end;
    const auto name = own_name(tag.name);
    const auto bare = local_name(tag.name);
    frame.blocks = parent.blocks && !parent.deleted && is_one(name, block_holders);
    frame.runs = parent.runs && is_one(name, run_holders);
    if (bare == "AlternateContent") {
      frame.role = Role::alternate;
      frame.blocks = parent.blocks;
    } else if (bare == "Choice" && parent.role == Role::alternate && !parent.deleted) {
      frame.blocks = parent.blocks;
    }
    if (bare == "Choice" && !frames_.empty()) frames_.back().deleted = true;
    if (name == "tr" && frame.blocks) frame.role = Role::row;
    if (name == "trPr" && parent.role == Role::row) frame.role = Role::row_properties;
    if (name == "del" && parent.role == Role::row_properties) frames_[frames_.size() - 2].deleted = true;
    if (name == "p" && parent.blocks && !parent.deleted) {
      frame.role = Role::paragraph;
      frame.runs = true;
      marks_.emplace_back().ordinal = ++ordinal_;
    } else if (name == "r" && parent.runs) {
      frame.role = Role::run;
      const auto signs = marks_.back().signs.size();
      marks_.back().runs.push_back({tag.begin, tag.end, signs, signs});
    } else if (parent.role == Role::run && name == "t") {
      frame.role = Role::text;
    } else if (parent.role == Role::run && name == "noBreakHyphen") {
      marks_.back().signs += '-';
    }
    frames_.push_back(frame);
  }

  void close(const Tag& tag) {
    if (frames_.empty()) return;
    const auto frame = frames_.back();
    frames_.pop_back();
    if (frame.role == Role::paragraph) {
      marks_.back().inner_end = tag.closes ? tag.begin : 0;
    } else if (frame.role == Role::run) {
      marks_.back().runs.back().end = tag.end;
      marks_.back().runs.back().text_end = marks_.back().signs.size();
    } else if (frame.role == Role::text && tag.closes) {
      marks_.back().signs += signs_of(decoded(xml_.substr(frame.inside, tag.begin - frame.inside)));
    } else if (frame.role == Role::row && !frame.deleted) {
      ++ordinal_;  // Word counts the end of a row
    }
  }

  // The five names of XML and numbers; whatever else is there stays.
  static std::string decoded(string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto end = text[at] == '&' ? text.find(';', at) : string_view::npos;
      if (end == string_view::npos) {
        plain += text[at];
        continue;
      }
      plain += character(text.substr(at + 1, end - at - 1));
      at = end;
    }
    return plain;
  }
  static std::string character(string_view name) {
    if (name == "amp") return "&";
    if (name == "lt") return "<";
    if (name == "gt") return ">";
    if (name == "quot") return "\"";
    if (name == "apos") return "'";
    return character_of("&" + std::string(name) + ";");
  }

  string_view xml_, prefix_;
  std::vector<Frame> frames_;
  std::vector<ParagraphMark> marks_;
  std::uint32_t ordinal_ = 0;
};

}  // namespace

std::vector<ParagraphMark> paragraph_marks(string_view xml, string_view prefix) {
  return MarkReader(xml, prefix).read();
}

std::string prefix_of(string_view xml, string_view space) {
  for (const char quote : {'"', '\''}) {
    const auto at = xml.find(quote + std::string(space) + quote);
    if (at == string_view::npos || at == 0 || xml[at - 1] != '=') continue;
    const auto name = xml.find_last_of(" \t\r\n", at);
    const auto declared = xml.substr(name + 1, at - name - 2);
    constexpr string_view opening = "xmlns:";
    return declared.starts_with(opening) ? std::string(declared.substr(opening.size())) + ":" : std::string();
  }
  return {};
}

std::string signs_of(string_view text) {
  std::string signs;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto two = text.substr(at, 2);
    if (two == "\xc2\xa0" || two == "\xc2\xad")
      ++at;
    else if (is_wide_blank(text.substr(at, 3)))
      at += 2;
    else if (text[at] != ' ' && text[at] != '\t' && text[at] != '\n' && text[at] != '\r')
      signs += text[at];
  }
  return signs;
}

std::pair<std::size_t, std::size_t> runs_of(const ParagraphMark& paragraph, string_view block_text,
                                            std::size_t begin, std::size_t end) {
  const auto& runs = paragraph.runs;
  const std::pair<std::size_t, std::size_t> all{0, runs.size() - 1};
  const auto whole = signs_of(block_text);
  auto from = signs_of(block_text.substr(0, begin)).size();
  auto to = signs_of(block_text.substr(0, end)).size();
  if (from >= to) return all;
  if (const auto at = paragraph.signs.rfind(whole); at != std::string::npos) {
    from += at;
    to += at;
  } else {
    const auto target = whole.substr(from, to - from);
    const auto found = paragraph.signs.find(target);
    if (found == std::string::npos) return all;
    from = found;
    to = found + target.size();
  }
  auto first = runs.size(), last = runs.size();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].text_end <= from || runs[i].text_begin >= to) continue;
    if (first == runs.size()) first = i;
    last = i;
  }
  return first == runs.size() ? all : std::pair{first, last};
}

}  // namespace termreg::documents::docx
