// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/api/report_response.h"

namespace termreg::web::api {

Response report_response(const glossary::ReportFormat& format, std::string_view file_name, std::string body) {
  Response response;
  response.content_type = std::string(format.media_type);
  response.body = std::move(body);
  if (format.name == "docx" || format.name == "csv")
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(file_name) +
                                                             std::string(format.extension) + "\"");
  return response;
}

}  // namespace termreg::web::api
