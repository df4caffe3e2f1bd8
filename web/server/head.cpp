// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/head.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "registry/text/words.h"
#include "web/server/characters.h"

namespace termreg::web {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Takes what stands before `separator` off the front of `rest`; all of it if the separator is absent.
std::string_view take_until(std::string_view& rest, std::string_view separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const auto taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + separator.size(), rest.size()));
  return taken;
}

/// Bytes outside printable ASCII as %XX: the target is logged and shown.
std::string printable_target(std::string_view target) {
  std::string result;
  result.reserve(target.size());
  for (const char c : target) {
    if (c > 0x20 && c < 0x7f)
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

using Verdict = std::optional<Refusal>;

Refusal refusal(int status, std::string_view code, std::string sentence) {
  return Refusal{status, code, std::move(sentence)};
}

Refusal malformed(std::string sentence) {
  return refusal(400, "malformed_request", std::move(sentence));
}

/// The name of a Host value without its port; nothing if it is not `name`, `name:port` or `[literal]:port`.
std::optional<std::string_view> host_without_port(std::string_view value) {
  const bool literal = value.starts_with('[');
  const auto end = literal ? value.find(']') : std::min(value.find(':'), value.size());
  if (end == std::string_view::npos) return std::nullopt;
  const auto name = value.substr(0, literal ? end + 1 : end);
  auto port = value.substr(name.size());
  const auto good_name = [&](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' ||
           (literal && (c == ':' || c == '[' || c == ']'));
  };
  if (name.empty() || name.size() > 255 || !std::all_of(name.begin(), name.end(), good_name))
    return std::nullopt;
  if (port.empty()) return name;
  port.remove_prefix(1);
  if (value[name.size()] != ':' || port.size() > 5 || !std::all_of(port.begin(), port.end(), is_digit))
    return std::nullopt;
  return name;
}

/// One pass over one head. Each step answers a refusal or nothing.
class Vetting {
 public:
  Vetting(std::string_view head, const HeadRules& rules) : rest_(head), rules_(rules) {}

  std::variant<Head, Refusal> run() {
    if (auto refused = request_line(take_until(rest_, line_end))) return *refused;
    for (std::size_t fields = 0; !rest_.starts_with(line_end); ++fields) {
      if (rest_.empty()) return malformed("The head does not end with an empty line.");
      if (fields == rules_.limits.headers)
        return refusal(
            431, "too_many_headers",
            fmt::format("A request may have {} header fields; this one has more.", rules_.limits.headers));
      if (auto refused = field(take_until(rest_, line_end))) return *refused;
    }
    if (auto refused = conclude()) return *refused;
    return std::move(head_);
  }

 private:
  Verdict request_line(std::string_view line) {
    if (line.size() > rules_.limits.request_line_bytes)
      return refusal(414, "target_too_long",
                     fmt::format("A request line may have {} bytes; this one is longer.",
                                 rules_.limits.request_line_bytes));
    const auto method_name = take_until(line, " ");
    const auto target = take_until(line, " ");
    if (auto refused = version(line)) return refused;
    if (auto refused = method(method_name)) return refused;
    return read_target(target);
  }

  Verdict version(std::string_view text) {
    if (text == "HTTP/1.1") return std::nullopt;
    if (text == "HTTP/1.0") {
      head_.persistence = Persistence::close;
      return std::nullopt;
    }
    if (text.size() == 8 && text.starts_with("HTTP/") && is_digit(text[5]) && text[6] == '.' &&
        is_digit(text[7]))
      return refusal(505, "version_not_supported", "This server speaks HTTP/1.1 and HTTP/1.0.");
    return malformed("A request begins with method, target and HTTP/1.1, separated by single spaces.");
  }

  Verdict method(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Method>, 5> methods = {{{"GET", Method::get},
                                                                                    {"HEAD", Method::head},
                                                                                    {"POST", Method::post},
                                                                                    {"PUT", Method::put},
                                                                                    {"DELETE", Method::del}}};
    if (!is_token(name)) return malformed("A request begins with the name of a method.");
    for (const auto& [text, method] : methods)
      if (text == name) {
        head_.request.method = method;
        return std::nullopt;
      }
    return refusal(501, "method_not_implemented",
                   "This server knows the methods GET, HEAD, POST, PUT and DELETE.");
  }

  Verdict read_target(std::string_view target) {
    if (!target.starts_with('/')) return malformed("The target of a request is a path that begins with '/'.");
    if (std::any_of(target.begin(), target.end(), is_control))
      return malformed("The target of a request holds a control character.");
    auto& request = head_.request;
    request.raw_target = printable_target(target);
    const auto mark = std::min(target.find('?'), target.size());
    auto path = percent_decoded(target.substr(0, mark));
    if (!path || std::any_of(path->begin(), path->end(), is_control))
      return malformed("The path is not percent-encoded UTF-8 without control characters.");
    auto query = parse_query(target.substr(std::min(mark + 1, target.size())));
    if (!query) return malformed("The query is not percent-encoded UTF-8.");
    request.path = std::move(*path);
    request.query = std::move(*query);
    return std::nullopt;
  }

  Verdict field(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
      return malformed("A header field is a name, a colon and a value.");
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    // Also refuses folded lines, and the space before a colon that proxies disagree about.
    if (!is_token(name))
      return malformed("The name of a header field holds a character that no name may hold.");
    if (std::any_of(value.begin(), value.end(), breaks_value))
      return malformed("The value of a header field holds a control character.");
    return known_field(ascii_lowered(name), value);
  }

  /// Fields that decide how the request is read are consumed here; all others are kept for the handler.
  Verdict known_field(std::string name, std::string_view value) {
    if (name == "host") return host(value);
    if (name == "content-length") return content_length(value);
    if (name == "connection") return connection(value);
    if (name == "transfer-encoding")
      return refusal(501, "transfer_encoding_not_implemented",
                     "A body is sent with Content-Length; this server takes no Transfer-Encoding.");
    if (name == "content-encoding" && ascii_lowered(value) != "identity")
      return refusal(415, "content_encoding_not_supported",
                     "A body is sent as it is; this server unpacks none.");
    if (name == "expect") return expect(value);
    keep(std::move(name), value);
    return std::nullopt;
  }

  Verdict host(std::string_view value) {
    if (host_seen_) return malformed("A request names one Host; this one names several.");
    host_seen_ = true;
    const auto name = host_without_port(value);
    if (!name) return malformed("The Host is not a name or address with an optional port.");
    if (!rules_.hosts.accepts(*name))
      return refusal(421, "host_not_served",
                     "This server does not answer under that host name; its operator can allow the name.");
    keep("host", value);
    return std::nullopt;
  }

  Verdict content_length(std::string_view value) {
    if (length_seen_) return malformed("A request has one Content-Length; this one has several.");
    length_seen_ = true;
    if (value.empty() || !std::all_of(value.begin(), value.end(), is_digit))
      return malformed("The Content-Length is not a decimal number.");
    for (const char digit : value) {
      head_.content_length = head_.content_length * 10 + static_cast<std::size_t>(digit - '0');
      if (head_.content_length > rules_.limits.body_bytes)
        return refusal(
            413, "body_too_large",
            fmt::format("A body may have {} bytes; this one is announced larger.", rules_.limits.body_bytes));
    }
    return std::nullopt;
  }

  Verdict connection(std::string_view value) {
    while (!value.empty()) {
      const auto option = ascii_lowered(trimmed(take_until(value, ",")));
      if (option == "close") closes_ = true;
      if (option == "keep-alive") keeps_ = true;
    }
    return std::nullopt;
  }

  Verdict expect(std::string_view value) {
    if (ascii_lowered(value) != "100-continue")
      return refusal(417, "expectation_not_met", "The only expectation this server meets is 100-continue.");
    head_.expectation = Expectation::continue_100;
    return std::nullopt;
  }

  void keep(std::string name, std::string_view value) {
    // A proxy in front may read '_' as '-', and no answer has ranges. Values in another encoding help no
    // handler.
    if (name.find('_') != std::string::npos || name == "range" || name == "if-range") return;
    if (text::first_ill_formed(value) != std::string_view::npos) return;
    auto [found, fresh] = head_.request.headers.try_emplace(std::move(name), value);
    if (!fresh) found->second.append(found->first == "cookie" ? "; " : ", ").append(value);
  }

  Verdict conclude() {
    const auto method = head_.request.method;
    if (!host_seen_) return malformed("A request names its Host; this one names none.");
    if (!length_seen_ && (method == Method::post || method == Method::put))
      return refusal(411, "length_required",
                     "A request with this method announces its body by Content-Length.");
    if (keeps_) head_.persistence = Persistence::keep_alive;
    if (closes_) head_.persistence = Persistence::close;
    return std::nullopt;
  }

  std::string_view rest_;
  const HeadRules& rules_;
  Head head_;
  bool host_seen_ = false;
  bool length_seen_ = false;
  bool closes_ = false;
  bool keeps_ = false;
};

}  // namespace

HostRule::HostRule(Bound bound, std::vector<std::string> names)
    : any_name_((bound == Bound::to_network && names.empty()) ||
                std::find(names.begin(), names.end(), "*") != names.end()),
      names_(std::move(names)) {
  for (auto& name : names_) name = ascii_lowered(name);
  for (const auto* own : {"localhost", "127.0.0.1", "[::1]"}) names_.emplace_back(own);
}

bool HostRule::accepts(std::string_view host) const {
  return any_name_ || std::find(names_.begin(), names_.end(), ascii_lowered(host)) != names_.end();
}

std::variant<Head, Refusal> vet_head(std::string_view head, const HeadRules& rules) {
  return Vetting(head, rules).run();
}

}  // namespace termreg::web
