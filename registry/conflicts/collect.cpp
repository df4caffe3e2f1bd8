// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the registry for a scan: one thread visits the store and hands out batches, the others decode and
// prepare. Every worker numbers words by itself; at the end the numberings are merged into one, ordered by
// how rare a word is and then by its text, so that nothing depends on which worker met a word first.
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <numeric>
#include <thread>
#include <tuple>
#include <utility>

#include "registry/codec/json.h"
#include "registry/conflicts/section.h"

namespace termreg::conflicts {
namespace {

constexpr std::size_t batch_entries = 1024;
constexpr std::size_t most_waiting = 8;  // batches: bounds the memory for bytes that nobody has decoded yet

struct Batch {
  std::size_t number = 0;
  std::vector<std::string> entries;
};

/// Hands batches from one producer to several consumers. A failed consumer closes it, and the producer stops.
class Queue {
 public:
  /// @return false if the queue was closed: nobody will take the batch.
  bool push(Batch batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || waiting_.size() < most_waiting; });
    if (closed_) return false;
    waiting_.push_back(std::move(batch));
    changed_.notify_all();
    return true;
  }
  /// @return false if there will be no more.
  bool pop(Batch& batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return false;
    batch = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return true;
  }
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> waiting_;
  bool closed_ = false;
};

/// One worker: its own words, and the sections of the batches it took.
struct Worker {
  Vocabulary vocabulary;
  std::vector<std::pair<std::size_t, std::vector<Section>>> batches;
  std::exception_ptr failure;

  void run(Queue& queue) {
    try {
      Batch batch;
      while (queue.pop(batch)) batches.emplace_back(batch.number, prepare_batch(batch));
      vocabulary.forget_memo();
    } catch (const std::exception&) {  // carried to the caller's thread
      failure = std::current_exception();
      queue.close();
    }
  }

  std::vector<Section> prepare_batch(const Batch& batch) {
    std::vector<Section> out;
    out.reserve(batch.entries.size());
    for (const std::string& json : batch.entries) {
      auto sections = sections_of(codec::entry_from_json(json).entry, vocabulary);
      std::move(sections.begin(), sections.end(), std::back_inserter(out));
    }
    return out;
  }
};

void feed(const store::Store& store, Queue& queue) {
  Batch batch;
  bool wanted = true;
  const auto hand_over = [&] {
    const std::size_t next = batch.number + 1;
    wanted = queue.push(std::exchange(batch, Batch{next, {}}));
  };
  store.each_entry([&](std::string_view /*id*/, std::string_view json) {
    batch.entries.emplace_back(json);
    if (batch.entries.size() == batch_entries) hand_over();
    return wanted;
  });
  if (wanted && !batch.entries.empty()) hand_over();
  queue.close();
}

/// Joins its threads whatever happens, so that no worker outlives the queue.
class Crew {
 public:
  Crew(std::vector<Worker>& workers, Queue& queue) : queue_(queue) {
    for (Worker& worker : workers) threads_.emplace_back([&worker, &queue] { worker.run(queue); });
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  ~Crew() {
    queue_.close();
    for (std::thread& thread : threads_) thread.join();
  }

 private:
  Queue& queue_;
  std::vector<std::thread> threads_;
};

/// Merges the numberings. Afterwards the ids of a word are equal in all sections and in the lexicon.
class Merger {
 public:
  Merger(std::vector<Worker>& workers, const WordWeights* weights) : workers_(workers) {
    for (Worker& worker : workers_) joint_of_.push_back(joint_ids(worker));
    seen_in_.resize(joint_.size());
    if (weights != nullptr) take(*weights);
    for (std::size_t w = 0; w < workers_.size() && weights == nullptr; ++w) count(workers_[w], joint_of_[w]);
  }

