// SPDX-License-Identifier: GPL-3.0-or-later
// termreg working: working definitions from proposal to agreement.
#include <fmt/format.h>

#include "registry/codec/json_writer.h"
#include "registry/codec/working_json.h"
#include "registry/conflicts/comparison.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/working/permit.h"
#include "tools/termreg/acting.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/finding_text.h"
#include "tools/termreg/working_text.h"

namespace termreg::cli {
namespace {

using working::Action;

struct WorkingOptions {
  working::WordingRequest wording;
  working::Proposal proposal;
  working::DeskFilter filter;
  working::Change change;
  Agreement agreement;
  WorkingGroup group;
  std::string basis, state, choice, rule = "consensus";
  std::string words;  ///< a comment, a reason, a resolution
  std::uint32_t number = 0;
  std::uint32_t other = 0;
  bool stays_draft = false;
  bool json = false;
};

template <typename Enum>
Enum value_named(const std::string& text, const char* what, const char* expected) {
  if (const auto value = parse<Enum>(text)) return *value;
  throw Error(ErrorCode::usage, fmt::format("There is no {} \"{}\"; expected {}.", what, text, expected));
}

// One way of asking and answering for every command here.
class Work {
 public:
  Work(Session& session, std::shared_ptr<WorkingOptions> options)
      : session_(session), options_(std::move(options)) {}

  void list() {
    if (!options_->state.empty())
      options_->filter.state = value_named<WorkingState>(options_->state, "state",
                                                         "draft, proposed, agreed, withdrawn or superseded");
    const auto records = desk().list(options_->filter);
    if (!options_->json) {
      for (const auto& filed : records) print_line(record_line(filed));
      return;
    }
    codec::JsonWriter out;
    out.begin_object().key("working_definitions").begin_array();
    for (const auto& filed : records) out.raw(codec::to_json(filed.record, filed.revision));
    print_line(out.end_array().end_object().take());
  }

  void show() { print(desk().get(options_->change.id)); }

  void propose() {
    if (!options_->change.id.empty()) return step(Action::propose, working::propose);
    options_->proposal.wording = desk().wording(wording_request());
    const auto person = acting(session_.registry(), options_->change.author);
    working::require_to_file(person, options_->proposal.group);
    auto filed = desk().file(options_->proposal, person.name);
    if (!options_->stays_draft)
      filed = desk().change(working::change_by(person, Action::propose, filed.record.id, filed.revision),
                            working::propose);
    print(filed);
    if (options_->json) return;
    for (const auto& finding : desk().findings(filed.record)) print_line(finding_text(finding));
  }

  // What is not said again stays as it was.
  void revise() {
    const auto filed = desk().get(options_->change.id);
    auto wanted = working::request_of(working::current(filed.record).wording);
    const auto given = wording_request();
    const auto take = [](auto& into, const auto& from) {
      if (!from.empty()) into = from;
    };
    if (!options_->basis.empty() || !given.from.empty()) wanted.basis = given.basis;
    if (wanted.basis == Basis::adopted && options_->basis.empty()) wanted.basis = Basis::adapted;
    take(wanted.from, given.from);
    take(wanted.term, given.term);
    take(wanted.admitted, given.admitted);
    take(wanted.abbreviations, given.abbreviations);
    take(wanted.deprecated, given.deprecated);
    take(wanted.domain, given.domain);
    take(wanted.definition, given.definition);
    take(wanted.notes, given.notes);
    take(wanted.examples, given.examples);
    take(wanted.sources, given.sources);
    wanted.reason = given.reason;
    step(Action::revise,
         [wording = desk().wording(wanted)](WorkingDefinition record, const working::Actor& actor) {
           return working::revise(std::move(record), wording, actor);
         });
  }

