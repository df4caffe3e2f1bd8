// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/citing.h"

#include "registry/style/citation.h"
#include "web/pages/layout.h"

namespace termreg::web::pages {
namespace {

struct Quoted {
  std::string term, definition, language;
  style::Citation citation;
  [[nodiscard]] std::string mark() const {
    return citation.restated ? " " + std::string(style::restated_mark()) : std::string();
  }
};

std::string plain_text(const Quoted& quoted) {
  return quoted.term + ": " + quoted.definition + quoted.mark() + " (" +
         cited(quoted.citation.document, quoted.citation.edition, quoted.citation.clause) + ")";
}

std::string html_text(const Quoted& quoted) {
  Html html;
  html.begin("p").in_language("dfn", quoted.language, quoted.term).text(": ");
  html.in_language("span", quoted.language, quoted.definition).text(quoted.mark() + " (");
  html.element("cite", cited(quoted.citation.document, quoted.citation.edition, quoted.citation.clause));
  html.text(")").end();
  return html.take();
}

std::string itu_t_text(const Quoted& quoted) {
  const auto tag = "[" + style::reference_tag(quoted.citation.document) + "]";
  return "3.1.1 " + quoted.term + " " + tag + quoted.mark() + ": " + quoted.definition + "\n\n" + tag + "  " +
         style::cited_document(quoted.citation.document, quoted.citation.edition, style::Profile::itu_t) +
         ".";
}

std::string iso_text(const Quoted& quoted) {
  return "3.1\n" + quoted.term + "\n" + quoted.definition + quoted.mark() + "\n" +
         style::source_line(quoted.citation);
}

}  // namespace

std::vector<CitedText> cited_texts(const TermEntry& entry, std::string_view language) {
  const auto* definition = main_definition(entry, language);
  const auto* head = headword(entry, language);
  if (definition == nullptr || head == nullptr) return {};
  Quoted quoted{head->text, definition->text, std::string(language), style::citation(entry, definition)};
  quoted.citation.restated = quoted.citation.restated || is_restated(*definition);
  return {{"plain", "Plain text"_ui, plain_text(quoted)},
          {"html", "HTML", html_text(quoted)},
          {"itu-t", "ITU-T, clause 3.1 and bibliography"_ui, itu_t_text(quoted)},
          {"iso", "ISO, clause 3"_ui, iso_text(quoted)}};
}

void citing_part(Html& html, const TermEntry& entry) {
  std::string language;
  for (const auto& section : entry.languages)
    if (language.empty() && !section.definitions.empty() && !section.designations.empty())
      language = section.language;
  const auto texts = cited_texts(entry, language);
  if (texts.empty()) return;
  html.begin("details", {{"class", "citing"}}).element("summary", "Copy with citation"_ui);
  for (const auto& [id, label, text] : texts) {
    const auto field = "cite-" + std::string(id);
    html.begin("div", {{"class", "field"}}).element("label", {{"for", field}}, label);
    html.element("textarea",
                 {{"id", field},
                  {"readonly", ""},
                  {"rows", "3"},
                  {"dir", "auto"},
                  {"lang", language},
                  {"data-copy", label}},
                 "\n" + text);
    html.end();
  }
  html.end();
}

}  // namespace termreg::web::pages
