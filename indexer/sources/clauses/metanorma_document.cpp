// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/metanorma_document.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

using Names = std::pair<std::string_view, std::string_view>;

constexpr std::array<Names, 10> publishers{{{"iso", "ISO"},
                                            {"iec", "IEC"},
                                            {"itu", "ITU-T"},
                                            {"ogc", "OGC"},
                                            {"ieee", "IEEE"},
                                            {"ietf", "IETF"},
                                            {"iho", "IHO"},
                                            {"bipm", "BIPM"},
                                            {"cc", "CC"},
                                            {"nist", "NIST"}}};
constexpr std::array<Names, 4> kinds{{{"technical-report", "TR"},
                                      {"technical-specification", "TS"},
                                      {"publicly-available-specification", "PAS"},
                                      {"international-workshop-agreement", "IWA"}}};

std::string_view mapped(const auto& rows, std::string_view name) {
  for (const auto& [key, value] : rows)
    if (key == name) return value;
  return {};
}

std::string first_of(const DocumentText& document, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (const auto value = property(document, name); !value.empty()) return std::string(value);
  return {};
}

// "ISO;IEC" -> "ISO/IEC"
std::string joined(std::string publishers_given) {
  std::string all;
  for (std::string_view rest = publishers_given; !rest.empty();) {
    const auto end = std::min(rest.find_first_of(";,"), rest.size());
    const auto one = files::trimmed(rest.substr(0, end));
    if (!one.empty() && one.size() <= 20) all.append(all.empty() ? "" : "/").append(one);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return all;
}

std::string publisher_of(const DocumentText& document) {
  if (auto named = joined(first_of(document, {"publisher"})); !named.empty()) return named;
  const auto flavour = property(document, "mn-document-class");
  const auto bureau = property(document, "bureau");
  if (flavour == "itu" && !bureau.empty()) return "ITU-" + std::string(bureau);
  return std::string(mapped(publishers, flavour));
}

std::string year_of(const DocumentText& document) {
  return first_of(document, {"copyright-year", "pub-year"}).substr(0, 4);
}

std::string value_in_style(const Block& block, std::string_view name) {
  const auto at = block.style.find(name);
  if (at == std::string::npos) return {};
  const auto begin = at + name.size();
  return block.style.substr(begin, block.style.find(' ', begin) - begin);
}

// "2018-03-16" -> "2018-03"
std::string month_of(const DocumentText& document) {
  return first_of(document, {"published-date", "revdate", "copyright-year"}).substr(0, 7);
}

}  // namespace

Publication metanorma_publication(const DocumentText& document) {
  Publication stated;
  stated.body = publisher_of(document);
  const auto flavour = property(document, "mn-document-class");
  if (const auto identifier = first_of(document, {"docidentifier"}); !identifier.empty()) {
    auto reference = parse_document_reference(identifier);
    stated.document = std::move(reference.document);
    stated.edition = std::move(reference.edition);
  } else if (const auto number = first_of(document, {"docnumber"}); !number.empty()) {
    const auto kind = mapped(kinds, property(document, "doctype"));
    const bool joint = stated.body.find('/') != std::string::npos;
    stated.document = stated.body;
    if (!kind.empty()) stated.document += (joint ? " " : "/") + std::string(kind);
    stated.document += (stated.document.empty() ? "" : " ") + number;
    if (const auto part = first_of(document, {"partnumber"}); !part.empty()) stated.document += '-' + part;
  }
  if (stated.document.empty()) return {};
  if (stated.body.empty()) stated.body = body_of_document(stated.document);
  if (stated.edition.empty()) stated.edition = flavour == "itu" ? month_of(document) : year_of(document);
  if (stated.edition.empty()) stated.edition = first_of(document, {"edition"});
  return stated;
}

// "<<ISO7301,clause 3.1>>, what was changed" as it reads: "ISO 7301:2021, 3.1, what was changed".
namespace {

// "<<ISO7301>>, 3.2, what was changed": the clause may stand outside the reference.
void take_clause_of_wording(Source& source, std::string& wording, const std::string& reference) {
  if (!source.clause.empty() || source.document.empty() || wording.empty()) return;
  const auto comma = std::min(wording.find_first_of(",;"), wording.size());
  auto with_clause = parse_citation(reference + ", " + wording.substr(0, comma));
  if (with_clause.clause.empty()) return;
  source = std::move(with_clause);
  wording.erase(0, std::min(wording.find_first_not_of(" ", comma + 1), wording.size()));
}

}  // namespace

Source metanorma_source(const Block& block) {
  const auto reference = std::find_if(block.runs.begin(), block.runs.end(),
                                      [](const Run& run) { return !run.alternatives.empty(); });
  const auto whole = text::clean(files::on_one_line(plain_text(block)));
  if (reference == block.runs.end()) return parse_citation(whole);
  auto source = parse_citation(reference->text);
  std::string wording;
  for (auto run = reference + 1; run != block.runs.end(); ++run) wording += run->text;
  const auto begin = wording.find_first_not_of(" ,;\n");
  wording =
      begin == std::string::npos ? std::string() : text::clean(files::on_one_line(wording.substr(begin)));
  take_clause_of_wording(source, wording, reference->text);
  const auto status = value_in_style(block, "status=");
  if (!wording.empty()) {
    for (const std::string_view word : {"modified", "adapted"})
      if (wording.starts_with(word)) {
        wording = wording.substr(word.size());
        wording = wording.substr(std::min(wording.find_first_not_of(" -–—:,"), wording.size()));
      }
    source.relation = SourceRelation::modified;
    source.modification = wording;
  }
  if (status == "identical") source.relation = SourceRelation::identical;
  if (status == "adapted") source.relation = SourceRelation::adapted;
  if (status == "modified") source.relation = SourceRelation::modified;
  return source;
}

}  // namespace termreg::sources::clauses
