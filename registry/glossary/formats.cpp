// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "registry/glossary/writers/rows.h"
#include "registry/model/error.h"

namespace termreg::glossary {

namespace {

constexpr std::string_view document_losses =
    "other languages, subject fields, relations, grammar, clauses of cited documents (ITU-T), titles of the "
    "catalogue, "
    "status but in a note (agreed: not said); read back, other names, further definitions and sources of a "
    "deliverable's "
    "own terms are notes, what looks like an abbreviation is one, each line of a list of abbreviations is an "
    "entry, "
    "symbols are entries or part of the name, and so are brackets, a last stop and short forms that do not "
    "look it; in Markdown a language in Latin letters other than English";
constexpr std::string_view html_losses =
    "as docx: other languages, subject fields, relations, grammar, clauses of cited documents (ITU-T), "
    "titles of the "
    "catalogue, status but in a note (agreed: not said), kinds of names, symbols; and each line of a note is "
    "read back as "
    "a note; a language in Latin letters other than English";
constexpr std::string_view text_losses =
    "as docx: other languages, subject fields, relations, grammar, clauses of cited documents (ITU-T), "
    "titles of the "
    "catalogue, status but in a note (agreed: not said), kinds of names, symbols; what bold type tells: "
    "which of several "
    "names is preferred, terms with a comma or stop that have no definition, further lines of a text that "
    "look like an "
    "entry or a heading; a language in Latin letters other than English";
constexpr std::string_view csv_losses =
    "second and further definitions, domains of definitions, kinds and ratings of designations, grammar but "
    "a part of "
    "speech a language, sources of designations, notes and examples, sources of the entry beside the "
    "definition's, notes "
    "of no language, relations but broader and related, what the source format had beyond the model";
constexpr std::string_view xlsx_losses =
    "what CSV loses: second and further definitions, domains of definitions, kinds and ratings of "
    "designations, grammar "
    "but a part of speech a language, sources of designations, notes and examples, notes of no language, "
    "relations but "
    "broader and related, what the source format had beyond the model; and texts behind their 32,767th "
    "character";

// TBX-Basic has closed lists of what may be said where.
constexpr std::string_view tbx_losses =
    "kinds of relations, labels of relations that leave the file, domains of definitions, sources of notes, "
    "links of "
    "sources that name a document, kinds of designations but abbreviation, grammatical number, parts of "
    "speech and "
    "genders that TBX-Basic does not list, notes and examples of languages without a designation, status but "
    "as a "
    "note, line breaks, what the source format had beyond the model";

constexpr std::string_view tbx_min_losses =
    "what TBX-Basic loses; definitions, examples, sources and relations but as notes with a label, relations "
    "to the "
    "web but their address, sources, gender and geographical usage of designations, abbreviations as a kind";
constexpr std::string_view tbx_core_losses =
    "all but languages, terms, notes, the document of an entry and its clause: definitions, examples, "
    "sources and "
    "relations but as notes with a label; ratings, subject fields, grammar, kinds and sources of "
    "designations, "
    "status but as a note, what the source format had beyond the model";

constexpr std::string_view skos_losses =
    "ratings but preferred and deprecated, kinds, grammar and sources of designations, domains of "
    "definitions, labels of "
    "relations, relations to what is no entry and has no address, associations with what stands above or "
    "below, links of sources that name a document, "
    "status but as "
    "deprecated or as a note, what the source format had beyond the model";

constexpr std::string_view sts_losses =
    "kinds of relations, labels of relations that leave the file, sources of notes, examples and further "
    "definitions, "
    "links of sources that name a document, bodies (their documents' numbers tell them), status but as a "
    "note, line "
    "breaks, what the source format had beyond the model";
constexpr std::string_view glossarist_losses =
    "notes of no language, domains but one a language, parts of speech, genders and numbers that Glossarist "
    "does not "
    "list, proper names as a kind, adapted sources but as modified, the states candidate, proposed and "
    "agreed, two braces in a row, what the source format had beyond "
    "the model";
constexpr std::string_view asciidoc_losses =
    "other languages, grammar, relations, sources of notes and examples, further definitions but as notes, "
    "status but in "
    "a note (agreed: not said), kinds of names but what looks like an abbreviation, lines of notes, "
    "reference numbers";

const std::vector<Profile> houses{Profile::itu_t, Profile::iso, Profile::etsi_3gpp, Profile::ieee};

}  // namespace

std::span<const WriterFormat> writer_formats() {
  static const std::vector<WriterFormat> formats{
      {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
       document_losses, houses, make_docx_writer},
      {"markdown", "text/markdown", ".md", document_losses, houses, make_markdown_writer},
      {"html", "text/html", ".html", html_losses, houses, make_html_writer},
      {"text", "text/plain", ".txt", text_losses, houses, make_plain_text_writer},
      {"asciidoc",
       "text/asciidoc",
       ".adoc",
       asciidoc_losses,
       {Profile::itu_t, Profile::iso},
       make_asciidoc_writer},
      {"xlsx",
       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
       ".xlsx",
       xlsx_losses,
       {Profile::none},
       make_xlsx_writer},
      {"csv", "text/csv", ".csv", csv_losses, {Profile::none}, make_csv_writer},
      {"tbx", "application/x-tbx", ".tbx", tbx_losses, {Profile::none}, make_tbx_writer},
      {"tbx-dct", "application/x-tbx", ".tbx", tbx_losses, {Profile::none}, make_tbx_dct_writer},
      {"tbx-min", "application/x-tbx", ".tbx", tbx_min_losses, {Profile::none}, make_tbx_min_writer},
      {"tbx-core", "application/x-tbx", ".tbx", tbx_core_losses, {Profile::none}, make_tbx_core_writer},
      {"tbx-v2", "application/x-tbx", ".tbx", tbx_losses, {Profile::none}, make_tbx_v2_writer},
      {"skos", "text/turtle", ".ttl", skos_losses, {Profile::none}, make_skos_turtle_writer},
      {"skos-rdfxml", "application/rdf+xml", ".rdf", skos_losses, {Profile::none}, make_skos_rdf_xml_writer},
      {"skos-jsonld",
       "application/ld+json",
       ".jsonld",
       skos_losses,
       {Profile::none},
       make_skos_json_ld_writer},
      {"glossarist", "application/zip", ".gcr", glossarist_losses, {Profile::none}, make_glossarist_writer},
      {"sts", "application/xml", ".xml", sts_losses, {Profile::none}, make_sts_writer},
      {"termreg", "application/jsonl", ".jsonl", "none", {Profile::none}, make_native_writer},
  };
  return formats;
}

const WriterFormat& writer_format(std::string_view name) {
  const auto formats = writer_formats();
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.name == name; });
  if (found != formats.end()) return *found;
  std::string sentence =
      "A glossary format was expected, but \"" + std::string(name) + "\" is none; there are";
  for (const auto& row : formats) sentence.append(&row == &formats.front() ? " " : ", ").append(row.name);
  throw Error(ErrorCode::usage, sentence + ".");
}

std::string profile_names(const WriterFormat& format) {
  std::string names;
  for (const auto profile : format.profiles) {
    if (!names.empty()) names += ' ';
    names += style::name(profile);
  }
  return names;
}

}  // namespace termreg::glossary
