// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "web/server/exchange.h"
#include "web/server/front.h"
#include "web/server/listener.h"
#include "web/server/worker.h"

namespace termreg::web {
namespace {

constexpr std::uint32_t fewest_workers = 8;

/// Fills in what the limits leave to the machine. The other half of the open files is the store's and the
/// index's.
ServerLimits settled(ServerLimits limits) {
  if (limits.workers == 0) limits.workers = std::max(2 * std::thread::hardware_concurrency(), fewest_workers);
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0)
    limits.connections = static_cast<std::uint32_t>(std::min<rlim_t>(limits.connections, files.rlim_cur / 2));
  return limits;
}

HeadRules rules_for(const Listener& listener, const ServerLimits& limits) {
  const auto bound = listener.on_loopback() ? HostRule::Bound::to_loopback : HostRule::Bound::to_network;
  return {settled(limits), HostRule(bound, limits.host_names)};
}

class GuardedServer final : public Server {
 public:
  GuardedServer(const std::string& host, std::uint16_t port, Handler handler, const ServerLimits& limits)
      : listener_(host, port),
        exchange_(rules_for(listener_, limits), std::move(handler)),
        front_(exchange_, listener_),
        port_(listener_.port()) {}

  /// Apart from the constructor: should the system refuse a thread, the destructor joins those that run.
  void begin() {
    front_thread_ = std::thread([this] { front_.run(); });
    for (std::uint32_t count = 0; count < exchange_.limits().workers; ++count)
      workers_.emplace_back([this] { run_worker(exchange_); });
  }

  ~GuardedServer() override { GuardedServer::stop(); }
  GuardedServer(const GuardedServer&) = delete;
  GuardedServer& operator=(const GuardedServer&) = delete;

  [[nodiscard]] std::uint16_t port() const override { return port_; }

  void stop() override {
    const std::lock_guard lock(stopping_);
    exchange_.stopping = true;
    front_.wake();
    if (front_thread_.joinable()) front_thread_.join();
    exchange_.queue.close();
    for (auto& worker : workers_) worker.join();
    workers_.clear();
  }

 private:
  Listener listener_;
  Exchange exchange_;
  Front front_;
  const std::uint16_t port_;
  std::mutex stopping_;
  std::thread front_thread_;
  std::vector<std::thread> workers_;
};

}  // namespace

std::unique_ptr<Server> Server::start(const std::string& host, std::uint16_t port, Handler handler,
                                      const ServerLimits& limits) {
  auto server = std::make_unique<GuardedServer>(host, port, std::move(handler), limits);
  server->begin();
  return server;
}

}  // namespace termreg::web
