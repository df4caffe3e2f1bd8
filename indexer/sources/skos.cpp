// SPDX-License-Identifier: GPL-3.0-or-later
// SKOS vocabularies in any syntax of RDF (indexer/rdf). A statement about a concept may stand anywhere, so
// the file is held as a graph; entries come in the order of the concepts' first statements.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/rdf/syntax.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/skos_entry.h"

namespace termreg::sources {
namespace {

using rdf::NodeId;
using skos::Meaning;
using skos::Vocabulary;

// Walks up from concept to concept without recursion, because a hierarchy may be as deep as a file is long.
class CycleCheck {
 public:
  CycleCheck(const Vocabulary& vocabulary, Remarks& remarks) : vocabulary_(vocabulary), remarks_(remarks) {}

  void run() {
    for (const auto start : vocabulary_.concepts())
      if (state_[start] == State::fresh) walk(start);
  }

 private:
  enum class State { fresh, open, done };
  struct Step {
    NodeId at;
    std::vector<NodeId> up;
  };

  void walk(NodeId start) {
    std::vector<Step> path;
    enter(path, start);
    while (!path.empty()) {
      auto& step = path.back();
      if (step.up.empty()) {
        state_[step.at] = State::done;
        path.pop_back();
        continue;
      }
      const auto next = step.up.back();
      step.up.pop_back();
      if (state_[next] == State::open) report(step.at, next);
      if (state_[next] == State::fresh) enter(path, next);
    }
  }

  void enter(std::vector<Step>& path, NodeId id) {
    state_[id] = State::open;
    Step step{id, {}};
    for (const auto& statement : vocabulary_.graph().about(id)) {
      const auto kind = vocabulary_.property_of(statement.predicate).relation;
      const bool up = kind == RelationKind::broader || kind == RelationKind::broader_generic ||
                      kind == RelationKind::broader_partitive;
      if (up && vocabulary_.is_concept(statement.object)) step.up.push_back(statement.object);
    }
    path.push_back(std::move(step));
  }

  void report(NodeId from, NodeId to) {
    const auto line = vocabulary_.graph().about(from).front().line;
    remarks_.warning({line, vocabulary_.locator(from)}, "skos-hierarchy-cycle",
                     "The concept is below “" + vocabulary_.locator(to).substr(0, 80) +
                         "”, which is below it or is itself.");
  }

  const Vocabulary& vocabulary_;
  Remarks& remarks_;
  std::map<NodeId, State> state_;
};

// Two concepts of one vocabulary that are preferred under one label are told apart by nothing but their ids.
class LabelCheck {
 public:
  explicit LabelCheck(Remarks& remarks) : remarks_(remarks) {}

  void look(const TermEntry& entry) {
    for (const auto& section : entry.languages)
      for (const auto& designation : section.designations)
        if (designation.acceptability == Acceptability::preferred)
          look(entry, entry.document + '\n' + section.language + '\n' + designation.text, designation.text);
  }

 private:
  void look(const TermEntry& entry, std::string key, const std::string& label) {
    const auto [first, is_new] = first_.try_emplace(std::move(key), entry.id.locator());
    if (!is_new && first->second != entry.id.locator())
      remarks_.info({entry.provenance.line, std::string(entry.id.locator())}, "skos-label-shared",
                    "“" + label.substr(0, 80) + "” is the preferred label of “" + first->second + "”, too.");
  }

  Remarks& remarks_;
  std::map<std::string, std::string> first_;
};

class SkosReader final : public Reader {
 public:
  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }

  void read(const Input& input, Sink& sink) const override {
    files::refuse_foreign(files::read_head(input.path), input.path);
    const auto syntax = rdf::syntax_of(files::look_at(input.path));
    if (!syntax)
      refuse_file(input, 0, "this is no RDF that is read here (Turtle, TriG, N-Triples, RDF/XML, JSON-LD).");
    const auto read = rdf::read(input.path, *syntax);
    Remarks remarks(sink, input);
    for (const auto& sentence : read.remarks) remarks.warning({}, "skos-context-remote", sentence);
    const Vocabulary vocabulary(read.graph, input);
    give_out(vocabulary, input, sink, remarks);
    CycleCheck(vocabulary, remarks).run();
    if (vocabulary.concepts().empty())
      remarks.info({}, "skos-no-concepts", "The file is RDF, but describes no concept of SKOS.");
    std::error_code ignored;
    sink.progress(std::filesystem::file_size(input.path, ignored));
  }

 private:
  static void give_out(const Vocabulary& vocabulary, const Input& input, Sink& sink, Remarks& remarks) {
    skos::EntryBuilder builder(vocabulary, input, remarks);
    LabelCheck labels(remarks);
    for (const auto id : vocabulary.concepts()) {
      auto entry = builder.build(id);
      if (headword(entry) == nullptr) {
        remarks.warning({entry.provenance.line, vocabulary.locator(id)}, "skos-concept-without-label",
                        "The concept has no label and so no designation; it is left out.");
        continue;
      }
      labels.look(entry);
      sink.entry(std::move(entry));
    }
  }
};

}  // namespace

int recognise_skos(const files::Specimen& specimen) {
  if (!rdf::syntax_of(specimen)) return 0;
  const std::string_view head = specimen.head;
  for (const std::string_view space : {"www.w3.org/2004/02/skos/core#", "www.w3.org/2008/05/skos-xl#"})
    if (head.find(space) != std::string_view::npos) return 3;
  const bool names_skos = head.find("prefLabel\"") != std::string_view::npos;
  return names_skos && head.find("\"@context\"") != std::string_view::npos ? 2 : 0;
}

std::unique_ptr<Reader> make_skos_reader() {
  return std::make_unique<SkosReader>();
}

}  // namespace termreg::sources
