// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/entry_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "registry/model/names.h"
#include "web/pages/layout.h"

namespace termreg::web::pages {
namespace {

struct LanguageName {
  std::string_view tag;
  Phrase name;
};
// The six languages of the United Nations come first, in the order in which ITU prints them.
constexpr std::size_t first_languages = 6;
constexpr std::array language_names{LanguageName{"en", "English"_ui},
                                    LanguageName{"fr", "French"_ui},
                                    LanguageName{"es", "Spanish"_ui},
                                    LanguageName{"ar", "Arabic"_ui},
                                    LanguageName{"zh", "Chinese"_ui},
                                    LanguageName{"ru", "Russian"_ui},
                                    LanguageName{"cs", "Czech"_ui},
                                    LanguageName{"da", "Danish"_ui},
                                    LanguageName{"de", "German"_ui},
                                    LanguageName{"fi", "Finnish"_ui},
                                    LanguageName{"it", "Italian"_ui},
                                    LanguageName{"ja", "Japanese"_ui},
                                    LanguageName{"ko", "Korean"_ui},
                                    LanguageName{"nb", "Norwegian Bokmål"_ui},
                                    LanguageName{"nl", "Dutch"_ui},
                                    LanguageName{"nn", "Norwegian Nynorsk"_ui},
                                    LanguageName{"no", "Norwegian"_ui},
                                    LanguageName{"pl", "Polish"_ui},
                                    LanguageName{"pt", "Portuguese"_ui},
                                    LanguageName{"sl", "Slovenian"_ui},
                                    LanguageName{"sr", "Serbian"_ui},
                                    LanguageName{"sv", "Swedish"_ui},
                                    LanguageName{"und", "Language not stated"_ui}};

std::string_view main_tag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

std::size_t rank_of(std::string_view tag) {
  if (main_tag(tag) == "und") return first_languages + 1;
  for (std::size_t i = 0; i < first_languages; ++i)
    if (language_names.at(i).tag == main_tag(tag)) return i;
  return first_languages;
}

void source_line(Html& html, const Source& source) {
  html.begin("li");
  if (source.link.starts_with("https://") || source.link.starts_with("http://")) {
    html.begin("a", {{"href", source.link}, {"rel", "noreferrer external"}});
    html.text(source.document.empty() ? source.link : cited(source.document, source.edition, source.clause))
        .end();
  } else {
    html.text(cited(source.document, source.edition, source.clause));
  }
  if (source.relation != SourceRelation::unstated) html.text(", ").text(label_of(name(source.relation)));
  if (!source.modification.empty()) html.text(" – ").in_language("span", "", source.modification);
  if (!source.text.empty()) html.text(" ").in_language("span", "", source.text);
  html.end();
}

void sources_list(Html& html, const std::vector<Source>& sources) {
  if (sources.empty()) return;
  html.begin("ul", {{"class", "sources"}});
  for (const auto& source : sources) source_line(html, source);
  html.end();
}

void designation_list(Html& html, const LanguageSection& section) {
  html.begin("ul", {{"class", "designations"}});
  for (const auto& designation : section.designations) {
    html.begin("li").in_language(designation.acceptability == Acceptability::preferred ? "strong" : "span",
                                 section.language, designation.text);
    html.text(" ");
    acceptability_badge(html, designation.acceptability);
    if (designation.kind != DesignationKind::term)
      badge(html, "quiet-badge", label_of(name(designation.kind)));
    if (!designation.grammar.part_of_speech.empty())
      html.element("small", " " + designation.grammar.part_of_speech);
    html.end();
  }
  html.end();
}

template <typename Text>
void texts(Html& html, const std::vector<Text>& items, const std::string& language, const Phrase& label) {
  std::size_t number = 0;
  for (const auto& item : items) {
    html.begin("div", {{"class", "note"}});
    html.element("h4", html.said(label, ++number));
    html.in_language("p", language, item.text);
    sources_list(html, item.sources);
    html.end();
  }
}

}  // namespace

std::vector<const LanguageSection*> in_page_order(const TermEntry& entry) {
  std::vector<const LanguageSection*> sections;
  for (const auto& section : entry.languages) sections.push_back(&section);
  std::stable_sort(sections.begin(), sections.end(), [](const auto* a, const auto* b) {
    const auto rank_a = rank_of(a->language), rank_b = rank_of(b->language);
    return rank_a != rank_b ? rank_a < rank_b : a->language < b->language;
  });
  return sections;
}

std::string language_title(Language ui, std::string_view tag) {
  for (const auto& [known, title] : language_names)
    if (known == main_tag(tag))
      return tag == "und" ? codec::said(ui, title) : fmt::format("{} ({})", title.in(ui), tag);
  return std::string(tag);
}

void language_part(Html& html, const LanguageSection& section) {
  html.begin("section", {{"class", "language"}});
  html.element("h2", language_title(html.language(), section.language)).begin("div");
  designation_list(html, section);
  for (const auto& definition : section.definitions) {
    if (!definition.domain.empty()) html.element("p", {{"class", "domain"}}, "<" + definition.domain + ">");
    definition_block(html, section.language, definition.text, is_restated(definition));
    sources_list(html, definition.sources);
  }
  texts(html, section.notes, section.language, "Note {} to entry"_ui);
  texts(html, section.examples, section.language, "Example {}"_ui);
  html.end().end();
}

void entry_notes(Html& html, const TermEntry& entry) {
  texts(html, entry.notes, "", "Note {}"_ui);
  sources_list(html, entry.sources);
}

void entry_facts(Html& html, const TermEntry& entry, std::uint64_t revision) {
  html.begin("dl", {{"class", "facts"}});
  const auto fact = [&](const Phrase& label, const Phrase& value) {
    if (!value.empty()) html.element("dt", label).element("dd", value);
  };
  fact("Body"_ui, entry.body);
  fact("Document"_ui, cited(entry.document, entry.edition, entry.clause));
  fact("Status"_ui, label_of(name(entry.status)));
  std::string subjects;
  for (const auto& subject : entry.subject_fields) (subjects += subjects.empty() ? "" : ", ") += subject;
  fact("Subject field"_ui, subjects);
  fact("Id"_ui, entry.id.text());
  fact("Revision"_ui, std::to_string(revision));
  fact("Read from"_ui, entry.provenance.file);
  html.end();
}

}  // namespace termreg::web::pages
