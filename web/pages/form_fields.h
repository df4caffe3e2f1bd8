// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/http.h"
#include "web/pages/html.h"
#include "web/visitor.h"

/// The fields of forms, each with its label, the same everywhere.
namespace termreg::web::pages {

/// Opens a form that is posted to `action`, with what shows that it is ours; to be closed with end(). Every form that
/// writes is opened here. `id` may be empty.
void begin_post_form(Html& html, const Visitor& visitor, std::string_view action, std::string_view look = {},
                     std::string_view id = {});

/// The same for a form with a file. `progress` is what the script says once all is sent ("Reading").
void begin_file_form(Html& html, const Visitor& visitor, std::string_view action, std::string_view look,
                     std::string_view progress);

/// Why a form was refused, before it: a sentence of the registry, English in either language.
void refusal_note(Html& html, std::string_view sentence);

void text_field(Html& html, std::string_view name, const Phrase& label, std::string_view value);

/// What a field is for in one sentence, told to screen readers with it; `id` when two forms on a page have a
/// field of that name.
struct FieldLook {
  Phrase hint = {};
  std::string_view id = {};  ///< the name if empty
  bool required = false;
};
/// A line of text that takes the width there is.
void wide_field(Html& html, std::string_view name, const Phrase& label, std::string_view value,
                const FieldLook& look = {});
void text_area(Html& html, std::string_view name, const Phrase& label, std::string_view value,
               const FieldLook& look = {});
/// One of the values to choose from in a `select`; it is the chosen one where the two are equal.
void option(Html& html, std::string_view value, const Phrase& shown, std::string_view chosen);
void select_field(Html& html, std::string_view name, const Phrase& label, std::string_view chosen,
                  const std::vector<std::pair<std::string_view, Phrase>>& choices);
/// "Your name", in single-user mode alone: with accounts it is known. `id` tells it from others on the page.
void author_field(Html& html, const Visitor& visitor, std::string_view id = "author",
                  std::string_view value = {});
/// A password; `autocomplete` is "current-password" or "new-password".
void password_field(Html& html, std::string_view name, const Phrase& label, std::string_view autocomplete,
                    const FieldLook& look = {});
/// A date as the browser lets choose it, sent as 2027-01-31.
void date_field(Html& html, std::string_view name, const Phrase& label, std::string_view value,
                const FieldLook& look = {});
void hidden_field(Html& html, std::string_view name, std::string_view value);
/// A button that sends the form with `do` = `action`; the first of a form is what Enter does.
void action_button(Html& html, std::string_view action, const Phrase& label, std::string_view look = {});

/// Sends the browser to a page of ours with GET (303), so that reloading does not write again.
[[nodiscard]] Response see_other(std::string address);

}  // namespace termreg::web::pages
