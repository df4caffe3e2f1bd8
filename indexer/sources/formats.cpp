// SPDX-License-Identifier: GPL-3.0-or-later
// The table of source formats: what is read here, and how it is told apart. A new format is one file and one
// row.
#include <array>

#include "indexer/documents/document.h"
#include "indexer/files/content.h"
#include "indexer/sources/rows_private.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

using files::Foreign;

constexpr char asciidoc[] = "asciidoc";
constexpr char html[] = "html";
constexpr char bikeshed[] = "bikeshed";
constexpr char rfcxml[] = "rfcxml";
constexpr char pdf[] = "pdf";
constexpr char docx[] = "docx";
constexpr char markdown[] = "markdown";
constexpr char text[] = "text";

// The rows of documents ask the row of their name in indexer/documents.
template <const char* format>
int recognise_document(const files::Specimen& specimen) {
  return documents::document_format(format).recognise(specimen);
}
template <const char* format>
std::unique_ptr<Reader> make_reader_of_document() {
  return make_document_reader(format);
}

constexpr auto table = std::to_array<SourceFormat>({
    {"tbx", "application/x-tbx", ".tbx .xml",
     "TBX v3 (ISO 30042:2019), DCA and DCT, and v2 (martif, TBX-Min); Core, Min, Basic, unknown dialects",
     "the header but for its title, and back matter that no entry points to", Foreign::none, recognise_tbx,
     make_tbx_reader},
    {"sts", "application/xml", ".xml",
     "NISO STS 1.0-1.2 and ISOSTS 1.1: TBX entries, term-display, definition lists; adoptions within "
     "adoptions",
     "everything but terms and the names of the documents", Foreign::none, recognise_sts, make_sts_reader},
    {"glossarist", "application/yaml", ".yaml .yml",
     "Glossarist v0, v1, v2, v3; one or several files a concept",
     "comments, key order, number and date notation of YAML", Foreign::none, recognise_glossarist,
     make_glossarist_reader},
    {"gcr", "application/zip", ".gcr", "Glossarist packages: a zip archive of one data set",
     "as glossarist; images, bibliography and compiled renderings", Foreign::zip_archive,
     recognise_glossarist_package, make_glossarist_package_reader},
    {"skos", "text/turtle", ".ttl .nt .nq .trig .rdf .jsonld",
     "SKOS and SKOS-XL in Turtle, N-Triples, TriG, RDF/XML, JSON-LD",
     "resources that are no concepts, but for what concepts point at; prefixes, named graphs, reification",
     Foreign::none, recognise_skos, make_skos_reader},
    {"csv", "text/csv", ".csv", "RFC 4180 with a header; comma, semicolon or tab; UTF-8, UTF-16 with a mark",
     "order of columns, quoting", Foreign::none, recognise_csv, make_csv_reader},
    {"tsv", "text/tab-separated-values", ".tsv", "tab separated, with a header; UTF-8, UTF-16 with a mark",
     "order of columns, quoting", Foreign::none, recognise_tsv, make_tsv_reader},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
     "Word documents in the layouts of ITU-T, ITU-R, focus groups, ETSI, 3GPP, IEEE",
     "all but the clauses of terms and abbreviations; what a document format leaves out",
     Foreign::zip_archive, recognise_document<docx>, make_reader_of_document<docx>},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
     "a header row on each sheet, columns as in CSV; a sheet a language",
     "formats, formulas, comments, pictures, dates but as numbers", Foreign::zip_archive, recognise_xlsx,
     make_xlsx_reader},
    {"iev", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
     "export of the IEV (IEC 60050), a row a language", "formats of cells", Foreign::zip_archive,
     recognise_iev, make_iev_reader},
    {"asciidoc", "text/asciidoc", ".adoc .asciidoc",
     "terms clauses and glossaries of Metanorma and Asciidoctor, with what they include",
     "everything but terms and abbreviations", Foreign::none, recognise_document<asciidoc>,
     make_reader_of_document<asciidoc>},
    {"termed", "application/json", ".json", "Termed graph of YTI: concepts, terms and collections as nodes",
     "referrers, which repeat references; nodes that no concept points to", Foreign::none, recognise_termed,
     make_termed_reader},
    {"termreg", "application/x-ndjson", ".jsonl", "one JSON entry a line, schema 1", "none", Foreign::none,
     recognise_native, make_native_reader},
    {"html", "text/html", ".html .htm .xhtml",
     "pages as published, ReSpec sources; terms in the layouts of W3C, IETF, ITU-T, ISO",
     "text outside entries, mark-up within them", Foreign::html_page, recognise_document<html>,
     make_reader_of_document<html>},
    {"bikeshed", "text/html", ".bs", "sources of Bikeshed, with its Markdown and shorthands",
     "text outside entries, mark-up within them", Foreign::html_page, recognise_document<bikeshed>,
     make_reader_of_document<bikeshed>},
    {"rfcxml", "application/rfc+xml", ".xml", "RFC XML v3 (RFC 7991) and v2 (RFC 7749): sections of terms",
     "text outside entries, mark-up within them; references in other files", Foreign::none,
     recognise_document<rfcxml>, make_reader_of_document<rfcxml>},
    {"webref", "application/json", ".json", "extracts of the definitions of web specifications (w3c/webref)",
     "links to where a definition is used", Foreign::none, recognise_webref, make_webref_reader},
    {"pdf", "application/pdf", ".pdf", "documents with a text layer; terms in the layouts of the houses",
     "text outside entries, pictures, tables as such", Foreign::pdf, recognise_document<pdf>,
     make_reader_of_document<pdf>},
    {"markdown", "text/markdown", ".md .markdown",
     "glossaries: headings, definition lists, tables, bold words; Spec-Up; terms in the layouts of the "
     "houses",
     "text outside entries, mark-up within them", Foreign::none, recognise_document<markdown>,
     make_reader_of_document<markdown>},
    {"text", "text/plain", ".txt", "documents in the layouts of the houses, an empty line between paragraphs",
     "text outside entries; which of several names are preferred", Foreign::none, recognise_document<text>,
     make_reader_of_document<text>},
});

}  // namespace

std::span<const SourceFormat> source_formats() {
  return table;
}

const SourceFormat& source_format(std::string_view name) {
  std::string known;
  for (const auto& row : table) {
    if (row.name == name) return row;
    known += (known.empty() ? "" : ", ") + std::string(row.name);
  }
  throw Error(ErrorCode::usage,
              "There is no source format “" + std::string(name) + "”; there are: " + known + ".");
}

const SourceFormat* recognise(const std::filesystem::path& file) {
  const auto specimen = files::look_at(file);
  const SourceFormat* surest = nullptr;
  int sureness = 0;
  for (const auto& row : table) {
    if (specimen.kind != Foreign::none && specimen.kind != row.carrier) continue;
    const int sure = row.recognise(specimen);
    if (sure <= sureness) continue;
    sureness = sure;
    surest = &row;
  }
  return surest;
}

std::string describe_unknown(const std::filesystem::path& file) {
  return files::foreign_sentence(files::foreign_kind(files::read_head(file)), file);
}

}  // namespace termreg::sources
