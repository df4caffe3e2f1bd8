// SPDX-License-Identifier: GPL-3.0-or-later
// The preprocessor of AsciiDoc (AsciiDoc Language documentation, "Includes", "Conditionals", "Attributes"):
//
//     include    = "include::" path "[" options "]"          options: leveloffset, tag, tags, lines
//     condition  = ("ifdef" / "ifndef") "::" name *(("," / "+") name) "[" [text] "]"
//                / "ifeval::[" value op value "]"             op: == !=; others hold
//     end        = "endif::" [name] "[]"
//     entry      = ":" ["!"] name ["!"] ":" [value]
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "indexer/documents/asciidoc_private.h"
#include "indexer/files/content.h"
#include "registry/model/error.h"

namespace termreg::documents::asciidoc {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_asciidoc_bytes = 64ULL * 1024 * 1024;
constexpr std::size_t most_value_bytes = 128 * 1024;  // more than an entry may hold, which is refused later
constexpr std::size_t most_name_bytes = 128;
constexpr std::size_t most_depth = 32;
constexpr std::size_t most_files = 4096;

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

// "name::target[inside]" of a directive.
struct Directive {
  std::string_view target, inside;
};
std::optional<Directive> directive(std::string_view line, std::string_view name) {
  if (!line.starts_with(name) || !line.substr(name.size()).starts_with("::")) return std::nullopt;
  const auto rest = files::trimmed(line.substr(name.size() + 2));
  const auto open = rest.find('[');
  if (open == std::string_view::npos || !rest.ends_with(']')) return std::nullopt;
  return Directive{rest.substr(0, open), rest.substr(open + 1, rest.size() - open - 2)};
}

std::string option(std::string_view options, std::string_view name) {
  for (std::size_t at = 0; at < options.size();) {
    const auto quote = options.find('"', at);
    auto end = std::min(options.find(',', at), options.size());
    if (quote < end)
      end =
          std::min(options.find(',', std::min(options.find('"', quote + 1), options.size())), options.size());
    const auto item = files::trimmed(options.substr(at, end - at));
    if (item.starts_with(name) && item.substr(name.size()).starts_with('='))
      return std::string(without_quotes(item.substr(name.size() + 1)));
    at = end + 1;
  }
  return {};
}

std::vector<std::string> pieces(std::string_view list, std::string_view separators) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(separators), list.size());
    if (const auto part = files::trimmed(list.substr(0, end)); !part.empty()) parts.emplace_back(part);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

// Which lines of an included file are wanted.
class Selection {
 public:
  explicit Selection(std::string_view options) {
    tags_ = pieces(option(options, "tags"), ";,");
    if (const auto tag = option(options, "tag"); !tag.empty()) tags_.push_back(tag);
    for (const auto& range : pieces(option(options, "lines"), ";,")) {
      const auto dots = range.find("..");
      const auto first = number(range.substr(0, dots), 1);
      ranges_.emplace_back(first, dots == std::string::npos ? first : number(range.substr(dots + 2), -1));
    }
  }

  bool wants(std::string_view line, long number_of_line) {
    if (line.find("tag::") != std::string_view::npos || line.find("end::") != std::string_view::npos)
      if (note_tag(line)) return false;
    if (!tags_.empty() && open_ == 0) return false;
    if (ranges_.empty()) return true;
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) {
      return number_of_line >= range.first && (range.second < 0 || number_of_line <= range.second);
    });
  }

 private:
  static long number(std::string_view digits, long otherwise) {
    long value = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

  // True if the line begins or ends a tagged region.
  bool note_tag(std::string_view line) {
    const auto at = line.find("tag::");
    const auto begin = at == std::string_view::npos ? line.find("end::") : at;
    const auto open = line.find('[', begin);
    if (open == std::string_view::npos || line.substr(open, 2) != "[]") return false;
    const auto name = line.substr(begin + 5, open - begin - 5);
    if (!is_name(name)) return false;
    const bool all = std::find(tags_.begin(), tags_.end(), "*") != tags_.end() ||
                     std::find(tags_.begin(), tags_.end(), "**") != tags_.end();
    if (all || std::find(tags_.begin(), tags_.end(), name) != tags_.end())
      open_ += at == std::string_view::npos ? -1 : 1;
    return true;
  }

  std::vector<std::string> tags_;
  std::vector<std::pair<long, long>> ranges_;
  int open_ = 0;
};

