// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "registry/registry.h"
#include "web/access.h"
#include "web/doorkeeper.h"
#include "web/http.h"
#include "web/response_cache.h"
#include "web/ui_language.h"

namespace termreg::web {

struct Call;
class Imports;
struct Route;

/// The web front end: knows who asks (doorkeeper.h) and whether they may, routes a request to an API handler or a page (routes.cpp is the visible table), answers
/// conditional requests, and turns an Error into problem+json (RFC 9457) under /api and into a page
/// elsewhere. Knows no socket. Thread-safe; the registry must outlive it.
class Application {
 public:
  /// @param draft_worker  program that reads uploaded drafts and imports in a process of its own, see
  /// indexer/sources/draft_worker.h; empty: they are read in this process, as for a test
  explicit Application(Registry& registry, const Access& access = {},
                       std::filesystem::path draft_worker = {});
  ~Application();  ///< ends imports that are still being read

  /// Answers any request. Throws only what is no termreg::Error: the server makes that a 500.
  [[nodiscard]] Response handle(const Request& request) const;

 private:
  [[nodiscard]] Response handled(const Request& request, Language ui) const;
  [[nodiscard]] Response routed(const Request& request, const Visitor& visitor) const;
  [[nodiscard]] std::optional<Response> refused(const Route& route, const Call& call) const;
  [[nodiscard]] Response answered(const Route& route, const Call& call) const;
  [[nodiscard]] Response current(const Route& route, const Call& call) const;
  [[nodiscard]] std::string state() const;

  Registry& registry_;
  std::filesystem::path draft_worker_;
  std::string store_id_;
  mutable Doorkeeper door_;
  std::unique_ptr<Imports> imports_;
  mutable ResponseCache cache_;
};

}  // namespace termreg::web
