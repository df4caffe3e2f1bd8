// SPDX-License-Identifier: GPL-3.0-or-later
// termreg deliverable: named selections of entries, frozen for export.
#include <fmt/format.h>

#include "registry/codec/json_writer.h"
#include "registry/codec/working_json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/working/changes_document.h"
#include "registry/working/working_entry.h"
#include "tools/termreg/acting.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/output.h"
#include "tools/termreg/working_text.h"

namespace termreg::cli {
namespace {

struct DeliverableOptions {
  Deliverable deliverable;
  std::vector<std::string> entries;
  std::string list, order, tag, before, remark, format, output;
  std::string author = "local";
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool json = false;
};

class Shelf {
 public:
  Shelf(Session& session, std::shared_ptr<DeliverableOptions> options)
      : session_(session), options_(std::move(options)) {}

  void list() {
    const auto all = shelf().list();
    if (!options_->json) {
      for (const auto& filed : all) print_line(deliverable_line(filed));
      return;
    }
    codec::JsonWriter out;
    out.begin_object().key("deliverables").begin_array();
    for (const auto& filed : all) out.raw(codec::to_json(filed.deliverable, filed.revision));
    print_line(out.end_array().end_object().take());
  }
  void show() { print(shelf().get(name())); }
  void create() {
    if (!options_->order.empty()) options_->deliverable.head.order = order();
    print(shelf().create(options_->deliverable, author()));
  }
  void add() {
    std::optional<DeliverableList> list;
    if (!options_->list.empty()) list = parse<DeliverableList>(options_->list);
    if (!options_->list.empty() && !list)
      throw Error(ErrorCode::usage,
                  "There is no list \"" + options_->list + "\"; expected elsewhere, here or abbreviations.");
    for (const auto& text : options_->entries)
      shelf().add(name(), entry_named(text), list, options_->tag, author());
    print(shelf().get(name()));
  }
  void remove() {
    change([this](Deliverable deliverable) {
      for (const auto& text : options_->entries)
        deliverable = working::without(std::move(deliverable), entry_named(text));
      return deliverable;
    });
  }
  void move() {
    change([this](Deliverable deliverable) {
      const auto before = options_->before.empty() ? EntryId() : entry_named(options_->before);
      for (const auto& text : options_->entries)
        deliverable = working::moved(std::move(deliverable), entry_named(text), before);
      return deliverable;
    });
  }
  void freeze() {
    const auto frozen = shelf().freeze(name(), options_->remark, author());
    if (options_->json) return print_line(codec::to_json(frozen));
    print_line(
        fmt::format("{} is frozen as {}: {} entries", frozen.name, frozen.number, frozen.items.size()));
  }
  void changes() {
    if (!options_->format.empty())
      return write_to(options_->output, [this](std::ostream& out) {
        working::write_changes(shelf().frozen(name(), options_->from), shelf().frozen(name(), options_->to),
                               glossary::list_format(options_->format), out);
      });
    print_line(changes_text(
        working::changes(shelf().frozen(name(), options_->from), shelf().frozen(name(), options_->to))));
  }

 private:
  [[nodiscard]] working::Deliverables& shelf() { return session_.registry().deliverables(); }
  [[nodiscard]] std::string author() {
    return acting(session_.registry(), options_->author, people::Deed::compile);
  }
  [[nodiscard]] const std::string& name() const { return options_->deliverable.name; }
  [[nodiscard]] DeliverableOrder order() const {
    if (const auto order = parse<DeliverableOrder>(options_->order)) return *order;
    throw Error(ErrorCode::usage,
                "There is no order \"" + options_->order + "\"; expected alphabetical or listed.");
  }
  // An editor may name a working definition by its own id.
  [[nodiscard]] EntryId entry_named(const std::string& text) {
    const auto filed = session_.registry().working().find(text);
    return filed ? working::entry_id(filed->record) : parse_id(text);
  }
  void change(const working::Deliverables::Step& step) {
    print(shelf().change(name(), std::nullopt, author(), step));
  }
  void print(const working::FiledDeliverable& filed) {
    print_line(options_->json ? codec::to_json(filed.deliverable, filed.revision) : deliverable_text(filed));
  }

  Session& session_;
  std::shared_ptr<DeliverableOptions> options_;
};

struct AddedDeliverableCommand {
  Command command;
  DeliverableOptions& options;
};

AddedDeliverableCommand add_deliverable_command(const Command& parent, Session& session, const char* name,
                                                const char* help, void (Shelf::*action)()) {
  const auto options = std::make_shared<DeliverableOptions>();
  const auto command = parent.command(name, help);
  command.flag("--json", options->json, "print JSON");
  command.option("--author", options->author, "who does it: an account, if there are any (default local)");
  command.action([&session, options, action] {
    Shelf shelf(session, options);
    (shelf.*action)();
  });
  return {command, *options};
}

void name_option(const AddedDeliverableCommand& added) {
  added.command.option("name", added.options.deliverable.name, "name of the deliverable").required();
}

void entries_option(const AddedDeliverableCommand& added) {
  added.command.option("entries", added.options.entries, "ids of entries, or of agreed working definitions")
      .required();
}

}  // namespace

void add_deliverable(const CommandLine& line, Session& session) {
  const auto parent = line.command("deliverable", "named selections of entries, frozen for export");
  add_deliverable_command(parent, session, "list", "list deliverables", &Shelf::list);
  name_option(
      add_deliverable_command(parent, session, "show", "show one with its lists and freezes", &Shelf::show));
  const auto create =
      add_deliverable_command(parent, session, "create", "begin a deliverable", &Shelf::create);
  name_option(create);
  auto& head = create.options.deliverable.head;
  create.command.option("--title", head.title, "its title").required();
  create.command.option("--kind", head.kind, "what it calls itself (default Technical Report)");
  create.command.option("--profile", head.profile, "house style (default itu-t)");
  create.command.option("--lang", head.language, "language to print (default en)");
  create.command.option("--order", create.options.order, "alphabetical or listed (default alphabetical)");
  const auto adding = add_deliverable_command(parent, session, "add", "add entries to a list", &Shelf::add);
  name_option(adding);
  entries_option(adding);
  adding.command.option("--list", adding.options.list,
                        "elsewhere, here or abbreviations (default: by the entry)");
  adding.command.option("--tag", adding.options.tag, "reference tag of the entry's document");
  const auto removing =
      add_deliverable_command(parent, session, "remove", "take entries off the lists", &Shelf::remove);
  name_option(removing);
  entries_option(removing);
  const auto moving =
      add_deliverable_command(parent, session, "move", "move entries within the lists", &Shelf::move);
  name_option(moving);
  entries_option(moving);
  moving.command.option("--before", moving.options.before, "entry to stand before (default: at the end)");
  const auto freezing =
      add_deliverable_command(parent, session, "freeze", "keep the entries as they are now", &Shelf::freeze);
  name_option(freezing);
  freezing.command.option("--remark", freezing.options.remark, "what it was frozen for");
  const auto changes = add_deliverable_command(parent, session, "changes", "what changed between two freezes",
                                               &Shelf::changes);
  name_option(changes);
  changes.command.option("--from", changes.options.from, "number of a freeze (default 0: as it is now)");
  changes.command.option("--to", changes.options.to, "number of a freeze (default 0: as it is now)");
  changes.command.option("--format", changes.options.format, "as a document: text, html or docx");
  changes.command.option("-o,--output", changes.options.output,
                         "file for the document (default: standard output)");
}

}  // namespace termreg::cli
