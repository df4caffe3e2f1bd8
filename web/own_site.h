// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/http.h"

namespace termreg::web {

/// Refuses a write that a page of another site makes a visitor's browser send. Browsers say where a request
/// comes from in Sec-Fetch-Site, older ones in Origin, whose host must then be the Host asked; programs send
/// neither. The application calls it before the handler of any route that is not read with GET.
/// @throws Error(forbidden)
void refuse_foreign_write(const Request& request);

}  // namespace termreg::web
