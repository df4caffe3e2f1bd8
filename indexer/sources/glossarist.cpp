// SPDX-License-Identifier: GPL-3.0-or-later
// Glossarist YAML. One concept is: one document with its languages inside (v0, v1); a managed concept
// followed by its localized concepts in one file (v2, v3; joined by position where no id does it); or a
// managed concept whose localized concepts are files of their own. The file of the managed concept then gives
// the entry, and the others, read for themselves, only say so.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/files/content.h"
#include "indexer/sources/glossarist_concepts.h"
#include "indexer/sources/rows_private.h"

namespace termreg::sources {
namespace {

class GlossaristReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    glossarist::read_concepts(input, sink, around_, read_yaml(input));
    std::error_code ignored;
    sink.progress(std::filesystem::file_size(input.path, ignored));
  }

 private:
  mutable glossarist::Directories around_;  // a cache that locks itself
};

std::size_t depth_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// The name of the member that a line begins.
std::string member_of(std::string_view line) {
  return snake_case(files::trimmed(line.substr(0, line.find(':'))));
}

template <std::size_t N>
bool is_member(const std::string& name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Members below `data`, and of a language of the first layouts, in the forms that only Glossarist has together.
constexpr std::array<std::string_view, 5> of_data{"identifier", "localized_concepts", "language_code",
                                                  "terms", "designations"};
constexpr std::array<std::string_view, 3> of_language{"terms", "term", "definition"};

// "data: {identifier: 3.1, ...": the same on one line.
template <std::size_t N>
bool holds_member(std::string_view line, const std::array<std::string_view, N>& names) {
  for (auto at = line.find_first_of("{,"); at != std::string_view::npos;
       at = line.find_first_of("{,", at + 1))
    if (is_member(member_of(line.substr(at + 1)), names)) return true;
  return false;
}

bool is_register_line(std::string_view line) {
  return line.starts_with("schema_type: glossarist") || line.starts_with("subregisters:");
}

}  // namespace

int recognise_glossarist(const files::Specimen& specimen) {
  const auto lower = files::lower_ascii(specimen.file_name);
  std::string_view head = specimen.head;
  if (!lower.ends_with(".yaml") && !lower.ends_with(".yml")) return 0;
  bool in_data = false;
  bool termid = false;
  std::size_t depth = 0;  // of the members of `data`
  while (!head.empty()) {
    const auto end = std::min(head.find('\n'), head.size());
    const auto line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    const auto indent = depth_of(line);
    if (indent == line.size() || line[indent] == '#') continue;
    if (is_register_line(line)) return 2;
    termid = termid || line.starts_with("termid:");
    if (indent == 0) {
      in_data = files::trimmed(line) == "data:";
      depth = 0;
      if ((line.starts_with("data:") && holds_member(line, of_data)) ||
          (termid && holds_member(line, of_language)))
        return 3;
      continue;
    }
    if (in_data && depth == 0) depth = indent;
    if (in_data && indent == depth && is_member(member_of(line), of_data)) return 3;
    if (termid && is_member(member_of(line), of_language)) return 3;
  }
  return 0;
}

std::unique_ptr<Reader> make_glossarist_reader() {
  return std::make_unique<GlossaristReader>();
}

}  // namespace termreg::sources
