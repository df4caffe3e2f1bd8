// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>

namespace termreg::web {

struct Connection;

/// Connections whose request is complete, waiting for a worker, in order. Bounded. Owns none of them.
/// Thread-safe.
class WorkQueue {
 public:
  explicit WorkQueue(std::size_t capacity) : capacity_(capacity) {}

  /// False, and nothing happens, if the queue is full.
  [[nodiscard]] bool push(Connection& connection);
  /// Waits for one. Null once the queue is closed and empty.
  [[nodiscard]] Connection* pop();
  /// True if a worker would take a new request at once: then another may stay with its client a moment
  /// longer.
  [[nodiscard]] bool has_spare_worker() const;
  /// True if no request waits.
  [[nodiscard]] bool empty() const;
  void close();

 private:
  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Connection*> waiting_;
  std::size_t spare_workers_ = 0;
  bool closed_ = false;
};

}  // namespace termreg::web
