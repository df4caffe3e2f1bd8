// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/http.h"
#include "web/pages/html.h"

/// The fields of forms, each with its label, the same everywhere.
namespace termreg::web::pages {

void text_field(Html& html, std::string_view name, std::string_view label, std::string_view value);

/// What a field is for in one sentence, told to screen readers with it; `id` when two forms on a page have a
/// field of that name.
struct FieldLook {
  std::string_view hint = {};
  std::string_view id = {};  ///< the name if empty
  bool required = false;
};
/// A line of text that takes the width there is.
void wide_field(Html& html, std::string_view name, std::string_view label, std::string_view value,
                const FieldLook& look = {});
void text_area(Html& html, std::string_view name, std::string_view label, std::string_view value,
               const FieldLook& look = {});
void select_field(Html& html, std::string_view name, std::string_view label, std::string_view chosen,
                  const std::vector<std::pair<std::string_view, std::string>>& choices);
void hidden_field(Html& html, std::string_view name, std::string_view value);
/// A button that sends the form with `do` = `action`; the first of a form is what Enter does.
void action_button(Html& html, std::string_view action, std::string_view label, std::string_view look = {});

/// Sends the browser to a page of ours with GET (303), so that reloading does not write again.
[[nodiscard]] Response see_other(std::string address);

}  // namespace termreg::web::pages
