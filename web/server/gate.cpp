// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/gate.h"

namespace termreg::web {

void Gate::enter() {
  std::unique_lock lock(mutex_);
  freed_.wait_for(lock, patience_, [this] { return free_ > 0; });
  --free_;
}

void Gate::leave() {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
  }
  freed_.notify_one();
}

}  // namespace termreg::web
