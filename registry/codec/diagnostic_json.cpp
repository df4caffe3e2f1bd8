// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/diagnostic_json.h"

#include <limits>

#include "registry/codec/json_reader_private.h"
#include "registry/codec/json_writer.h"

namespace termreg::codec {
namespace {

Diagnostic read_diagnostic(const Json& json, const Place& place) {
  Members in(json, place);
  Diagnostic diagnostic;
  diagnostic.file = in.text("file");
  const auto line = in.number("line");
  if (line > std::numeric_limits<std::uint32_t>::max())
    in.fail("line", "a number of a line", std::to_string(line));
  diagnostic.line = static_cast<std::uint32_t>(line);
  diagnostic.entry = in.text("entry");
  diagnostic.rule = in.text("rule");
  diagnostic.severity = in.enumeration("severity", Severity::info);
  diagnostic.message = in.text("message");
  return diagnostic;
}

}  // namespace

std::string to_json(const Diagnostic& diagnostic) {
  JsonWriter out;
  out.begin_object().member("file", diagnostic.file).member("line", diagnostic.line);
  out.member("entry", diagnostic.entry).member("rule", diagnostic.rule);
  out.member("severity", name(diagnostic.severity)).member("message", diagnostic.message);
  return out.end_object().take();
}

Diagnostic diagnostic_from_json(std::string_view json) {
  return read_diagnostic(parse_strict(json), {nullptr, "the diagnostic", 0});
}

ImportReport import_report_from_json(std::string_view json) {
  const Place place{nullptr, "the report of the import", 0};
  Members in(parse_strict(json), place);
  ImportReport report;
  report.added = in.number("added");
  report.changed = in.number("changed");
  report.unchanged = in.number("unchanged");
  report.removed = in.number("removed");
  report.rejected = in.number("rejected");
  in.each("diagnostics",
          [&](const Json& one, const Place& at) { report.diagnostics.push_back(read_diagnostic(one, at)); });
  report.sequence = in.number("sequence");
  return report;
}

}  // namespace termreg::codec
