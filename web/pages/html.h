// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/codec/html.h"
#include "web/pages/wording/wording.h"

namespace termreg::web::pages {

using codec::Attribute;
using codec::Html;

}  // namespace termreg::web::pages