  void comment() {
    step(Action::comment, [this](WorkingDefinition record, const working::Actor& actor) {
      return working::comment(std::move(record), options_->words, options_->number, actor);
    });
  }
  void object() {
    step(Action::object, [this](WorkingDefinition record, const working::Actor& actor) {
      return working::object(std::move(record), options_->words, actor);
    });
  }
  void resolve() {
    step(Action::resolve, [this](WorkingDefinition record, const working::Actor& actor) {
      return working::resolve(std::move(record), options_->number, options_->words, actor);
    });
  }
  void vote() {
    const auto choice = value_named<VoteChoice>(options_->choice, "voice", "for, against or abstain");
    step(Action::vote, [choice](WorkingDefinition record, const working::Actor& actor) {
      return working::vote(std::move(record), choice, actor);
    });
  }
  void agree() { print(desk().agree(change_for(Action::agree), options_->agreement)); }
  void withdraw() {
    step(Action::withdraw, [this](WorkingDefinition record, const working::Actor& actor) {
      return working::withdraw(std::move(record), options_->words, actor);
    });
  }
  void restore() {
    step(Action::revise, [this](WorkingDefinition record, const working::Actor& actor) {
      return working::restore(std::move(record), options_->number, actor);
    });
  }

  void history() {
    const auto filed = desk().get(options_->change.id);
    print_line(options_->json ? codec::to_json(filed.record, filed.revision) : versions_text(filed.record));
  }
  void diff() {
    const auto record = desk().get(options_->change.id).record;
    const auto& before = working::version_of(record, options_->number);
    const auto& after = working::version_of(record, options_->other);
    print_line(
        diff_text(conflicts::word_diff(working::definition_of(before), working::definition_of(after))));
  }
  void rule() {
    options_->group.rule.kind = value_named<RuleKind>(
        options_->rule, "rule", "consensus, first-wins, minimum-agreement or necessary-votes");
    const auto person = acting(session_.registry(), options_->change.author);
    people::require(person, people::Deed::rule,
                    {options_->group.name, std::nullopt, people::Authorship::own});
    desk().set_rule(options_->group, person.name);
    print_line(options_->group.name + ": " + working::words(desk().rule(options_->group.name)));
  }

 private:
  [[nodiscard]] working::Desk& desk() { return session_.registry().working(); }

  [[nodiscard]] working::WordingRequest wording_request() {
    auto request = options_->wording;
    if (!options_->basis.empty())
      request.basis = value_named<Basis>(options_->basis, "basis", "adopt, adapt or new");
    else if (!request.from.empty())
      request.basis = request.definition.empty() ? Basis::adopted : Basis::adapted;
    return request;
  }
  [[nodiscard]] working::Change change_for(Action action) {
    const auto& wanted = options_->change;
    return working::change_by(acting(session_.registry(), wanted.author), action, wanted.id, wanted.revision);
  }
  void step(Action action, const working::Desk::Step& by) { print(desk().change(change_for(action), by)); }
  void print(const working::Filed& filed) {
    if (options_->json) return print_line(codec::to_json(filed.record, filed.revision));
    print_line(record_text(filed, working::outcome(filed.record, desk().rule(filed.record.group))));
  }

  Session& session_;
  std::shared_ptr<WorkingOptions> options_;
};

void add_wording(const Command& command, WorkingOptions& options) {
  auto& wording = options.wording;
  command.option("--from", wording.from, "entry to adopt or adapt");
  command.option("--basis", options.basis, "adopt, adapt or new (default: by what is given)");
  command.option("--lang", wording.language, "language (default en)");
  command.option("--term", wording.term, "preferred term");
  command.option("--admitted", wording.admitted, "admitted terms");
  command.option("--abbreviation", wording.abbreviations, "abbreviations");
  command.option("--deprecated", wording.deprecated, "deprecated terms");
  command.option("--domain", wording.domain, "subject field printed before the definition");
  command.option("--definition", wording.definition, "the definition");
  command.option("--note", wording.notes, "notes to entry");
  command.option("--example", wording.examples, "examples");
  command.option("--source", wording.sources, "sources, as cited, of a text of your own");
  command.option("--reason", wording.reason, "why this version");
}

/// Adds one command after another, with what all of them have.
class Commands {
 public:
  Commands(const Command& parent, Session& session) : parent_(parent), session_(session) {}

  Command add(const char* name, const char* help, void (Work::*action)()) {
    options_ = std::make_shared<WorkingOptions>();
    const auto command = parent_.command(name, help);
    command.flag("--json", options_->json, "print JSON");
    command.action([&session = session_, options = options_, action] {
      Work work(session, options);
      (work.*action)();
    });
    return command;
  }
  Command add_change(const char* name, const char* help, void (Work::*action)()) {
    auto command = add(name, help, action);
    command.option("id", options_->change.id, "id of the working definition").required();
    return with_author(command);
  }
  Command with_author(const Command& command) {
    command.option("--author", options_->change.author,
                   "who does it: an account, if there are any (default local)");
    return command;
  }
  [[nodiscard]] WorkingOptions& options() { return *options_; }