  void merge_into(Lexicon& lexicon) {
    std::vector<WordId> order(joint_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](WordId x, WordId y) {
      return std::tie(seen_in_[x], joint_.text(x)) < std::tie(seen_in_[y], joint_.text(y));
    });
    std::vector<WordId> rank(joint_.size());
    lexicon.vocabulary.reserve(joint_.size());
    for (WordId place = 0; place < order.size(); ++place) {
      rank[order[place]] = place;
      lexicon.vocabulary.id(joint_.text(order[place]));
      lexicon.seen_in.push_back(seen_in_[order[place]]);
    }
    std::vector<std::thread> helpers;
    for (std::size_t w = 0; w < workers_.size(); ++w)
      helpers.emplace_back([&, w] { renumber_worker(workers_[w], joint_of_[w], rank); });
    for (std::thread& helper : helpers) helper.join();
    lexicon.definitions = definitions_;
  }

 private:
  std::vector<WordId> joint_ids(const Worker& worker) {
    std::vector<WordId> out;
    for (WordId word = 0; word < worker.vocabulary.size(); ++word)
      out.push_back(joint_.id(worker.vocabulary.text(word)));
    return out;
  }
  void count(const Worker& worker, const std::vector<WordId>& joint_of) {
    for (const auto& [number, sections] : worker.batches)
      for (const Section& section : sections) {
        if (!is_active(section.status)) continue;
        definitions_ += section.prepared.statement.dn != 0 ? 1 : 0;
        for (const WordId word : section.prepared.statement.words) ++seen_in_[joint_of[word]];
      }
  }
  void take(const WordWeights& weights) {
    for (WordId word = 0; word < joint_.size(); ++word) seen_in_[word] = weights.seen_in(joint_.text(word));
    definitions_ = weights.definitions();
  }
  static void renumber_worker(Worker& worker, std::vector<WordId> new_ids, const std::vector<WordId>& rank) {
    for (WordId& id : new_ids) id = rank[id];
    for (auto& [number, sections] : worker.batches)
      for (Section& section : sections) {
        renumber(section.prepared, new_ids);
        for (WordId& word : section.notes)
          if (word != no_word) word = new_ids[word];
      }
  }

  std::vector<Worker>& workers_;
  Vocabulary joint_;
  std::vector<std::vector<WordId>> joint_of_;
  std::vector<std::uint32_t> seen_in_;
  std::uint64_t definitions_ = 0;
};

void append_in_order(std::vector<Worker>& workers, Holdings& out) {
  std::vector<std::pair<std::size_t, std::vector<Section>>> batches;
  for (Worker& worker : workers)
    std::move(worker.batches.begin(), worker.batches.end(), std::back_inserter(batches));
  std::sort(batches.begin(), batches.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  for (auto& [number, sections] : batches) {
    out.kept.push_back(std::move(sections));
    for (Section& section : out.kept.back()) {
      section.number = static_cast<std::uint32_t>(out.all.sections.size());
      (is_active(section.status) ? out.all.sections : out.all.retired).push_back(section);
    }
  }
}

std::vector<double> squared_weights(const Lexicon& lexicon) {
  std::vector<double> out;
  for (const std::uint32_t seen_in : lexicon.seen_in) {
    const double idf = WordWeights::idf(seen_in, lexicon.definitions);
    out.push_back(idf * idf);
  }
  return out;
}

}  // namespace

std::unique_ptr<Holdings> collect(const store::Store& store, unsigned threads, const WordWeights* weights) {
  std::vector<Worker> workers(std::max(threads, 1U));
  {
    Queue queue;
    const Crew crew(workers, queue);
    feed(store, queue);
  }
  for (const Worker& worker : workers)
    if (worker.failure) std::rethrow_exception(worker.failure);
  auto out = std::make_unique<Holdings>();
  Merger(workers, weights).merge_into(out->lexicon);
  append_in_order(workers, *out);
  out->statements = Decisions(store).statements();
  out->lexicon.table = word_table(out->lexicon.vocabulary, squared_weights(out->lexicon));
  out->all.lexicon = &out->lexicon;
  out->all.statements = &out->statements;
  return out;
}

}  // namespace termreg::conflicts