class Preprocessor {
 public:
  explicit Preprocessor(const fs::path& file) : file_(file) {
    std::error_code ignored;
    root_ = fs::weakly_canonical(fs::absolute(file, ignored), ignored).parent_path();
  }

  Source run() {
    std::error_code ignored;
    auto path = fs::weakly_canonical(fs::absolute(file_, ignored), ignored);
    stack_.push_back(path);
    read(files::to_utf8(files::read_text_file(file_, most_asciidoc_bytes), file_), Selection(""),
         {path.parent_path(), 0});
    return std::move(source_);
  }

 private:
  struct Place {
    fs::path directory;
    int level_offset = 0;
  };

  void read(const std::string& text, Selection selection, const Place& place) {
    bytes_ += text.size();
    if (bytes_ > most_asciidoc_bytes)
      throw Error(ErrorCode::bad_input,
                  "“" + file_.string() + "”: with what it includes it is longer than 64 MiB.");
    const auto conditions = skipping_.size();
    long number = 0;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      auto line = std::string_view(text).substr(at, end - at);
      while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
        line.remove_suffix(1);
      at = end + 1;
      ++number;
      if (stack_.size() == 1) line_ = static_cast<std::uint32_t>(number);
      if (selection.wants(line, number)) take(line, place);
    }
    while (skipping_.size() > conditions) close_condition();  // a condition ends with its file
  }

  [[nodiscard]] bool skips() const { return skipped_ > 0; }

  void take(std::string_view line, const Place& place) {
    if (take_condition(line, place)) return;
    if (skips()) return;
    if (const auto included = directive(line, "include")) {
      include(*included, place);
      return;
    }
    if (line.starts_with("\\include::") || line.starts_with("\\if")) line.remove_prefix(1);
    apply_attribute_entry(line, attributes_);
    source_.lines.push_back({std::string(line), line_, place.level_offset});
  }

  bool take_condition(std::string_view line, const Place& place) {
    for (const std::string_view name : {"ifdef", "ifndef"}) {
      const auto found = directive(line, name);
      if (!found) continue;
      const bool holds = any_set(found->target) == (name == "ifdef");
      if (found->inside.empty()) {
        open_condition(holds);
      } else if (holds && !skips()) {
        take(found->inside, place);
      }
      return true;
    }
    if (const auto found = directive(line, "ifeval")) {
      open_condition(evaluate(found->inside));
      return true;
    }
    if (!directive(line, "endif")) return false;
    if (!skipping_.empty()) close_condition();
    return true;
  }

  void open_condition(bool holds) {
    skipping_.push_back(!holds);
    skipped_ += holds ? 0U : 1U;
  }

  void close_condition() {
    skipped_ -= skipping_.back() ? 1U : 0U;
    skipping_.pop_back();
  }

  [[nodiscard]] bool any_set(std::string_view names) const {
    const bool all = names.find('+') != std::string_view::npos;
    const auto list = pieces(names, ",+");
    const auto is_set = [&](const auto& name) { return attributes_.contains(name); };
    return all ? std::all_of(list.begin(), list.end(), is_set)
               : std::any_of(list.begin(), list.end(), is_set);
  }

  [[nodiscard]] bool evaluate(std::string_view expression) const {
    for (const std::string_view op : {"==", "!="}) {
      const auto at = expression.find(op);
      if (at == std::string_view::npos) continue;
      const auto left = with_attributes(without_quotes(expression.substr(0, at)), attributes_);
      const auto right = with_attributes(without_quotes(expression.substr(at + 2)), attributes_);
      return (left == right) == (op == "==");
    }
    return true;
  }

  void include(const Directive& included, const Place& place) {
    const auto target = with_attributes(included.target, attributes_);
    const auto path = allowed(target, place);
    if (!path) return;
    if (++files_ > most_files)
      throw Error(ErrorCode::bad_input, "“" + file_.string() + "”: it includes more than 4,096 files.");
    std::string text;
    try {
      text = files::to_utf8(files::read_text_file(*path, most_asciidoc_bytes), *path);
    } catch (const Error& error) {
      remark(target, std::string("cannot be read (") + error.what() + ")");
      return;
    }
    stack_.push_back(*path);
    read(text, Selection(included.inside),
         {path->parent_path(), place.level_offset + offset_of(included.inside)});
    stack_.pop_back();
  }

  static int offset_of(std::string_view options) {
    auto value = option(options, "leveloffset");
    if (value.starts_with('+')) value.erase(0, 1);
    int offset = 0;
    std::from_chars(value.data(), value.data() + value.size(), offset);
    return std::clamp(offset, -5, 5);
  }

  std::optional<fs::path> allowed(const std::string& target, const Place& place) {
    if (target.find("://") != std::string::npos || target.starts_with('/') ||
        target.find('\\') != std::string::npos || target.find('\0') != std::string::npos) {
      remark(target, "is no file beside this one");
      return std::nullopt;
    }
    std::error_code failed;
    const auto path = fs::weakly_canonical(place.directory / target, failed);
    const auto inside =
        std::mismatch(root_.begin(), root_.end(), path.begin(), path.end()).first == root_.end();
    if (failed || !inside) {
      remark(target, "lies outside the directory of the document");
    } else if (!fs::is_regular_file(path, failed)) {
      remark(target, "is not there");
    } else if (std::find(stack_.begin(), stack_.end(), path) != stack_.end()) {
      remark(target, "includes itself");
    } else if (stack_.size() >= most_depth) {
      remark(target, "is included more than 32 files deep");
    } else {
      return path;
    }
    return std::nullopt;
  }

  void remark(const std::string& target, const std::string& what) {
    source_.remarks.push_back({"remark", "Line " + std::to_string(line_) + ": the include “" +
                                             target.substr(0, 100) + "” " + what +
                                             "; its text is left out."});
  }

  fs::path file_;
  fs::path root_;
  Source source_;
  Attributes attributes_;
  std::vector<fs::path> stack_;
  std::vector<bool> skipping_;
  std::size_t skipped_ = 0;
  std::uint32_t line_ = 0;
  std::size_t files_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace

