// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/working_actions.h"

#include <array>
#include <utility>

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::web {
namespace {

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
  Filed (*act)(const Asked& asked);
};
constexpr std::array actions{Row{"revise", revise},   Row{"restore", restore}, Row{"propose", propose},
                             Row{"comment", comment}, Row{"object", object},   Row{"resolve", resolve},
                             Row{"vote", vote},       Row{"agree", agree},     Row{"withdraw", withdraw}};

}  // namespace

std::string author_of(const Fields& fields) {
  auto author = text::clean(fields.text("author"));
  return author.empty() ? "local" : author;
}

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

working::Filed file(working::Desk& desk, const Fields& fields) {
  const auto author = author_of(fields);
  auto filed = desk.file(proposal_of(desk, fields), author);
  if (fields.is_set("draft")) return filed;
  return desk.change({filed.record.id, filed.revision, author}, working::propose);
}

working::Filed act(working::Desk& desk, const std::string& id, std::string_view action, const Fields& fields,
                   std::optional<std::uint64_t> revision) {
  const working::Change change{id, revision, author_of(fields)};
  for (const auto& [name, perform] : actions)
    if (name == action) return perform({desk, change, fields});
  throw Error(ErrorCode::usage,
              "There is no action \"" + std::string(action) + "\" on a working definition.");
}

}  // namespace termreg::web
