// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/publication.h"
#include "registry/codec/json_writer.h"

namespace termreg::sources {
namespace {

constexpr std::uint64_t most_yaml_bytes = 1024 * 1024;
constexpr std::size_t most_depth = 32;

std::uint32_t line_of(const YAML::Mark& mark) {
  return mark.is_null() ? 0 : static_cast<std::uint32_t>(mark.line + 1);
}

// Builds the tree of one document from the parser's events: yaml-cpp's own nodes take several times as long.
class TreeBuilder final : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const Input& input) : input_(input) {}

  [[nodiscard]] YamlNode take() { return std::move(root_); }
  /// Where the document began.
  [[nodiscard]] const YAML::Mark& start() const noexcept { return start_; }

  void OnDocumentStart(const YAML::Mark& mark) override { start_ = mark; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    add({YamlNode::Kind::null, true, "null", {}, {}, line_of(mark)});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse_file(input_, line_of(mark), "a YAML alias is refused: write the value out.");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    add({YamlNode::Kind::scalar, tag == "?", value, {}, {}, line_of(mark)});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::sequence, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::map, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    YamlNode node;
    std::string key;
    bool has_key = false;
  };

  void open(YamlNode::Kind kind, const YAML::Mark& mark) {
    if (frames_.size() == most_depth)
      refuse_file(input_, line_of(mark),
                  "the YAML is nested more than " + std::to_string(most_depth) + " deep.");
    frames_.push_back({{kind, false, {}, {}, {}, line_of(mark)}, {}, false});
  }

  void close() {
    auto node = std::move(frames_.back().node);
    frames_.pop_back();
    add(std::move(node));
  }

  void add(YamlNode node) {
    if (frames_.empty()) {
      root_ = std::move(node);
      return;
    }
    auto& frame = frames_.back();
    if (frame.node.kind == YamlNode::Kind::sequence) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.has_key) {
      take_key(frame, node);
    } else {
      frame.has_key = false;
      auto name = snake_case(frame.key);
      frame.node.members.push_back({std::move(frame.key), std::move(name), std::move(node)});
    }
  }

  void take_key(Frame& frame, const YamlNode& node) {
    if (node.kind != YamlNode::Kind::scalar && node.kind != YamlNode::Kind::null)
      refuse_file(input_, node.line, "a YAML key is no plain text.");
    const auto& members = frame.node.members;
    if (std::any_of(members.begin(), members.end(),
                    [&](const auto& member) { return member.key == node.scalar; }))
      refuse_file(input_, node.line,
                  "the YAML key “" + node.scalar.substr(0, 60) + "” is there twice in one map.");
    frame.key = node.scalar;
    frame.has_key = true;
  }

  const Input& input_;
  std::vector<Frame> frames_;
  YamlNode root_;
  YAML::Mark start_ = YAML::Mark::null_mark();
};

// RFC 8259, 6: what may stand in JSON as a number without quotes.
bool is_json_number(std::string_view text) {
  const auto digits = [&] {
    const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool zero = text.starts_with('0');
  const auto whole = digits();
  if (whole == 0 || (zero && whole > 1) || whole > 15) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (digits() == 0) return false;
  }
  return text.empty();
}

void append(codec::JsonWriter& json, const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::null:
      json.raw("null");
      return;
    case YamlNode::Kind::scalar:
      if (node.plain && (node.scalar == "true" || node.scalar == "false" || is_json_number(node.scalar))) {
        json.raw(node.scalar);
      } else {
        json.value(node.scalar);
      }
      return;
    case YamlNode::Kind::sequence:
      json.begin_array();
      for (const auto& item : node.items) append(json, item);
      json.end_array();
      return;
    case YamlNode::Kind::map:
      json.begin_object();
      for (const auto& member : node.members) append(json.key(member.key), member.value);
      json.end_object();
  }
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view name) const {
  for (const auto& member : members)
    if (member.name == name) return member.value.kind == Kind::null ? nullptr : &member.value;
  return nullptr;
}

std::string_view YamlNode::text(std::string_view name) const {
  const auto* found = find(name);
  return found == nullptr ? std::string_view{} : std::string_view(found->scalar);
}

bool YamlNode::is_empty() const noexcept {
  return kind == Kind::null || (scalar.empty() && items.empty() && members.empty());
}

std::string snake_case(std::string_view key) {
  std::string name;
  for (const char c : key) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !name.empty()) name += '_';
    name += upper ? static_cast<char>(c - 'A' + 'a') : c == '-' ? '_' : c;
  }
  return name;
}

std::vector<YamlNode> read_yaml(const Input& input) {
  return read_yaml(input, files::read_text_file(input.path, most_yaml_bytes));
}

std::vector<YamlNode> read_yaml(const Input& input, std::string bytes) {
  if (bytes.size() > most_yaml_bytes) refuse_file(input, 0, "the YAML is longer than 1 MiB; split it.");
  const auto text = files::to_utf8(std::move(bytes), input.path);
  if (files::has_control_character(text))
    refuse_file(input, 0, "a control character stands in the text, which YAML forbids.");
  std::vector<YamlNode> documents;
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    for (int before = -1;;) {
      TreeBuilder builder(input);
      if (!parser.HandleNextDocument(builder)) break;
      // Of a stray ',' or ']' yaml-cpp makes empty documents without end.
      if (builder.start().pos == before)
        refuse_file(input, line_of(builder.start()),
                    "this is not well-formed YAML: no document begins here.");
      before = builder.start().pos;
      if (auto document = builder.take(); !document.is_empty()) documents.push_back(std::move(document));
    }
  } catch (const YAML::Exception& error) {
    refuse_file(input, line_of(error.mark), "this is not well-formed YAML: " + error.msg + ".");
  }
  return documents;
}

std::string to_json(const YamlNode& node) {
  codec::JsonWriter json;
  append(json, node);
  return json.take();
}

}  // namespace termreg::sources
