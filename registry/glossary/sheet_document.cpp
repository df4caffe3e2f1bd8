// SPDX-License-Identifier: GPL-3.0-or-later
// A harmonisation sheet as it goes to another body in a liaison.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "registry/glossary/list_parts.h"
#include "registry/glossary/report.h"
#include "registry/model/names.h"
#include "registry/style/citation.h"

namespace termreg::glossary {
namespace {

std::string place_of(const SheetSide& side) {
  std::string out = style::cited_document(side.document, side.edition, style::Profile::iso);
  if (!side.clause.empty()) (out += out.empty() ? "" : ", ") += side.clause;
  return out.empty() ? side.id.text() : out;
}

Block cell_text(std::string text, std::string language = {}) {
  return {BlockKind::remark, "", {{std::move(text), Look::plain, language}}, language};
}

class SheetPrinter {
 public:
  SheetPrinter(const HarmonisationSheet& sheet, Page& page) : sheet_(sheet), page_(page) {}

  void print() {
    page_.begin("Harmonisation sheet: " + sheet_.designation, sheet_.language);
    page_.block({BlockKind::title,
                 "",
                 {{"Harmonisation sheet: "}, {sheet_.designation, Look::plain, sheet_.language}}});
    page_.block({BlockKind::body, "", {{introduction(sheet_)}}});
    if (std::any_of(sheet_.sides.begin(), sheet_.sides.end(), [](const SheetSide& s) { return s.restated; }))
      page_.block({BlockKind::remark, "", {{std::string(style::restated_explanation()), Look::emphasis}}});
    Table table{{22, 78}, {}};
    for (const SheetSide& side : sheet_.sides) add_side(side, table);
    page_.table(table);
    print_findings();
    page_.end();
  }

 private:
  void add_side(const SheetSide& side, Table& table) const {
    Block head{BlockKind::remark};
    head.runs.push_back({side.body.empty() ? side.id.text() : side.body, Look::strong});
    head.runs.push_back({fmt::format(" – {} – {}", place_of(side), name(side.status))});
    head.runs.push_back({fmt::format(" – {}", meaning(side.agreement)), Look::emphasis});
    table.lines.push_back({true, {{head}}});
    add_line(table, "Designations", designations(side));
    if (!side.definition.empty()) add_line(table, "Definition", definition(side));
    if (!side.genus.empty()) add_line(table, "Genus", {cell_text(side.genus, sheet_.language)});
    if (!side.diff.empty() && side.agreement != Concord::identical)
      add_line(table, "Against the first", {diff_block(side.diff, sheet_.language)});
    if (!side.sources.empty()) add_line(table, "Sources", paragraphs(side.sources, {}));
    if (!side.notes.empty()) add_line(table, "Notes", paragraphs(side.notes, sheet_.language));
  }

  static void add_line(Table& table, std::string label, std::vector<Block> content) {
    table.lines.push_back({false, {{cell_text(std::move(label))}, std::move(content)}});
  }

  static std::vector<Block> paragraphs(const std::vector<std::string>& texts, const std::string& language) {
    std::vector<Block> out;
    for (const std::string& text : texts) out.push_back(cell_text(text, language));
    return out;
  }

  [[nodiscard]] std::vector<Block> designations(const SheetSide& side) const {
    std::vector<Block> out;
    for (const SheetName& designation : side.designations) {
      Block line = cell_text(designation.text, sheet_.language);
      line.runs.front().look = Look::strong;
      std::string rating;
      if (designation.acceptability != Acceptability::unstated) rating = name(designation.acceptability);
      if (designation.kind != DesignationKind::term)
        (rating += rating.empty() ? "" : ", ") += name(designation.kind);
      if (!rating.empty()) line.runs.push_back({" (" + rating + ")"});
      out.push_back(std::move(line));
    }
    return out;
  }

  [[nodiscard]] std::vector<Block> definition(const SheetSide& side) const {
    const std::string domain = side.domain.empty() ? "" : "<" + side.domain + "> ";
    std::vector<Block> out{cell_text(domain + side.definition, sheet_.language)};
    if (side.restated) out.back().runs.push_back({" " + std::string(style::restated_mark()), Look::emphasis});
    return out;
  }

  void print_findings() const {
    if (sheet_.findings.empty()) return;
    page_.block({BlockKind::clause, "", {{"Findings"}}});
    for (const Finding& finding : sheet_.findings) {
      Block block{
          BlockKind::body, "", {{fmt::format("{} {}", name(finding.code), finding.name), Look::strong}}};
      block.runs.push_back({fmt::format(" ({}). {}", name(finding.severity), finding.why)});
      if (finding.state != "open")
        block.runs.push_back({fmt::format(" {}: {}{}.", finding.state, finding.disposition,
                                          finding.reason.empty() ? "" : " – " + finding.reason),
                              Look::emphasis});
      page_.block(block);
    }
  }

  const HarmonisationSheet& sheet_;
  Page& page_;
};

}  // namespace

std::string introduction(const HarmonisationSheet& sheet) {
  std::set<std::string_view> bodies;
  std::size_t defining = 0;
  for (const SheetSide& side : sheet.sides) {
    bodies.insert(side.id.body());
    defining += side.definition.empty() ? 0U : 1U;
  }
  std::string out =
      fmt::format("\"{}\" stands in {} {} of {} {}; {} of them {} it.", sheet.designation, sheet.sides.size(),
                  sheet.sides.size() == 1 ? "entry" : "entries", bodies.size(),
                  bodies.size() == 1 ? "body" : "bodies", defining, defining == 1 ? "defines" : "define");
  if (defining > 1)
    out +=
        " The definition that stands first is the one the others are held against: words of it that another "
        "leaves out are struck through, words that the other adds are underlined.";
  return out;
}

std::string_view meaning(Concord agreement) noexcept {
  switch (agreement) {
    case Concord::foremost:
      return "foremost definition";
    case Concord::identical:
      return "identical definition";
    case Concord::drifted:
      return "the same definition, drifted";
    case Concord::competing:
      return "competing definition";
    case Concord::homonym:
      return "another concept";
    case Concord::not_compared:
      return "not compared";
    case Concord::undefined:
      break;
  }
  return "no definition";
}

void lay_out_sheet(const HarmonisationSheet& sheet, Page& page) {
  SheetPrinter(sheet, page).print();
}

}  // namespace termreg::glossary
