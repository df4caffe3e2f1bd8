// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/work_queue.h"

namespace termreg::web {

bool WorkQueue::push(Connection& connection) {
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= capacity_) return false;
    waiting_.push_back(&connection);
  }
  arrived_.notify_one();
  return true;
}

Connection* WorkQueue::pop() {
  std::unique_lock lock(mutex_);
  ++spare_workers_;
  arrived_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
  --spare_workers_;
  if (waiting_.empty()) return nullptr;
  auto* connection = waiting_.front();
  waiting_.pop_front();
  return connection;
}

bool WorkQueue::has_spare_worker() const {
  const std::lock_guard lock(mutex_);
  return spare_workers_ > waiting_.size();
}

bool WorkQueue::empty() const {
  const std::lock_guard lock(mutex_);
  return waiting_.empty();
}

void WorkQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  arrived_.notify_all();
}

}  // namespace termreg::web
