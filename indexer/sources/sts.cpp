// SPDX-License-Identifier: GPL-3.0-or-later
// ISOSTS 1.1 and NISO STS (ANSI/NISO Z39.102-2022): the XML in which ISO, IEC, CEN and their members publish
// standards, with terms as TBX (tbx:termEntry) or laid out (term-display, definition lists).
//
//     adoption  = adoption-front (adoption | standard)          standard = front body back
//     front     = 1*(iso-meta | reg-meta | nat-meta | std-meta | std-doc-meta) ...
//     sec       = label title (sec | term-sec | def-list | table-wrap | ...)*
//     term-sec  = label title? (termEntry | term-display)* term-sec*
//
// Every standard has its own front, so the terms of an adopted one belong to it and not to its adopter. Two
// passes: the first proves the file well-formed and learns which id leads to which entry.
#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "indexer/sources/clauses/clause_title.h"
#include "indexer/sources/clauses/term_paragraph.h"
#include "indexer/sources/markup_text.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/sts_entry.h"
#include "indexer/sources/sts_frame.h"
#include "indexer/sources/sts_pairs.h"
#include "indexer/sources/sts_publication.h"
#include "registry/model/entry_name.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

using clauses::is_abbreviation;
using clauses::TitleKind;
using files::XmlElement;
using sts::EntryBuilder;
using sts::Frame;
using IdMap = std::map<std::string, std::string>;

class StsFile {
 public:
  StsFile(const Input& input, const IdMap& entry_of, Remarks& remarks)
      : input_(input), builder_(entry_of, remarks), remarks_(remarks) {}

  // Hands each entry and the ids that lead to it to `take`.
  template <typename Take>
  void walk(Take&& take) {
    take_ = std::forward<Take>(take);
    files::XmlPull xml(input_.path, "", files::Doctype::pass_over);
    while (xml.next_start()) {
      close_to(xml.depth());
      start(xml);
    }
    close_to(0);
  }

  [[nodiscard]] std::uint32_t count() const { return number_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  static std::string local(const std::string& name) { return name.substr(name.find(':') + 1); }

  void start(files::XmlPull& xml) {
    const auto name = local(xml.name());
    if (xml.depth() == 0 && name != "standard" && name != "adoption")
      refuse_file(input_, xml.line(),
                  "the root is <" + xml.name().substr(0, 60) +
                      ">; <standard> or <adoption> of NISO STS or ISOSTS was expected.");
    if (name == "standard" || name == "adoption" || name == "sec" || name == "app" || name == "term-sec") {
      open(xml, name);
    } else if (sts::is_meta(name)) {
      take_meta(sts::read_meta(xml.take_element()));
    } else if (frames_.empty()) {
      return;
    } else if (frames_.back().name == "term-sec") {
      inside_term_section(xml, name);
    } else {
      inside_section(xml, name);
    }
    bytes_ = xml.bytes();
  }

  void open(const files::XmlPull& xml, const std::string& name) {
    if (!frames_.empty()) {
      frames_.back().is_leaf = false;
      give(frames_.back());  // keeps the order of the file
    }
    Frame frame;
    frame.depth = xml.depth();
    frame.name = name;
    frame.id = xml.attribute("id");
    frame.line = xml.line();
    if (!frames_.empty()) {
      frame.meta = frames_.back().meta;
      const bool document = name == "standard" || name == "adoption";
      if (!document) frame.kind = frames_.back().kind;
      frame.in_terms = name == "sec" && frame.kind == TitleKind::terms;
      if (document) frame.meta.rank = 0;  // its own front decides
    }
    if (const auto kind = sts::kind_of_section(xml.attribute("sec-type")); kind != TitleKind::other)
      frame.kind = kind;
    frames_.push_back(std::move(frame));
  }

  void take_meta(sts::DocumentMeta meta) {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
      if (frame->name != "standard" && frame->name != "adoption") continue;
      if (meta.rank > frame->meta.rank) std::swap(frame->meta, meta);
      if (!meta.publication.document.empty() && meta.rank > 0)
        remarks_.info({frame->line, {}}, "sts-adopted-as",
                      frame->meta.publication.document + " is published here as “" +
                          meta.publication.document + "” as well.");
      if (frame->meta.language.empty()) frame->meta.language = std::move(meta.language);
      return;
    }
  }

