// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "web/server/answer.h"
#include "web/server/head.h"
#include "web/server/server.h"

namespace termreg::web {

/// cpp-httplib behind the guard: it is given the head of a request that was vetted, calls the handler where
/// it would route, and writes the answer. It never sees a socket, a body, or a field that its version 0.11 is
/// known to misread (Range, Accept-Encoding, Transfer-Encoding, percent-encoded field values). The only place
/// of the house that names it. Thread-safe.
class Engine {
 public:
  /// `handler` must outlive the engine; what it throws becomes a 500 without details, and is logged.
  explicit Engine(const Handler& handler);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  [[nodiscard]] Answer answer(const Request& request, Persistence persistence) const;

 private:
  class Vendor;
  const Handler& handler_;
  std::unique_ptr<Vendor> vendor_;
};

}  // namespace termreg::web
