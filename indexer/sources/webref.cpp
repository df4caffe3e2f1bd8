// SPDX-License-Identifier: GPL-3.0-or-later
// Extracts of the definitions of web specifications (github.com/w3c/webref, folder ed/dfns; schema of
// w3c/reffy, schemas/postprocessing/dfns.json). Three shapes:
//
//     {"spec": {"title", "url"}, "dfns": [dfn, ...]}     an extract
//     {"spec": {"title", "url"}, "dfns": "file"}         the entry of an index; the definitions are in that
//     file [dfn, ...]                                         definitions alone
//
//     dfn = {"id", "href", "linkingText": [text, ...], "localLinkingText": [text, ...], "type", "for": [...],
//            "access", "informative", "heading": {"title", "number", ...}, "definedIn"}
//
// An extract has no texts of definitions: an entry holds the designation, where it is defined, and for what.
#include <algorithm>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/definition_list.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "registry/codec/json_tree.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

constexpr std::uint64_t most_webref_bytes = 64ULL * 1024 * 1024;

std::string text_of(const codec::JsonNode& node, std::string_view name) {
  const auto* member = node.find(name);
  return member == nullptr ? std::string() : text::clean(files::on_one_line(member->scalar));
}

std::vector<std::string> texts_of(const codec::JsonNode& node, std::string_view name) {
  std::vector<std::string> texts;
  if (const auto* member = node.find(name); member != nullptr)
    for (const auto& item : member->items)
      if (auto clean = text::clean(files::on_one_line(item.scalar)); item.is_text() && !clean.empty())
        texts.push_back(std::move(clean));
  return texts;
}

std::string body_of_url(std::string_view url) {
  if (url.find("whatwg.org") != std::string_view::npos) return "WHATWG";
  if (url.find("rfc-editor.org") != std::string_view::npos || url.find("ietf.org") != std::string_view::npos)
    return "IETF";
  if (url.find("khronos.org") != std::string_view::npos) return "Khronos";
  return url.find("tc39.es") != std::string_view::npos ? "Ecma TC39" : "W3C";
}

class Extract {
 public:
  Extract(const Input& input, Sink& sink) : input_(input), sink_(sink), remarks_(sink, input) {}

  void read() {
    const auto text = files::to_utf8(files::read_text_file(input_.path, most_webref_bytes), input_.path);
    const auto root = parsed(text);
    const auto* definitions = root.is_array() ? &root : root.find("dfns");
    if (definitions == nullptr)
      refuse_file(input_, 0, "an extract of definitions (a member “dfns”) was expected.");
    if (definitions->is_text()) {
      remarks_.info({}, "webref-index",
                    "The definitions stand in another file, “" + definitions->scalar + "”; read that.");
      return sink_.progress(text.size());
    }
    if (!definitions->is_array())
      refuse_file(input_, 0, "the member “dfns” is neither a list nor a file name.");
    const auto* spec = root.is_object() ? root.find("spec") : nullptr;
    const auto url = spec == nullptr ? std::string() : text_of(*spec, "url");
    const auto body = body_of_url(url);
    publication_ = publication_of(input_, {body, body + ' ' + input_.path.stem().string(), {}});
    place_of_lines(text, definitions->items.size());
    for (const auto& definition : definitions->items) take(definition);
    sink_.progress(text.size());
  }

 private:
  codec::JsonNode parsed(std::string_view text) {
    try {
      return codec::json_tree(text);
    } catch (const Error& error) {
      const std::string sentence = error.what();
      refuse_file(input_, 0, sentence.ends_with('.') ? sentence : sentence + '.');
    }
  }

  // JSON trees know no lines: each definition has one member "href", and they come in the order of the file.
  void place_of_lines(std::string_view text, std::size_t most) {
    std::uint32_t line = 1;
    std::size_t from = 0;
    for (auto at = text.find("\"linkingText\""); at != std::string_view::npos && lines_.size() < most;
         at = text.find("\"linkingText\"", at + 1)) {
      line += static_cast<std::uint32_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                                                    text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
      from = at;
      lines_.push_back(line);
    }
  }

  void take(const codec::JsonNode& definition) {
    const auto line = number_ < lines_.size() ? lines_[number_] : 0;
    ++number_;
    const auto designations = texts_of(definition, "linkingText");
    const auto id = text_of(definition, "id");
    if (designations.empty()) {
      remarks_.error({line, id}, "webref-no-text", "The definition has no “linkingText”.");
      return;
    }
    TermEntry entry;
    const auto scopes = texts_of(definition, "for");
    std::string scope;
    for (const auto& one : scopes) scope += (scope.empty() ? "" : ", ") + one;
    const auto name = !id.empty()     ? id
                      : scope.empty() ? designations.front()
                                      : scope + '-' + designations.front();
    identify(entry, publication_, names_.unique(name));
    entry.clause.clear();
    if (const auto* heading = definition.find("heading"); heading != nullptr)
      entry.clause = text_of(*heading, "number");
    entry.provenance = {"webref", input_.path.filename().string(), line};
    designate(entry, definition, designations);
    if (!scope.empty()) entry.extras.push_back({"dfn-for", scope});
    for (const auto& [member, extra] :
         {std::pair{"type", "dfn-type"}, {"access", "access"}, {"definedIn", "defined-in"}})
      if (auto value = text_of(definition, member); !value.empty())
        entry.extras.push_back({extra, std::move(value)});
    if (auto link = text_of(definition, "href"); !link.empty()) {
      auto& source = entry.sources.emplace_back();
      source.document = entry.document;
      source.clause = entry.clause;
      source.link = std::move(link);
    }
    sink_.entry(std::move(entry));
  }

  static void designate(TermEntry& entry, const codec::JsonNode& definition,
                        const std::vector<std::string>& texts) {
    auto& section = entry.languages.emplace_back();
    section.language = "en";
    const auto type = text_of(definition, "type");
    const bool concept_name = type.empty() || type == "dfn" || type == "abstract-op";
    auto all = texts;
    for (auto& local : texts_of(definition, "localLinkingText")) all.push_back(std::move(local));
    for (auto& text : all) {
      const bool known = std::any_of(section.designations.begin(), section.designations.end(),
                                     [&](const auto& other) { return other.text == text; });
      if (known) continue;
      auto& designation = section.designations.emplace_back();
      designation.acceptability =
          section.designations.size() == 1 ? Acceptability::preferred : Acceptability::admitted;
      if (!concept_name) designation.kind = DesignationKind::symbol;
      designation.text = std::move(text);
    }
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  Publication publication_;
  clauses::LocatorNames names_;
  std::vector<std::uint32_t> lines_;
  std::size_t number_ = 0;
};

class WebrefReader final : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override { Extract(input, sink).read(); }
};

}  // namespace

int recognise_webref(const files::Specimen& specimen) {
  if (specimen.kind != files::Foreign::none) return 0;
  const std::string_view head = specimen.head;
  const auto first = files::trimmed(head);
  const bool extract = first.starts_with('{') && head.find("\"dfns\"") != std::string_view::npos &&
                       head.find("\"spec\"") != std::string_view::npos;
  const bool bare = first.starts_with('[') && head.find("\"linkingText\"") != std::string_view::npos;
  return extract || bare ? 3 : 0;
}

std::unique_ptr<Reader> make_webref_reader() {
  return std::make_unique<WebrefReader>();
}

}  // namespace termreg::sources