  void inside_term_section(files::XmlPull& xml, const std::string& name) {
    auto& frame = frames_.back();
    const bool own = xml.depth() == frame.depth + 1;
    if (name == "label" && own) {
      frame.label = sts::label_text(xml.take_element());
    } else if (name == "termEntry") {
      frame.entries.push_back(xml.take_element());
    } else if (name == "term-display") {
      frame.displays.push_back(xml.take_element());
    } else if (own && name.starts_with("non-normative-")) {
      take_remark(frame, xml.take_element());
    } else if (own && (name == "title" || name == "p" || name == "list")) {
      frame.body.push_back(xml.take_element());
    } else if (own && name != "term-sec") {
      say_left_out(frame, xml.line(), name);
    }
  }

  // Behind a nested term-sec the entry is given out already, and waits.
  void take_remark(Frame& frame, XmlElement remark) {
    if (frame.given == Frame::none)
      frame.beside.push_back(std::move(remark));
    else
      builder_.take_beside(waiting_[frame.given].entry, remark);
  }

  void inside_section(files::XmlPull& xml, const std::string& name) {
    auto& frame = frames_.back();
    if (xml.depth() == frame.depth + 1 && name == "label") {
      frame.label = sts::label_text(xml.take_element());
    } else if (xml.depth() == frame.depth + 1 && name == "title") {
      auto title = xml.take_element();
      const auto kind = clauses::title_kind(line_of_markup(title));
      if (kind != TitleKind::other) frame.kind = kind;
      if (frame.in_terms && !line_of_markup(title).empty()) frame.body.push_back(std::move(title));
    } else if (name == "termEntry") {
      frame.is_leaf = false;
      give_tbx(frame, xml.take_element(), {});
    } else if (name == "def-list" && frame.kind != TitleKind::other) {
      frame.is_leaf = false;
      give_list(frame, xml.take_element());
    } else if (frame.in_terms && frame.kind == TitleKind::terms && is_part_of_entry(xml, name)) {
      auto element = xml.take_element();
      give_what_stands_in(frame, element);
      frame.body.push_back(std::move(element));
    } else if (name == "list" && frame.kind != TitleKind::other && frame.kind != TitleKind::terms) {
      const auto list = xml.take_element();
      for (const auto& [term, text] : sts::pairs_of_labelled_list(list)) give_pair(frame, *term, *text);
    } else if (name == "table" && frame.kind == TitleKind::abbreviations) {
      const auto table = xml.take_element();
      for (const auto& [term, text] : sts::pairs_of_table(table)) give_pair(frame, *term, *text);
    }
  }

  [[nodiscard]] bool is_part_of_entry(const files::XmlPull& xml, std::string_view name) const {
    return xml.depth() == frames_.back().depth + 1 &&
           (name == "p" || name == "list" || name.starts_with("non-normative-"));
  }

  // Entries within a paragraph.
  void give_what_stands_in(Frame& frame, const XmlElement& element) {
    for (const auto& child : element.children) {
      const auto name = local_name(child);
      if (name != "termEntry" && name != "def-list") {
        give_what_stands_in(frame, child);
        continue;
      }
      frame.is_leaf = false;
      if (name == "termEntry") give_tbx(frame, child, {});
      if (name == "def-list") give_list(frame, child);
    }
  }

  void close_to(int depth) {
    while (!frames_.empty() && frames_.back().depth >= depth) {
      give(frames_.back());
      frames_.pop_back();
      if (!in_term_section()) hand_out();
    }
  }

  [[nodiscard]] bool in_term_section() const {
    return std::any_of(frames_.begin(), frames_.end(),
                       [](const Frame& frame) { return frame.name == "term-sec"; });
  }

