// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "indexer/ingest/import.h"
#include "registry/model/error.h"
#include "registry/store/store.h"

/// Imports of files that came over HTTP: each is a job that goes on whether or not anybody looks.
namespace termreg::web {

/// What somebody wants of a file.
struct ImportOrder {
  std::string name;    ///< of the file, as its sender gave it
  std::string format;  ///< row of the table of source formats; empty: recognised by content
  sources::ReadOptions options;
  enum class Run : std::uint8_t { trial, real };
  Run run = Run::real;  ///< a trial writes nothing
  ingest::ImportRequest::Vanished vanished = ingest::ImportRequest::Vanished::report;
  std::string author = "local";
};

enum class ImportState : std::uint8_t {
  waiting,  ///< for those before it
  reading,
  writing,
  done,
  refused  ///< the file, or what happened on the way: see the sentence
};
/// "waiting", "reading" ...
[[nodiscard]] std::string_view state_name(ImportState state) noexcept;
[[nodiscard]] inline bool is_over(ImportState state) noexcept {
  return state == ImportState::done || state == ImportState::refused;
}

/// How far a job is, at the moment it was asked for. A plain value.
struct ImportStatus {
  std::string id;
  ImportState state = ImportState::waiting;
  ImportOrder order;
  std::string asked_at;  ///< UTC, as the store writes times
  std::string ended_at;  ///< the same; empty while it is not over
  ingest::Progress progress;
  std::size_t ahead = 0;                  ///< jobs that come before it, while it waits
  ErrorCode code = ErrorCode::bad_input;  ///< of what was refused
  std::string sentence;                   ///< the same, for a person
  ImportReport report;  ///< of what is done; with the first most_diagnostics of its diagnostics
  std::uint64_t diagnostics_left_out = 0;  ///< how many more there were
  bool can_repeat = false;                 ///< a trial whose file is still here: repeat() needs no upload
};

/// Does the jobs, one at a time in the order in which they came, in a thread of its own. Files wait in temporary
/// directories. Jobs and reports are kept in memory, the last `most_kept` of them, and are forgotten when the process
/// ends: what an import wrote, and who did it, stands in the log of changes. Thread-safe.
class Imports {
 public:
  static constexpr std::size_t most_waiting = 8;
  static constexpr std::size_t most_kept = 100;
  static constexpr std::size_t most_diagnostics = 2000;  ///< of one report
  static constexpr std::size_t most_trials = 4;          ///< whose files are kept to be repeated

  /// @param store  must outlive the object. @param worker  program that reads the files in a process of its own
  /// (indexer/sources/entries_worker.h); empty: they are read in this process, as for a test.
  Imports(store::Store& store, std::filesystem::path worker);
  /// Ends a job that is still reading, so that nothing of it is written, and waits for one that is writing.
  ~Imports();
  Imports(const Imports&) = delete;
  Imports& operator=(const Imports&) = delete;

  /// Files a job. @return its id, or nothing if so many wait already that it should be sent again later.
  /// @throws Error(usage) for an unknown format, or a name that is none of a file; Error(bad_input) if the file holds
  /// nothing; Error(no_space) if there is no room for it.
  std::optional<std::string> add(ImportOrder order, std::string_view bytes);
  /// Files a job that imports what that trial tried. @return as above.
  /// @throws Error(not_found) if there is no such job; Error(wrong_state) if its file is not here any more.
  std::optional<std::string> repeat(std::string_view id, const std::string& author);

  [[nodiscard]] std::optional<ImportStatus> find(std::string_view id) const;
  /// The last ones, newest first; without their diagnostics.
  [[nodiscard]] std::vector<ImportStatus> list() const;

 private:
  struct Job;
  void work(const std::stop_token& stop);
  void run(Job& job, const std::stop_token& stop);
  void keep_few();
  [[nodiscard]] Job* next() const;
  [[nodiscard]] Job* job_of(std::string_view id) const;
  [[nodiscard]] ImportStatus status_of(const Job& job) const;
  [[nodiscard]] std::size_t waiting() const;
  std::string file_job(std::unique_ptr<Job> job);

  store::Store& store_;
  const std::filesystem::path worker_;
  const std::string stamp_;  ///< begins every id: those of an earlier process name nothing
  mutable std::mutex mutex_;
  std::condition_variable_any bell_;
  std::uint64_t count_ = 0;
  std::deque<std::unique_ptr<Job>> jobs_;  ///< oldest first
  std::jthread thread_;
};

}  // namespace termreg::web
