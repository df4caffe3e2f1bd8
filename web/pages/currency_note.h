// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/conflicts/upkeep.h"
#include "web/pages/html.h"

namespace termreg::web::pages {

/// Where findings are behind the entries: a sentence that says so, and how far they are. Nothing if they are level.
inline void currency_note(Html& html, const conflicts::Currency& currency) {
  if (currency.level) return;
  html.begin("p", {{"class", "quiet"}, {"role", "status"}});
  html.text("Findings are being brought up to date; those that were known are shown."_ui);
  if (currency.sections > 0 && currency.stage != conflicts::Stage::done)
    html.text(" ").text(html.said("{} entries are being compared."_ui, currency.sections));
  html.end();
}

}  // namespace termreg::web::pages
