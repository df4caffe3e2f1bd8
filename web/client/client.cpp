// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/client/client.h"

#include <httplib.h>

#include <nlohmann/json.hpp>

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/http.h"

namespace termreg::web {
namespace {

constexpr int longest_answer_seconds = 120;
constexpr std::string_view scheme = "http://";

// Scheme, host and port; and the path in front of /api/v1, without a stroke at its end.
using Address = std::pair<std::string, std::string>;

Address address_of(const std::string& url) {
  const auto path = url.find('/', scheme.size());
  Address address{url.substr(0, path), path == std::string::npos ? std::string() : url.substr(path)};
  while (address.second.ends_with('/')) address.second.pop_back();
  if (!url.starts_with(scheme) || address.first.size() == scheme.size() ||
      url.find_first_of(" ?#@\\") != std::string::npos)
    throw Error(
        ErrorCode::usage,
        "Expected the address of a running instance such as http://127.0.0.1:8080, found \"" + url + "\".");
  return address;
}

std::string with_parameters(std::string path, const Client::Parameters& parameters) {
  char before = '?';
  for (const auto& [name, value] : parameters) {
    if (value.empty()) continue;
    path += before + percent_encoded(name) + "=" + percent_encoded(value);
    before = '&';
  }
  return path;
}

// Why no answer came, as the end of "Expected …, but".
std::string_view reason_of(httplib::Error error) {
  switch (error) {
    case httplib::Error::Connection:
    case httplib::Error::BindIPAddress:
      return "nobody answers there";
    case httplib::Error::ConnectionTimeout:
      return "it took too long to connect";
    case httplib::Error::Read:
      return "the answer broke off or did not come in time";
    case httplib::Error::Write:
      return "the request could not be sent whole";
    case httplib::Error::ExceedRedirectCount:
      return "it sends on to other addresses without end";
    case httplib::Error::Canceled:
      return "the request was cancelled";
    case httplib::Error::Compression:
      return "the answer could not be decompressed";
    default:
      return "the request failed";
  }
}

// What a problem of RFC 9457 says, as the registry would have thrown it here.
[[noreturn]] void rethrow_problem(const httplib::Response& response, const std::string& server) {
  const auto problem = nlohmann::json::parse(response.body, nullptr, false);
  if (!problem.is_object() || !problem.contains("detail") || !problem["detail"].is_string())
    throw Error(ErrorCode::bad_input, "Expected a termreg at " + server + "; what answers there says " +
                                          std::to_string(response.status) + " without a reason.");
  const auto code = problem.value("code", std::string());
  throw Error(parse<ErrorCode>(code).value_or(ErrorCode::internal), problem["detail"].get<std::string>());
}

}  // namespace

class Client::Vendor {
 public:
  Vendor(Address address, std::string token)
      : server_(std::move(address.first)), base_(std::move(address.second)), client_(server_) {
    client_.set_keep_alive(true);
    client_.set_read_timeout(longest_answer_seconds);
    client_.set_write_timeout(longest_answer_seconds);
    if (!token.empty()) client_.set_bearer_token_auth(token.c_str());
  }

  [[nodiscard]] std::string path_of(std::string_view path, const Parameters& parameters) const {
    return with_parameters(base_ + "/api/v1" + std::string(path), parameters);
  }

  [[nodiscard]] std::string body_of(const httplib::Result& result) const {
    if (!result)
      throw Error(ErrorCode::not_found, "Expected a running termreg at " + server_ + ", but " +
                                            std::string(reason_of(result.error())) +
                                            ". Start it with `termreg serve`, or correct --server.");
    if (result->status >= 400) rethrow_problem(*result, server_);
    if (result->status < 200 || result->status > 204)
      throw Error(ErrorCode::bad_input, "Expected a termreg at " + server_ + "; what answers there says " +
                                            std::to_string(result->status) + ".");
    return result->body;
  }

  httplib::Client& http() { return client_; }

 private:
  std::string server_, base_;
  httplib::Client client_;
};

Client::Client(const std::string& url, std::string token)
    : vendor_(std::make_unique<Vendor>(address_of(url), std::move(token))) {}
Client::~Client() = default;

std::string Client::get(std::string_view path, const Parameters& parameters) const {
  return vendor_->body_of(vendor_->http().Get(vendor_->path_of(path, parameters).c_str()));
}

std::string Client::post(std::string_view path, const Parameters& parameters, const std::string& body,
                         const std::string& content_type) const {
  return vendor_->body_of(
      vendor_->http().Post(vendor_->path_of(path, parameters).c_str(), body, content_type.c_str()));
}

std::string Client::put_json(std::string_view path, const std::string& body) const {
  return vendor_->body_of(vendor_->http().Put(vendor_->path_of(path, {}).c_str(), body, "application/json"));
}

void Client::remove(std::string_view path) const {
  (void)vendor_->body_of(vendor_->http().Delete(vendor_->path_of(path, {}).c_str()));
}

}  // namespace termreg::web