bool apply_attribute_entry(std::string_view line, Attributes& attributes) {
  if (!line.starts_with(':') || line.starts_with("::")) return false;
  const auto end = line.find(':', 1);
  if (end == std::string_view::npos) return false;
  auto name = line.substr(1, end - 1);
  const auto value = files::trimmed(line.substr(end + 1));
  if (!value.empty() && line[end + 1] != ' ' && line[end + 1] != '\t') return false;
  const bool unset = name.starts_with('!') || name.ends_with('!');
  if (name.starts_with('!')) name.remove_prefix(1);
  if (name.ends_with('!')) name.remove_suffix(1);
  if (!is_name(name)) return false;
  if (unset) {
    attributes.erase(std::string(name));
  } else {
    attributes[std::string(name)] = with_attributes(value, attributes);
  }
  return true;
}

std::string with_attributes(std::string_view text, const Attributes& attributes) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos || out.size() > most_value_bytes) break;
    text.remove_prefix(open);
    const auto close = text.substr(0, most_name_bytes).find('}');
    const auto name = close == std::string_view::npos ? std::string_view() : text.substr(1, close - 1);
    const auto found = is_name(name) ? attributes.find(std::string(name)) : attributes.end();
    if (found != attributes.end()) {
      out += found->second;
      text.remove_prefix(close + 1);
    } else if (name == "nbsp" || name == "empty" || name == "sp" || name == "blank") {
      out += name == "nbsp" || name == "sp" ? " " : "";
      text.remove_prefix(close + 1);
    } else {
      // "{{term}}" is a mention, no attribute.
      const auto braces = text.starts_with("{{") ? 2U : 1U;
      out += text.substr(0, braces);
      text.remove_prefix(braces);
    }
  }
  if (out.size() > most_value_bytes) {
    auto end = most_value_bytes;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xc0U) == 0x80U)
      --end;  // whole characters only
    out.resize(end);
  }
  return out;
}

Source read_source(const std::filesystem::path& file) {
  return Preprocessor(file).run();
}

}  // namespace termreg::documents::asciidoc
