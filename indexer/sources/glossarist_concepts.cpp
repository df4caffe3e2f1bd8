// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/glossarist_concepts.h"

#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "indexer/sources/glossarist_entry.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "registry/model/error.h"

namespace termreg::sources::glossarist {
namespace {

class ConceptFile {
 public:
  ConceptFile(const Input& input, Sink& sink, Surroundings& around, std::vector<YamlNode> documents)
      : input_(input),
        sink_(sink),
        remarks_(sink, input),
        around_(around),
        documents_(std::move(documents)) {}

  void read() {
    for (const auto& document : documents_) take(document);
    for (auto& parts : concepts_) finish(parts);
    if (concepts_.empty() && !read_elsewhere_)
      refuse_file(input_, 0, "no Glossarist concept was found in this YAML.");
  }

 private:
  void take(const YamlNode& document) {
    switch (kind_of(document)) {
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
    parts.locator = identifier_of(document);
    const auto& data = data_of(document);
    // An external concept names itself.
    if (data.find("designations") != nullptr || data.find("terms") != nullptr)
      parts.localized.push_back({&document, {}});
  }

  void take_whole(const YamlNode& document) {
    auto& parts = concepts_.emplace_back();
    parts.concept_node = &document;
    parts.locator = identifier_of(document);
    for (const auto& member : document.members)
      if (is_localized_member(member)) parts.localized.push_back({&member.value, member.key});
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
    parts.locator = identifier_of(document);
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
    sink_.entry(build_entry(parts, input_, around_.data_set_of(input_.path)));
  }

  void add_companions(ConceptParts& parts) {
    const auto* named = data_of(*parts.concept_node).find("localized_concepts");
    if (named == nullptr) return;
    for (const auto& member : named->members)
      if (!is_present(parts, member)) add_companion(parts, member.key, member.value.scalar);
  }

  static bool is_present(const ConceptParts& parts, const YamlMember& named) {
    for (const auto& localized : parts.localized)
      if (localized.node->text("id") == named.value.scalar ||
          language_tag(data_of(*localized.node).text("language_code")) == language_tag(named.key))
        return true;
    return false;
  }

  void add_companion(ConceptParts& parts, const std::string& language, const std::string& id) {
    const RemarkPlace place{parts.concept_node->line, parts.locator};
    std::optional<std::vector<YamlNode>> found;
    try {
      found = around_.find_localized(input_.path, id);
    } catch (const Error& error) {
      return remarks_.warning(place, "glossarist-localization-unreadable", error.what());
    }
    if (!found)
      return remarks_.warning(place, "glossarist-localization-missing",
                              "The localized concept “" + id.substr(0, 80) + "” (" + language +
                                  ") is in no file beside this one.");
    companions_.push_back(*std::move(found));
    for (const auto& document : companions_.back())
      if (kind_of(document) == DocumentKind::localized && document.text("id") == id)
        parts.localized.push_back({&document, language});
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  Surroundings& around_;
  std::vector<YamlNode> documents_;
  std::deque<std::vector<YamlNode>> companions_;  // entries being built point into them
  std::vector<ConceptParts> concepts_;
  bool read_elsewhere_ = false;
};

}  // namespace

void read_concepts(const Input& input, Sink& sink, Surroundings& around, std::vector<YamlNode> documents) {
  ConceptFile(input, sink, around, std::move(documents)).read();
}

}  // namespace termreg::sources::glossarist
