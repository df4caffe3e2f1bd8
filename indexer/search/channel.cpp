// SPDX-License-Identifier: GPL-3.0-or-later
#include <future>
#include <utility>

#include "indexer/search/channel_private.h"

namespace termreg::search {
namespace {

constexpr std::size_t chunk_size = 128;  // a lock per document would cost more than the hand-over

/// Collects documents into chunks; what is left goes when the producer ends well.
class Chunker {
 public:
  explicit Chunker(Channel& channel) : channel_(channel) { chunk_.reserve(chunk_size); }

  bool add(PreparedDocument document) {
    chunk_.push_back(std::move(document));
    return chunk_.size() < chunk_size || pass_on();
  }
  bool pass_on() {
    Chunk full = std::exchange(chunk_, {});
    chunk_.reserve(chunk_size);
    return channel_.put(std::move(full));
  }

 private:
  Channel& channel_;
  Chunk chunk_;
};

/// Ends its side of the channel however the scope is left.
template <void (Channel::*end)()>
struct AtScopeEnd {
  Channel& channel;
  ~AtScopeEnd() { (channel.*end)(); }
};

}  // namespace

bool Channel::put(Chunk chunk) {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return closed_ || waiting_.size() < most_waiting; });
  if (closed_) return false;
  waiting_.push_back(std::move(chunk));
  moved_.notify_all();
  return true;
}

std::optional<Chunk> Channel::take() {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
  if (waiting_.empty()) return std::nullopt;
  std::optional<Chunk> chunk = std::move(waiting_.front());
  waiting_.pop_front();
  moved_.notify_all();
  return chunk;
}

void Channel::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  moved_.notify_all();
}

void Channel::abandon() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  waiting_.clear();
  moved_.notify_all();
}

void stream_documents(const std::function<void(const DocumentSink&)>& produce,
                      const std::function<void(const PreparedDocument&)>& write) {
  Channel channel;
  std::future<void> producer = std::async(std::launch::async, [&] {
    const AtScopeEnd<&Channel::close> ended{channel};
    Chunker chunker(channel);
    produce([&](PreparedDocument document) { return chunker.add(std::move(document)); });
    chunker.pass_on();
  });
  // Declared after the future, so that a throwing writer lets the producer go before the future waits for it.
  const AtScopeEnd<&Channel::abandon> done{channel};
  while (const auto chunk = channel.take())
    for (const PreparedDocument& document : *chunk) write(document);
  producer.get();
}

}  // namespace termreg::search
