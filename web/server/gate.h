// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace termreg::web {

/// Lets in as many as there are places; who has waited as long as the patience lasts is let in beside them. Handlers that take
/// less than the time slice of a processor are thus done one after the other rather than all at once, which takes them
/// no longer in all and the unlucky among them a third of the time; ones that take long hold nobody up. Thread-safe.
class Gate {
 public:
  Gate(std::size_t places, std::chrono::milliseconds patience)
      : patience_(patience), free_(static_cast<std::ptrdiff_t>(places)) {}

  /// A place, held as long as it lives; the gate must outlive it.
  class Place {
   public:
    explicit Place(Gate& gate) : gate_(gate) { gate_.enter(); }
    ~Place() { gate_.leave(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    Gate& gate_;
  };

 private:
  void enter();
  void leave();

  const std::chrono::milliseconds patience_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::ptrdiff_t free_;  // less than none if some were let in beside
};

}  // namespace termreg::web
