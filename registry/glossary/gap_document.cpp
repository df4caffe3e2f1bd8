// SPDX-License-Identifier: GPL-3.0-or-later
// A gap analysis as a document, and as CSV.
#include <fmt/format.h>

#include <algorithm>

#include "registry/glossary/report.h"
#include "registry/glossary/writers/table_rows.h"
#include "registry/model/names.h"

namespace termreg::glossary {
namespace {

// A document of thousands of rows helps nobody; CSV has them all.
constexpr std::size_t most_concepts = 1000;

std::vector<Block> gap_cell(std::string text, Look look = Look::plain) {
  return {{BlockKind::remark, "", {{std::move(text), look}}}};
}

TableLine head_line(std::initializer_list<std::string_view> labels) {
  TableLine line{true, {}};
  for (const std::string_view label : labels)
    line.cells.push_back(gap_cell(std::string(label), Look::strong));
  return line;
}

class GapPrinter {
 public:
  GapPrinter(const GapReport& report, Page& page) : report_(report), page_(page) {}

  void print() {
    page_.begin("Gap analysis", "en");
    page_.block({BlockKind::title, "", {{"Gap analysis: which body defines what"}}});
    std::string counts;
    for (std::size_t i = 0; i < gap_verdicts; ++i) {
      const auto verdict = static_cast<GapVerdict>(i);
      counts += fmt::format("{}{} {} ({})", counts.empty() ? "" : "; ", report_.verdicts.at(i), name(verdict),
                            meaning(verdict));
    }
    page_.block({BlockKind::body, "", {{fmt::format("{} concepts: {}.", report_.rows.size(), counts)}}});
    print_bodies();
    print_pairs();
    print_concepts();
    print_undefined();
    page_.end();
  }

 private:
  void heading(std::string text) { page_.block({BlockKind::clause, "", {{std::move(text)}}}); }

  void print_bodies() {
    heading("Bodies");
    Table table{{40, 20, 20, 20},
                {head_line({"Body", "Entries", "Concepts defined", "Defined by it alone"})}};
    for (const GapBody& body : report_.bodies)
      table.lines.push_back(
          {false,
           {gap_cell(body.name), gap_cell(std::to_string(body.entries)),
            gap_cell(std::to_string(body.concepts)), gap_cell(std::to_string(body.alone))}});
    page_.table(table);
  }

  void print_pairs() {
    heading("Concepts that two bodies define");
    Table table{{40, 15, 15, 15, 15},
                {head_line({"Bodies", "Identical", "Drifted", "Competing", "Homonym"})}};
    for (const GapField& field : report_.matrix) {
      if (field.shared() == 0) continue;
      TableLine line{
          false, {gap_cell(report_.bodies[field.first].name + " – " + report_.bodies[field.second].name)}};
      for (const std::uint64_t count : field.counts) line.cells.push_back(gap_cell(std::to_string(count)));
      table.lines.push_back(std::move(line));
    }
    page_.table(table);
  }

  void print_concepts() {
    heading("Concepts of two bodies and more");
    Table table{{30, 15, 55}, {head_line({"Concept", "Verdict", "Bodies"})}};
    std::size_t left = 0;
    for (const GapRow& row : report_.rows) {
      if (row.cells.size() < 2) continue;
      if (table.lines.size() > most_concepts) {
        ++left;
        continue;
      }
      table.lines.push_back(
          {false,
           {gap_cell(row.designation), gap_cell(std::string(name(row.verdict))), gap_cell(cells_of(row))}});
    }
    page_.table(table);
    if (left > 0)
      page_.block({BlockKind::remark,
                   "",
                   {{fmt::format("{} more concepts are left out here; CSV has them all.", left)}}});
  }

  [[nodiscard]] std::string cells_of(const GapRow& row) const {
    std::string out;
    for (const GapCell& cell : row.cells)
      out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", report_.bodies[cell.body].name,
                         name(cell.entries.front().agreement));
    return out;
  }

  void print_undefined() {
    if (report_.undefined.empty()) return;
    heading("Terms that definitions use and nobody defines");
    page_.block({BlockKind::body,
                 "",
                 {{"Candidates, for a person to judge: pointers of entries that lead nowhere, and words that "
                   "stand together in many definitions."}}});
    Table table{{50, 18, 16, 16}, {head_line({"Term", "Found as", "Entries", "Bodies"})}};
    for (const UndefinedTerm& term : report_.undefined)
      table.lines.push_back(
          {false,
           {gap_cell(term.text), gap_cell(term.kind == UndefinedTerm::Kind::pointer ? "pointer" : "phrase"),
            gap_cell(std::to_string(term.entries)), gap_cell(std::to_string(term.bodies))}});
    page_.table(table);
  }

  const GapReport& report_;
  Page& page_;
};

}  // namespace

std::string_view meaning(GapVerdict verdict) noexcept {
  switch (verdict) {
    case GapVerdict::competing:
      return "defined each in its own way";
    case GapVerdict::homonym:
      return "one term for different concepts";
    case GapVerdict::drifted:
      return "one definition that has drifted";
    case GapVerdict::agreed:
      return "defined alike";
    case GapVerdict::single:
      return "defined by one body";
    case GapVerdict::nobody:
      break;
  }
  return "defined by none of these bodies";
}

void lay_out_gap(const GapReport& report, Page& page) {
  GapPrinter(report, page).print();
}

std::string gap_csv(const GapReport& report) {
  std::string out = "designation,language,verdict,foremost,elsewhere";
  for (const GapBody& body : report.bodies) append_csv_cell(out += ',', body.id);
  out += "\r\n";
  for (const GapRow& row : report.rows) {
    std::string elsewhere;
    for (const std::string& body : row.elsewhere) (elsewhere += elsewhere.empty() ? "" : "|") += body;
    append_csv_cell(out, row.designation);
    append_csv_cell(out += ',', row.language);
    append_csv_cell(out += ',', name(row.verdict));
    append_csv_cell(out += ',', row.foremost.text());
    append_csv_cell(out += ',', elsewhere);
    auto cell = row.cells.begin();
    for (std::uint32_t body = 0; body < report.bodies.size(); ++body) {
      out += ',';
      if (cell == row.cells.end() || cell->body != body) continue;
      append_csv_cell(out, name(cell->entries.front().agreement));
      ++cell;
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace termreg::glossary