  void hand_out() {
    for (auto& [entry, ids] : std::exchange(waiting_, {})) take_(std::move(entry), ids);
  }

  void say_left_out(const Frame& frame, std::uint32_t line, const std::string& name) {
    remarks_.info({line, frame.label}, "sts-left-out",
                  "A <" + name.substr(0, 60) + "> stands beside the entry, not in it, and is left out.");
  }

  // What a term-sec has gathered; a term-display beside TBX is another rendering of it.
  void give(Frame& frame) {
    const auto entries = std::exchange(frame.entries, {});
    const auto displays = std::exchange(frame.displays, {});
    for (const auto& entry : entries) give_tbx(frame, entry, displays);
    if (!entries.empty() || frame.given != Frame::none) {
      for (const auto& part : std::exchange(frame.body, {}))
        say_left_out(frame, part.line, std::string(local_name(part)));
      return;
    }
    for (const auto& display : displays) give_display(frame, display);
    if (const auto display = sts::display_of_section(frame)) give_display(frame, *display);
  }

  void give_display(Frame& frame, const XmlElement& display) {
    speak(frame);
    auto entry = builder_.of_display(display);
    for (const auto& remark : std::exchange(frame.beside, {})) builder_.take_beside(entry, remark);
    if (!entry.languages.front().designations.empty()) {
      finish(frame, std::move(entry), {display.line, {}, {}});
      note_given(frame);
      return;
    }
    if (frame.name == "term-sec")
      remarks_.info({display.line, frame.label}, "sts-display-nameless",
                    "Nothing in the term-display is set as a term; it is left out.");
  }

  void give_tbx(Frame& frame, const XmlElement& element, const std::vector<XmlElement>& displays) {
    speak(frame);
    auto entry =
        builder_.of_tbx(element, frame.label.empty() ? std::string(element.attribute("id")) : frame.label);
    for (const auto& display : displays)
      entry.extras.push_back({"term-display", files::to_fragment(display)});
    for (const auto& remark : std::exchange(frame.beside, {})) builder_.take_beside(entry, remark);
    std::vector<std::string> ids;
    learn_ids(element, ids);
    finish(frame, std::move(entry), {element.line, std::string(element.attribute("id")), std::move(ids)});
    note_given(frame);
  }

  void note_given(Frame& frame) const {
    if (frame.name == "term-sec" && frame.given == Frame::none) frame.given = waiting_.size() - 1;
  }

  static void learn_ids(const XmlElement& element, std::vector<std::string>& ids) {
    if (const auto id = element.attribute("id"); !id.empty()) ids.emplace_back(id);
    for (const auto& child : element.children) learn_ids(child, ids);
  }

  void give_list(const Frame& frame, const XmlElement& list) {
    for (const auto& [term, text] : sts::pairs_of_definition_list(list)) give_pair(frame, *term, *text);
  }

  void give_pair(const Frame& frame, const XmlElement& term, const XmlElement& text) {
    const auto words = line_of_markup(term);
    if (words.empty() || line_of_markup(text).empty()) return;
    auto pair = EntryBuilder::Pair::term_and_definition;
    if (frame.kind == TitleKind::symbols) pair = EntryBuilder::Pair::symbol_and_definition;
    if (frame.kind == TitleKind::abbreviations)
      pair = is_abbreviation(words) ? EntryBuilder::Pair::abbreviation_and_expansion
                                    : EntryBuilder::Pair::symbol_and_definition;
    speak(frame);
    auto entry = builder_.of_pair(term, text, pair);
    entry.clause = frame.label;
    finish(frame, std::move(entry), {term.line, words, {}});
  }

  void speak(const Frame& frame) {
    builder_.default_language(frame.meta.language.empty() ? input_.options.language : frame.meta.language);
  }

  struct Naming {
    std::uint32_t line;
    std::string name;              // for an entry whose clause is not its own
    std::vector<std::string> ids;  // that lead to it
  };

