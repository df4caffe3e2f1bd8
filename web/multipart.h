// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/http.h"

/// Forms with files, as browsers send them (multipart/form-data: RFC 7578, RFC 2046 5.1.1):
///
///     body      = [preamble CRLF] 1*( "--" boundary CRLF part CRLF ) "--" boundary "--" [CRLF epilogue]
///     part      = *( field CRLF ) CRLF content
///     field     = "Content-Disposition: form-data; name=" quoted [ "; filename=" quoted ]  /  "Content-Type:" type
namespace termreg::web {

/// One control of the form.
struct FormPart {
  std::string name;
  std::string file_name;     ///< empty for what is no file, and for a file control that was left empty
  bool is_file = false;      ///< a file control, even if it was left empty
  std::string media_type;    ///< as sent; empty if it was not
  std::string_view content;  ///< bytes of the request's body
};

/// True for a request whose body is such a form.
[[nodiscard]] bool is_multipart(const Request& request);

/// The parts of the form in their order; contents live as long as the request. @throws Error(bad_input) for a body that
/// is no such form, or has more than 64 parts; Error(usage) for a request of another type.
[[nodiscard]] std::vector<FormPart> parse_multipart(const Request& request);

}  // namespace termreg::web