 private:
  Command parent_;
  Session& session_;
  std::shared_ptr<WorkingOptions> options_;
};

void add_proposing(Commands& commands) {
  auto command = commands.add("propose", "propose a new definition, or a draft by its id", &Work::propose);
  command.option("id", commands.options().change.id, "id of a draft to propose");
  commands.with_author(command);
  auto& proposal = commands.options().proposal;
  command.option("--group", proposal.group, "the group, such as \"FG-MV WG1\"");
  command.option("--concept", proposal.concept_key, "name of the concept (default: the term)");
  command.option("--rationale", proposal.rationale, "why the group needs it");
  command.option("--work-item", proposal.work_item, "the work item it is for");
  command.option("--supersedes", proposal.supersedes, "id of the agreed definition it would replace");
  command.flag("--draft", commands.options().stays_draft, "leave it a draft");
  add_wording(command, commands.options());
  command = commands.add_change("revise", "add a version; what is not given stays", &Work::revise);
  add_wording(command, commands.options());
  command = commands.add_change("restore", "make an earlier version the current one", &Work::restore);
  command.option("version", commands.options().number, "number of the version").required();
}

void add_discussing(Commands& commands) {
  auto command = commands.add_change("comment", "comment on it", &Work::comment);
  command.option("text", commands.options().words, "the comment").required();
  command.option("--reply-to", commands.options().number, "number of the comment that is answered");
  command = commands.add_change("object", "object to it, with a reason", &Work::object);
  command.option("reason", commands.options().words, "the reason").required();
  command = commands.add_change("resolve", "say how an objection was resolved", &Work::resolve);
  command.option("objection", commands.options().number, "number of the objection").required();
  command.option("resolution", commands.options().words, "how it was resolved").required();
  command = commands.add_change("vote", "vote on the current version", &Work::vote);
  command.option("choice", commands.options().choice, "for, against or abstain").required();
}

void add_deciding(Commands& commands) {
  auto command = commands.add_change("agree", "record that it was agreed", &Work::agree);
  auto& agreement = commands.options().agreement;
  command.option("--meeting", agreement.meeting, "the meeting");
  command.option("--document", agreement.document, "number of the document that says so");
  command.option("--date", agreement.date, "YYYY-MM-DD").required();
  command = commands.add_change("withdraw", "withdraw it, with a reason", &Work::withdraw);
  command.option("reason", commands.options().words, "the reason").required();
  command = commands.add("rule", "set how a group comes to agree", &Work::rule);
  commands.with_author(command);
  auto& group = commands.options().group;
  command.option("group", group.name, "the group").required();
  command.option("--rule", commands.options().rule,
                 "consensus, first-wins, minimum-agreement or necessary-votes (default consensus)");
  command.option("--percent", group.rule.minimum_percent, "for minimum-agreement: 1 to 100");
  command.option("--votes", group.rule.necessary_votes, "for necessary-votes: at least 1");
}

}  // namespace

void add_working(const CommandLine& line, Session& session) {
  Commands commands(line.command("working", "working definitions, from proposal to agreement"), session);
  auto command = commands.add("list", "list working definitions", &Work::list);
  command.option("--state", commands.options().state, "draft, proposed, agreed, withdrawn or superseded");
  command.option("--group", commands.options().filter.group, "only of this group");
  command.option("--lang", commands.options().filter.language, "only in this language");
  command = commands.add("show", "show one with all that was said about it", &Work::show);
  command.option("id", commands.options().change.id, "id of the working definition").required();
  command = commands.add("history", "show every version", &Work::history);
  command.option("id", commands.options().change.id, "id of the working definition").required();
  command = commands.add("diff", "show the words in which two versions differ", &Work::diff);
  command.option("id", commands.options().change.id, "id of the working definition").required();
  command.option("before", commands.options().number, "number of a version").required();
  command.option("after", commands.options().other, "number of another version").required();
  add_proposing(commands);
  add_discussing(commands);
  add_deciding(commands);
}

}  // namespace termreg::cli
