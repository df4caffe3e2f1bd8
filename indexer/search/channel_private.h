// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "indexer/search/document_private.h"

namespace termreg::search {

using Chunk = std::vector<PreparedDocument>;

/// Hands chunks of documents from the thread that decodes and analyses to the thread that writes into Xapian,
/// a few at a time, so that neither memory nor one side runs away. Thread-safe for one thread on each side.
class Channel {
 public:
  /// Waits for room. @return false if the channel is closed: nobody will take it.
  bool put(Chunk chunk);
  /// Waits for a chunk. @return nothing once the channel is closed and empty.
  std::optional<Chunk> take();
  /// No chunk will be put any more; those inside can still be taken.
  void close();
  /// Nobody will take any more.
  void abandon();

 private:
  static constexpr std::size_t most_waiting = 8;

  std::mutex mutex_;
  std::condition_variable moved_;
  std::deque<Chunk> waiting_;
  bool closed_ = false;
};

/// Takes one document. @return false: no more are wanted.
using DocumentSink = std::function<bool(PreparedDocument)>;

/// Runs `produce` in a thread of its own and `write` in this one for every document it gives, in order. What
/// either throws ends both and comes out here.
void stream_documents(const std::function<void(const DocumentSink&)>& produce,
                      const std::function<void(const PreparedDocument&)>& write);

}  // namespace termreg::search
