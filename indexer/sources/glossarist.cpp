// SPDX-License-Identifier: GPL-3.0-or-later
// Glossarist YAML. One concept is: one document with its languages inside (v0, v1); a managed concept
// followed by its localized concepts in one file (v2, v3; joined by position where no id does it); or a
// managed concept whose localized concepts are files of their own. The file of the managed concept then gives
// the entry, and the others, read for themselves, only say so.
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

// A member at column 0 or two blanks deep, in the forms that only Glossarist has together.
bool is_concept_line(std::string_view line) {
  constexpr std::string_view telling[] = {"identifier", "localized_concepts", "language_code", "terms",
                                          "designations"};
  if (!line.starts_with("  ") || line.starts_with("   ")) return false;
  const auto name = snake_case(files::trimmed(line.substr(0, line.find(':'))));
  for (const auto word : telling)
    if (name == word) return true;
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
  while (!head.empty()) {
    const auto end = std::min(head.find('\n'), head.size());
    const auto line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    if (in_data && is_concept_line(line)) return 3;
    if (is_register_line(line)) return 2;
    if (termid && line.starts_with("  ") && snake_case(files::trimmed(line)).starts_with("terms:")) return 3;
    termid = termid || line.starts_with("termid:");
    if (!line.empty() && line[0] != ' ' && line[0] != '#') in_data = files::trimmed(line) == "data:";
  }
  return 0;
}

std::unique_ptr<Reader> make_glossarist_reader() {
  return std::make_unique<GlossaristReader>();
}

}  // namespace termreg::sources