  void finish(const Frame& frame, TermEntry entry, Naming naming) {
    ++number_;
    auto clause = std::exchange(entry.clause, {});
    const bool shares_clause = !clause.empty();
    if (clause.empty() && frame.holds_one_entry())
      clause = frame.label.empty() ? sts::clause_in_id(frame.id) : frame.label;
    if (clause.empty()) clause = sts::clause_in_id(naming.name);
    const auto publication = publication_of(input_, frame.meta.publication);
    auto locator = clause.empty() || shares_clause ? naming.name : clause;
    if (locator.empty()) locator = std::to_string(number_);
    if (!used_.insert(entry_id(publication, locator).text()).second) {
      locator = naming.name.empty() ? locator : naming.name;
      for (int copy = 2; !used_.insert(entry_id(publication, locator).text()).second; ++copy)
        locator = (naming.name.empty() ? clause : naming.name) + '-' + std::to_string(copy);
    }
    identify(entry, publication, locator);
    entry.clause = clause;
    if (const auto own = entry_of_xml_name(naming.name); own && input_.options.document.empty())
      take_own_place(entry, *own);
    entry.provenance = {"sts", input_.path.filename().string(), naming.line};
    if (!frame.id.empty() && frame.holds_one_entry()) naming.ids.push_back(frame.id);
    waiting_.push_back({std::move(entry), std::move(naming.ids)});
    if (!in_term_section()) hand_out();
  }

  // An entry of our own export says first where it stands.
  static void take_own_place(TermEntry& entry, const EntryId& own) {
    entry.id = own;
    if (entry.sources.empty()) return;
    auto place = std::move(entry.sources.front());
    entry.sources.erase(entry.sources.begin());
    const bool is_apart = !place.document.empty() && place.relation == SourceRelation::unstated;
    entry.document = is_apart ? place.document : place.text;
    entry.edition = is_apart ? place.edition : std::string();
    entry.clause = is_apart ? place.clause : std::string();
    entry.body = is_apart ? body_of_document(place.document) : std::string(own.body());
  }

  const Input& input_;
  EntryBuilder builder_;
  Remarks& remarks_;
  std::function<void(TermEntry, const std::vector<std::string>&)> take_;
  std::deque<Frame> frames_;
  struct Waiting {
    TermEntry entry;
    std::vector<std::string> ids;  // that lead to it
  };
  std::vector<Waiting> waiting_;  // for what may still stand beside them: all of the outermost term-sec
  std::set<std::string> used_;
  std::uint32_t number_ = 0;
  std::uint64_t bytes_ = 0;
};

// Where remarks of the first pass go: they come again in the second.
class Silence final : public Sink {
 public:
  void entry(TermEntry) override {}
  void diagnostic(Diagnostic) override {}
  void progress(std::uint64_t) override {}
};

class StsReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    files::refuse_foreign(files::read_head(input.path), input.path);
    const IdMap none;
    IdMap entry_of;
    Silence silence;
    Remarks unheard(silence, input);
    StsFile(input, none, unheard).walk([&](const TermEntry& entry, const auto& ids) {
      for (const auto& id : ids) entry_of.emplace(id, entry.id.text());
    });
    Remarks remarks(sink, input);
    StsFile file(input, entry_of, remarks);
    file.walk([&](TermEntry entry, const auto&) {
      sink.entry(std::move(entry));
      sink.progress(file.bytes());
    });
    if (file.count() == 0) remarks.info({}, "sts-no-entries", "The standard holds no terms.");
  }
};

}  // namespace

int recognise_sts(const files::Specimen& specimen) {
  const auto name = files::tag_name(files::root_tag(specimen.head));
  if (name != "standard" && name != "adoption") return 0;
  for (const std::string_view telling : {"iso-meta", "std-meta", "reg-meta", "nat-meta", "std-doc-meta",
                                         "adoption-front", "term-sec", "termEntry"})
    if (specimen.head.find(telling) != std::string::npos) return 3;
  return 2;
}

std::unique_ptr<Reader> make_sts_reader() {
  return std::make_unique<StsReader>();
}

}  // namespace termreg::sources
