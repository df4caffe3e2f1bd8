// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/working_actions.h"

#include <array>
#include <utility>

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"
#include "registry/working/permit.h"

namespace termreg::web {
namespace {

using working::Action;
using working::Actor;
using working::Filed;

struct Asked {
  working::Desk& desk;
  const working::Change& change;
  const Fields& fields;
};

Filed revise(const Asked& asked) {
  const auto wording = asked.desk.wording(wording_of(asked.fields));
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::revise(std::move(record), wording, actor);
  });
}

Filed restore(const Asked& asked) {
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::restore(std::move(record), asked.fields.number("version"), actor);
  });
}

Filed propose(const Asked& asked) {
  return asked.desk.change(asked.change, working::propose);
}

Filed comment(const Asked& asked) {
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::comment(std::move(record), text::clean(asked.fields.text("text")),
                            asked.fields.number("reply_to"), actor);
  });
}

Filed object(const Asked& asked) {
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::object(std::move(record), text::clean(asked.fields.text("reason")), actor);
  });
}

Filed resolve(const Asked& asked) {
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::resolve(std::move(record), asked.fields.number("objection"),
                            text::clean(asked.fields.text("resolution")), actor);
  });
}

Filed vote(const Asked& asked) {
  const auto choice = parse<VoteChoice>(asked.fields.text("choice"));
  if (!choice)
    throw Error(ErrorCode::bad_input, "Expected the choice for, against or abstain, found \"" +
                                          asked.fields.text("choice") + "\".");
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::vote(std::move(record), *choice, actor);
  });
}

Filed agree(const Asked& asked) {
  return asked.desk.agree(
      asked.change, {text::clean(asked.fields.text("meeting")), text::clean(asked.fields.text("document")),
                     text::clean(asked.fields.text("date")), 0});
}

Filed withdraw(const Asked& asked) {
  return asked.desk.change(asked.change, [&](WorkingDefinition record, const Actor& actor) {
    return working::withdraw(std::move(record), text::clean(asked.fields.text("reason")), actor);
  });
}

struct Row {
  std::string_view name;
  Action action;
  Filed (*act)(const Asked& asked);
};
constexpr std::array actions{Row{"revise", Action::revise, revise},
                             Row{"restore", Action::revise, restore},
                             Row{"propose", Action::propose, propose},
                             Row{"comment", Action::comment, comment},
                             Row{"object", Action::object, object},
                             Row{"resolve", Action::resolve, resolve},
                             Row{"vote", Action::vote, vote},
                             Row{"agree", Action::agree, agree},
                             Row{"withdraw", Action::withdraw, withdraw}};

}  // namespace

working::WordingRequest wording_of(const Fields& fields) {
  working::WordingRequest request;
  if (const auto written = fields.text("basis"); !written.empty()) {
    const auto basis = parse<Basis>(written);
    if (!basis)
      throw Error(ErrorCode::bad_input, "Expected the basis adopt, adapt or new, found \"" + written + "\".");
    request.basis = *basis;
  }
  request.from = fields.text("from");
  if (auto language = fields.text("language"); !language.empty()) request.language = std::move(language);
  request.term = fields.text("term");
  request.admitted = fields.list("admitted");
  request.abbreviations = fields.list("abbreviations");
  request.deprecated = fields.list("deprecated");
  request.domain = fields.text("domain");
  request.definition = fields.text("definition");
  request.notes = fields.list("notes");
  request.examples = fields.list("examples");
  request.sources = fields.list("sources");
  request.reason = fields.text("reason");
  return request;
}

working::Proposal proposal_of(const working::Desk& desk, const Fields& fields) {
  fields.refuse_unknown({"do",        "author",    "draft",         "revision",   "group",  "concept",
                         "rationale", "work_item", "supersedes",    "basis",      "from",   "language",
                         "term",      "admitted",  "abbreviations", "deprecated", "domain", "definition",
                         "notes",     "examples",  "sources",       "reason"});
  working::Proposal proposal;
  proposal.group = text::clean(fields.text("group"));
  proposal.concept_key = text::clean(fields.text("concept"));
  proposal.rationale = text::clean(fields.text("rationale"));
  proposal.work_item = text::clean(fields.text("work_item"));
  proposal.supersedes = fields.text("supersedes");
  proposal.wording = desk.wording(wording_of(fields));
  return proposal;
}

working::Filed file(const Call& call, const Fields& fields, Filing as) {
  return file(call, proposal_of(call.registry.working(), fields), fields, as);
}

working::Filed file(const Call& call, const working::Proposal& proposal, const Fields& fields, Filing as) {
  auto& desk = call.registry.working();
  const auto person = actor_of(call.visitor, fields);
  working::require_to_file(person, proposal.group);
  auto filed = desk.file(proposal, person.name);
  if (as == Filing::draft) return filed;
  return desk.change(working::change_by(person, Action::propose, filed.record.id, filed.revision),
                     working::propose);
}

working::Filed act(const Call& call, const std::string& id, std::string_view action, const Fields& fields,
                   std::optional<std::uint64_t> revision) {
  for (const auto& [name, what, perform] : actions) {
    if (name != action) continue;
    const auto change = working::change_by(actor_of(call.visitor, fields), what, id, revision);
    return perform({call.registry.working(), change, fields});
  }
  throw Error(ErrorCode::usage,
              "There is no action \"" + std::string(action) + "\" on a working definition.");
}

}  // namespace termreg::web
