// SPDX-License-Identifier: GPL-3.0-or-later
// Glossarist YAML. One concept is: one document with its languages inside (v0, v1); a managed concept
// followed by its localized concepts in one file (v2, v3; joined by position where no id does it); or a
// managed concept whose localized concepts are files of their own. The file of the managed concept then gives
// the entry, and the others, read for themselves, only say so.
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/glossarist_dataset.h"
#include "indexer/sources/glossarist_entry.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

using glossarist::ConceptParts;
using glossarist::DocumentKind;

class ConceptFile {
 public:
  ConceptFile(const Input& input, Sink& sink, glossarist::Surroundings& around)
      : input_(input), sink_(sink), remarks_(sink, input), around_(around), documents_(read_yaml(input)) {}

  void read() {
    for (const auto& document : documents_) take(document);
    for (auto& parts : concepts_) finish(parts);
    if (concepts_.empty() && !read_elsewhere_)
      refuse_file(input_, 0, "no Glossarist concept was found in this YAML.");
  }

 private:
  void take(const YamlNode& document) {
    switch (glossarist::kind_of(document)) {
      case DocumentKind::whole:
        return take_whole(document);
      case DocumentKind::managed:
        return open(document);
      case DocumentKind::localized:
        if (!concepts_.empty()) {
          concepts_.back().localized.push_back({&document, {}});
        } else {
          take_lone(document);
        }
        return;
      case DocumentKind::register_of_set:
        read_elsewhere_ = true;  // with the concepts of its data set, so it is no news
        return;
      case DocumentKind::other:
        remarks_.warning({document.line, {}}, "glossarist-document-unknown",
                         "A YAML document is no Glossarist concept; it is left out.");
    }
  }

  void say(RemarkPlace place, std::string rule, std::string sentence) {
    remarks_.info(std::move(place), std::move(rule), std::move(sentence));
    read_elsewhere_ = true;
  }

  void open(const YamlNode& document) {
    auto& parts = concepts_.emplace_back();
    parts.concept_node = &document;
    parts.locator = glossarist::identifier_of(document);
    const auto& data = glossarist::data_of(document);
    // An external concept names itself.
    if (data.find("designations") != nullptr || data.find("terms") != nullptr)
      parts.localized.push_back({&document, {}});
  }

  void take_whole(const YamlNode& document) {
    auto& parts = concepts_.emplace_back();
    parts.concept_node = &document;
    parts.locator = glossarist::identifier_of(document);
    for (const auto& member : document.members)
      if (glossarist::is_localized_member(member)) parts.localized.push_back({&member.value, member.key});
  }

  // A localized concept without a managed one before it: part of an entry that another file gives, or all
  // there is.
  void take_lone(const YamlNode& document) {
    const auto id = std::string(document.text("id"));
    if (!id.empty() && around_.is_referred_to(input_.path, id))
      return say({document.line, id}, "glossarist-companion",
                 "This is one language of a concept that another file holds; it is read with that file.");
    remarks_.warning(
        {document.line, id}, "glossarist-concept-missing",
        "No concept beside this file names this localized concept; it is taken as a concept of its own.");
    auto& parts = concepts_.emplace_back();
    parts.locator = glossarist::identifier_of(document);
    parts.localized.push_back({&document, {}});
  }

  void finish(ConceptParts& parts) {
    const auto line =
        (parts.concept_node != nullptr ? parts.concept_node : parts.localized.front().node)->line;
    if (parts.locator.empty()) parts.locator = std::to_string(&parts - concepts_.data() + 1);
    if (parts.concept_node != nullptr) add_companions(parts);
    if (parts.localized.empty()) {
      remarks_.error(
          {line, parts.locator}, "glossarist-concept-empty",
          "The concept has no localized concept, here or in a file beside it, and so no designation.");
      return;
    }
    sink_.entry(glossarist::build_entry(parts, input_, around_.data_set_of(input_.path)));
  }

  void add_companions(ConceptParts& parts) {
    const auto* named = glossarist::data_of(*parts.concept_node).find("localized_concepts");
    if (named == nullptr) return;
    for (const auto& member : named->members)
      if (!is_present(parts, member)) add_companion(parts, member.key, member.value.scalar);
  }

  static bool is_present(const ConceptParts& parts, const YamlMember& named) {
    for (const auto& localized : parts.localized)
      if (localized.node->text("id") == named.value.scalar ||
          language_tag(glossarist::data_of(*localized.node).text("language_code")) == language_tag(named.key))
        return true;
    return false;
  }

  void add_companion(ConceptParts& parts, const std::string& language, const std::string& id) {
    const RemarkPlace place{parts.concept_node->line, parts.locator};
    const auto file = around_.find_localized(input_.path, id);
    if (!file)
      return remarks_.warning(place, "glossarist-localization-missing",
                              "The localized concept “" + id.substr(0, 80) + "” (" + language +
                                  ") is in no file beside this one.");
    try {
      companions_.push_back(read_yaml({*file, {}}));
    } catch (const Error& error) {
      return remarks_.warning(place, "glossarist-localization-unreadable", error.what());
    }
    for (const auto& document : companions_.back())
      if (glossarist::kind_of(document) == DocumentKind::localized && document.text("id") == id)
        parts.localized.push_back({&document, language});
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  glossarist::Surroundings& around_;
  std::vector<YamlNode> documents_;
  std::deque<std::vector<YamlNode>> companions_;  // entries being built point into them
  std::vector<ConceptParts> concepts_;
  bool read_elsewhere_ = false;
};

class GlossaristReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    ConceptFile(input, sink, around_).read();
    std::error_code ignored;
    sink.progress(std::filesystem::file_size(input.path, ignored));
  }

 private:
  mutable glossarist::Surroundings around_;  // a cache that locks itself
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
