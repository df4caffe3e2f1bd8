// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/rfcxml_doctype.h"

#include <algorithm>
#include <map>
#include <optional>

#include "indexer/files/content.h"
#include "indexer/files/html_tree.h"
#include "registry/model/error.h"

namespace termreg::documents {
namespace {

constexpr std::size_t longest_value = 64;
constexpr std::string_view white = " \t\r\n";

class Doctype {
 public:
  Doctype(std::string text, const std::filesystem::path& file) : text_(std::move(text)), file_(file) {}

  std::string removed() {
    blank_declaration();
    const auto begin = find_doctype();
    if (begin == std::string::npos) return replaced();
    const auto end = end_of_doctype(begin);
    learn(std::string_view(text_).substr(begin, end - begin));
    blank(begin, end);
    return replaced();
  }

 private:
  [[noreturn]] void refuse(std::size_t at, const std::string& sentence) const {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    throw Error(ErrorCode::bad_input,
                "“" + file_.string() + "” line " + std::to_string(line) + ": " + sentence);
  }

  void blank(std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at)
      if (text_[at] != '\n') text_[at] = ' ';
  }

  void blank_declaration() {
    const auto end = text_.find("?>");
    if (text_.starts_with("<?xml") && end != std::string::npos) blank(0, end + 2);
  }

  // The DOCTYPE stands before the first element, among comments and processing instructions.
  [[nodiscard]] std::size_t find_doctype() const {
    for (auto at = text_.find('<'); at != std::string::npos; at = text_.find('<', at + 1)) {
      const auto rest = std::string_view(text_).substr(at);
      if (rest.starts_with("<!DOCTYPE")) return at;
      if (rest.starts_with("<!--")) {
        at = text_.find("-->", at);
      } else if (!rest.starts_with("<?")) {
        return std::string::npos;
      }
      if (at == std::string::npos) return at;
    }
    return std::string::npos;
  }

  [[nodiscard]] std::size_t end_of_doctype(std::size_t begin) const {
    bool inside = false;
    for (auto at = begin; at < text_.size(); ++at) {
      const char c = text_[at];
      if (std::string_view(text_).substr(at).starts_with("<!--")) {
        at = text_.find("-->", at);
        if (at == std::string::npos) break;
      } else if (c == '"' || c == '\'') {
        at = text_.find(c, at + 1);
        if (at == std::string::npos) break;
      } else if (c == '[') {
        inside = true;
      } else if (c == ']') {
        inside = false;
      } else if (c == '>' && !inside) {
        return at + 1;
      }
    }
    refuse(begin, "the DOCTYPE does not end.");
  }

  void learn(std::string_view doctype) {
    for (auto at = doctype.find('<', 1); at != std::string_view::npos; at = doctype.find('<', at + 1)) {
      if (doctype.substr(at).starts_with("<!--")) {
        at = doctype.find("-->", at);
        if (at == std::string_view::npos) return;
      } else if (doctype.substr(at).starts_with("<!ENTITY")) {
        learn_entity(doctype.substr(at + 8));
      }
    }
  }

  // name (SYSTEM uri | PUBLIC id uri | value); the first declaration of a name counts.
  void learn_entity(std::string_view declaration) {
    auto rest = files::trimmed(declaration);
    const auto name = std::string(rest.substr(0, rest.find_first_of(white)));
    rest = files::trimmed(rest.substr(name.size()));
    if (name.empty() || name == "%") return;
    if (rest.starts_with("SYSTEM") || rest.starts_with("PUBLIC")) {
      values_.emplace(name, "");
      return;
    }
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return;
    const auto end = rest.find(rest[0], 1);
    if (end == std::string_view::npos) return;
    const auto value = rest.substr(1, end - 1);
    values_.emplace(name, is_of_characters(value) ? std::optional<std::string>(value) : std::nullopt);
  }

  // Character references stay as they are: the parser resolves them.
  static bool is_of_characters(std::string_view value) {
    if (value.size() > longest_value || value.find_first_of("<%") != std::string_view::npos) return false;
    for (auto at = value.find('&'); at != std::string_view::npos; at = value.find('&', at + 1)) {
      auto rest = value.substr(at);
      if (!rest.starts_with("&#") || rest.find(';') == std::string_view::npos) return false;
      if (rest.starts_with("&#38;") || rest.starts_with("&#60;") || rest.starts_with("&#x26;") ||
          rest.starts_with("&#x3c;") || rest.starts_with("&#x3C;"))
        return false;
    }
    return true;
  }

  // Replaces references outside comments, CDATA sections and processing instructions.
  [[nodiscard]] std::string replaced() const {
    std::string out;
    out.reserve(text_.size());
    const std::string_view text = text_;
    for (std::size_t at = 0; at < text.size();) {
      const auto next = std::min(text.find_first_of("&<", at), text.size());
      out += text.substr(at, next - at);
      if (next == text.size()) break;
      const auto taken = text[next] == '&' ? reference(next, out) : passage(next, out);
      at = next + taken;
    }
    return out;
  }

  static std::size_t passage(std::string_view text, std::string_view open, std::string_view close) {
    if (!text.starts_with(open)) return 0;
    const auto end = text.find(close, open.size());
    return end == std::string_view::npos ? text.size() : end + close.size();
  }
  std::size_t passage(std::size_t at, std::string& out) const {
    const auto rest = std::string_view(text_).substr(at);
    std::size_t length = passage(rest, "<!--", "-->");
    if (length == 0) length = passage(rest, "<![CDATA[", "]]>");
    if (length == 0) length = passage(rest, "<?", "?>");
    if (length == 0) length = 1;
    out += rest.substr(0, length);
    return length;
  }

  std::size_t reference(std::size_t at, std::string& out) const {
    const auto end = text_.find(';', at);
    const auto name = end == std::string::npos || end - at > longest_value
                          ? std::string()
                          : text_.substr(at + 1, end - at - 1);
    constexpr std::string_view own[] = {"amp", "lt", "gt", "quot", "apos"};
    const bool predefined = std::find(std::begin(own), std::end(own), name) != std::end(own);
    if (name.empty() || name[0] == '#' || predefined) {
      out += '&';
      return 1;
    }
    if (const auto known = values_.find(name); known != values_.end()) {
      if (!known->second)
        refuse(at, "the entity “" + name +
                       "” holds mark-up or other entities, which is refused; write out what it stands for.");
      out += *known->second;
      return name.size() + 2;
    }
    const auto character = files::html_character(name);
    out += character.empty() ? "&" + name + ";" : character;
    return name.size() + 2;
  }

  std::string text_;
  const std::filesystem::path& file_;
  std::map<std::string, std::optional<std::string>> values_;  // nothing: must not be used
};

}  // namespace

std::string without_doctype(std::string text, const std::filesystem::path& file) {
  return Doctype(std::move(text), file).removed();
}

}  // namespace termreg::documents
