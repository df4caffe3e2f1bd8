// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "registry/codec/json_tree.h"
#include "registry/registry.h"
#include "tests/temporary_directory.h"
#include "web/application.h"

/// A site of our own, asked without a socket.
namespace termreg::testing {

using web::Method;
using web::Request;
using web::Response;

class Site {
 public:
  explicit Site(const web::Access& access = {}) : application_(registry_, access) {}

  /// Any request at all.
  Response ask(const Request& request) { return application_.handle(request); }
  Response get(const std::string& path, web::Parameters query = {}) {
    Request request;
    request.path = path;
    request.query = std::move(query);
    return application_.handle(request);
  }
  Response json(const std::string& path, const std::string& body, const std::string& if_match = {}) {
    return post(path, body, "application/json", if_match);
  }
  Response form(const std::string& path, const std::string& body) {
    return post(path, body, "application/x-www-form-urlencoded", {});
  }
  Response post(const std::string& path, const std::string& body, const std::string& type,
                const std::string& if_match) {
    auto request = next_;
    request.method = Method::post;
    request.path = path;
    request.body = body;
    request.headers["content-type"] = type;
    if (!if_match.empty()) request.headers["if-match"] = if_match;
    return application_.handle(request);
  }
  Response put(const std::string& path, const std::string& body, const std::string& name,
               const std::string& tag) {
    Request request;
    request.method = Method::put;
    request.path = path;
    request.body = body;
    request.headers = {{"content-type", "application/json"}, {name, tag}};
    return application_.handle(request);
  }
  /// The query that the next posts carry.
  void with_query(web::Parameters query) { next_.query = std::move(query); }
  /// Header fields that the next posts carry.
  void with_header(const std::string& name, const std::string& value) { next_.headers[name] = value; }

  Registry& registry() { return registry_; }
  void put(const TermEntry& entry) {
    store::ChangeSet changes;
    changes.puts.push_back({entry, {}});
    store_->apply(changes);
  }

 private:
  TemporaryDirectory directory_;
  std::unique_ptr<store::Store> store_ = store::Store::open(directory_.path() / "store", {0});
  Registry registry_{*store_, nullptr, people::PasswordCost::least};
  web::Application application_;
  Request next_;
};

inline std::string header(const Response& response, const std::string& name) {
  for (const auto& [known, value] : response.headers)
    if (known == name) return value;
  return {};
}

inline std::string member(const std::string& json, const std::string& name) {
  const auto tree = codec::json_tree(json);
  const auto* found = tree.find(name);
  return found == nullptr ? std::string() : found->scalar;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace termreg::testing
