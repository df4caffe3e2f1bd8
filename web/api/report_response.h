// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/glossary/report.h"
#include "web/http.h"

namespace termreg::web::api {

/// A report as it travels: with its media type, and as a file to keep (`file_name` without extension) where a browser
/// cannot show it.
[[nodiscard]] Response report_response(const glossary::ReportFormat& format, std::string_view file_name,
                                       std::string body);

}  // namespace termreg::web::api
