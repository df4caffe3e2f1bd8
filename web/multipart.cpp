// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/multipart.h"

#include <algorithm>

#include "registry/model/ascii.h"
#include "registry/model/error.h"

namespace termreg::web {
namespace {

constexpr std::string_view form_data = "multipart/form-data";
constexpr std::size_t most_parts = 64;
constexpr std::size_t longest_head = 8 * 1024;

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// The value of a parameter of a header field: form-data; name="text". A quote within is \" or, as browsers have it, %22.
std::string parameter_of(std::string_view field, std::string_view name) {
  const auto lower = in_small_letters(field);
  const auto wanted = std::string(name) + "=";
  for (auto at = lower.find(wanted); at != std::string::npos; at = lower.find(wanted, at + 1)) {
    const char before = at == 0 ? ';' : lower[at - 1];
    if (before != ' ' && before != ';') continue;
    auto value = field.substr(at + wanted.size());
    if (!value.starts_with('"')) return std::string(value.substr(0, value.find_first_of("; \r\n")));
    std::string out;
    for (std::size_t i = 1; i < value.size() && value[i] != '"'; ++i) {
      if (value[i] == '\\' && i + 1 < value.size() && value[i + 1] == '"') ++i;
      out += value[i];
    }
    return out;
  }
  return {};
}

[[noreturn]] void refuse_form(std::string_view what) {
  throw Error(ErrorCode::bad_input,
              "Expected a form of type multipart/form-data, found " + std::string(what) + ".");
}

FormPart part_of(std::string_view text) {
  const auto gap = text.find("\r\n\r\n");
  if (gap == std::string_view::npos || gap > longest_head)
    refuse_form("a part without the empty line behind its head");
  FormPart part;
  part.content = text.substr(gap + 4);
  const auto head = text.substr(0, gap);
  for (std::size_t at = 0; at < head.size();) {
    const auto end = std::min(head.find("\r\n", at), head.size());
    const auto line = head.substr(at, end - at);
    const auto lower = in_small_letters(line);
    if (lower.starts_with("content-disposition:")) {
      part.name = parameter_of(line, "name");
      part.file_name = parameter_of(line, "filename");
      part.is_file = lower.find("filename=") != std::string::npos;
    } else if (lower.starts_with("content-type:")) {
      const auto type = line.substr(std::string_view("content-type:").size());
      part.media_type = type.substr(std::min(type.find_first_not_of(' '), type.size()));
    }
    at = end + 2;
  }
  if (part.name.empty()) refuse_form("a part without a name");
  return part;
}

}  // namespace

bool is_multipart(const Request& request) {
  return in_small_letters(request.header("content-type")).starts_with(form_data);
}

std::vector<FormPart> parse_multipart(const Request& request) {
  if (!is_multipart(request))
    throw Error(ErrorCode::usage, "Expected a body of type multipart/form-data, found \"" +
                                      std::string(request.header("content-type")) + "\".");
  const auto boundary = parameter_of(request.header("content-type"), "boundary");
  constexpr std::size_t longest_boundary = 70;  // RFC 2046
  if (boundary.empty() || boundary.size() > longest_boundary)
    refuse_form("no boundary of 1 to 70 characters");
  const std::string_view body = request.body;
  const auto mark = "\r\n--" + boundary;
  // The first one stands at the beginning, or behind a preamble.
  const bool at_once = body.starts_with(std::string_view(mark).substr(2));
  auto at = at_once ? mark.size() - 2 : body.find(mark);
  if (at == std::string_view::npos) refuse_form("no boundary in the body");
  if (!at_once) at += mark.size();
  std::vector<FormPart> parts;
  while (!body.substr(at).starts_with("--")) {
    if (!body.substr(at).starts_with("\r\n")) refuse_form("a boundary that no line end follows");
    // The empty line of a part without fields begins right behind the boundary's own line end.
    const auto end = body.find(mark, at);
    if (end == std::string_view::npos) refuse_form("a part that does not end");
    if (end < at + 2) refuse_form("an empty part");
    if (parts.size() == most_parts) refuse_form("more than 64 parts");
    parts.push_back(part_of(body.substr(at + 2, end - at - 2)));
    at = end + mark.size();
  }
  return parts;
}

}  // namespace termreg::web
