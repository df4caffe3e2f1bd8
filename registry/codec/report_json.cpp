// SPDX-License-Identifier: GPL-3.0-or-later
// Gap analyses and harmonisation sheets as JSON; report_json.h gives the shapes.
#include "registry/codec/report_json.h"

#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/codec/record_parts_private.h"
#include "registry/model/names.h"

namespace termreg::codec {
namespace {

void write_ids(JsonWriter& out, std::string_view key, const std::vector<EntryId>& ids) {
  out.key(key).begin_array();
  for (const EntryId& id : ids) out.value(id.text());
  out.end_array();
}

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

void write_gap_row(JsonWriter& out, const GapRow& row, const std::vector<GapBody>& bodies) {
  out.begin_object().member("designation", row.designation).member("language", row.language);
  out.member("verdict", name(row.verdict)).member("foremost", row.foremost.text());
  out.key("cells").begin_array();
  for (const GapCell& cell : row.cells) {
    out.begin_object().member("body", bodies[cell.body].id);
    out.member("agreement", name(cell.entries.front().agreement)).key("entries").begin_array();
    for (const GapEntry& entry : cell.entries)
      out.begin_object()
          .member("id", entry.id.text())
          .member("agreement", name(entry.agreement))
          .member("sense", std::uint64_t{entry.sense})
          .end_object();
    out.end_array().end_object();
  }
  out.end_array().key("pairs").begin_array();
  for (const GapPair& pair : row.pairs)
    out.begin_object()
        .member("a", bodies[pair.first].id)
        .member("b", bodies[pair.second].id)
        .member("agreement", name(pair.agreement))
        .end_object();
  out.end_array();
  write_texts(out, "elsewhere", row.elsewhere);
  out.end_object();
}

void write_matrix(JsonWriter& out, const GapReport& report) {
  out.key("matrix").begin_array();
  for (const GapField& field : report.matrix)
    out.begin_object()
        .member("a", report.bodies[field.first].id)
        .member("b", report.bodies[field.second].id)
        .member("identical", field.counts[0])
        .member("drifted", field.counts[1])
        .member("competing", field.counts[2])
        .member("homonym", field.counts[3])
        .end_object();
  out.end_array();
}

void write_sheet_side(JsonWriter& out, const SheetSide& side) {
  out.begin_object().member("id", side.id.text()).member("body", side.body).member("document", side.document);
  out.member("edition", side.edition).member("clause", side.clause).member("status", name(side.status));
  out.key("designations").begin_array();
  for (const SheetName& designation : side.designations)
    out.begin_object()
        .member("text", designation.text)
        .member("kind", name(designation.kind))
        .member("acceptability", name(designation.acceptability))
        .end_object();
  out.end_array().optional_member("domain", side.domain).member("definition", side.definition);
  out.member("restated", side.restated).member("genus", side.genus);
  write_texts(out, "sources", side.sources);
  write_texts(out, "notes", side.notes);
  out.member("agreement", name(side.agreement)).member("similarity", side.similarity);
  write_diff(out, side.diff);
  out.end_object();
}

}  // namespace

std::string_view kind_name(UndefinedTerm::Kind kind) noexcept {
  return kind == UndefinedTerm::Kind::pointer ? "pointer" : "phrase";
}

std::string to_json(const GapReport& report) {
  JsonWriter out;
  out.begin_object().key("bodies").begin_array();
  for (const GapBody& body : report.bodies)
    out.begin_object()
        .member("id", body.id)
        .member("name", body.name)
        .member("entries", body.entries)
        .member("concepts", body.concepts)
        .member("alone", body.alone)
        .end_object();
  out.end_array().key("verdicts").begin_object();
  for (std::size_t i = 0; i < gap_verdicts; ++i)
    out.member(name(static_cast<GapVerdict>(i)), report.verdicts.at(i));
  out.end_object();
  write_matrix(out, report);
  out.member("total", std::uint64_t{report.rows.size()}).key("rows").begin_array();
  for (const GapRow& row : report.rows) write_gap_row(out, row, report.bodies);
  out.end_array().key("undefined").begin_array();
  for (const UndefinedTerm& term : report.undefined) {
    out.begin_object().member("kind", kind_name(term.kind)).member("text", term.text);
    out.member("entries", std::uint64_t{term.entries}).member("bodies", std::uint64_t{term.bodies});
    write_ids(out, "used_in", term.used_in);
    out.end_object();
  }
  return out.end_array().end_object().take();
}

std::string to_json(const HarmonisationSheet& sheet) {
  JsonWriter out;
  out.begin_object().member("designation", sheet.designation).member("language", sheet.language);
  out.key("sides").begin_array();
  for (const SheetSide& side : sheet.sides) write_sheet_side(out, side);
  out.end_array().key("findings").begin_array();
  for (const Finding& finding : sheet.findings) out.raw(to_json(finding));
  return out.end_array().end_object().take();
}

std::string_view name(EditionChange::Kind kind) noexcept {
  switch (kind) {
    case EditionChange::Kind::added:
      return "added";
    case EditionChange::Kind::removed:
      return "removed";
    case EditionChange::Kind::moved:
      return "moved";
    case EditionChange::Kind::changed:
      break;
  }
  return "changed";
}

std::string to_json(const EditionReport& report) {
  JsonWriter out;
  out.begin_object().member("before", report.before).member("after", report.after);
  out.member("unchanged", report.unchanged).key("changes").begin_array();
  for (const EditionChange& change : report.changes) {
    out.begin_object().member("kind", name(change.kind));
    out.optional_member("before", change.before.text()).optional_member("after", change.after.text());
    out.member("designation", change.designation);
    write_texts(out, "parts", change.parts);
    write_diff(out, change.diff);
    out.end_object();
  }
  return out.end_array().end_object().take();
}

}  // namespace termreg::codec
