// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/imports.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <utility>

#include "indexer/sources/workplace.h"
#include "registry/log/log.h"
#include "registry/store/clock.h"

namespace termreg::web {

struct Imports::Job {
  ImportStatus status;
  std::unique_ptr<sources::Workplace> place;  // gone when the file is not needed any more
  std::filesystem::path file;
};

namespace {

// The folder a file waits in is nobody's business.
void leave_out_folder(std::string& text, const std::string& folder) {
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
    text.erase(at, folder.size());
}

ingest::ImportRequest request_of(const ImportOrder& order, const std::filesystem::path& file,
                                 const std::filesystem::path& worker) {
  ingest::ImportRequest request;
  request.paths = {file};
  request.format = order.format;
  request.options = order.options;
  request.dry_run = order.run == ImportOrder::Run::trial;
  request.vanished = order.vanished;
  request.author = order.author;
  request.worker = worker;
  return request;
}

void shorten(ImportStatus& status) {
  auto& diagnostics = status.report.diagnostics;
  if (diagnostics.size() <= Imports::most_diagnostics) return;
  status.diagnostics_left_out = diagnostics.size() - Imports::most_diagnostics;
  diagnostics.resize(Imports::most_diagnostics);
  diagnostics.shrink_to_fit();
}

}  // namespace

std::string_view state_name(ImportState state) noexcept {
  switch (state) {
    case ImportState::waiting:
      return "waiting";
    case ImportState::reading:
      return "reading";
    case ImportState::writing:
      return "writing";
    case ImportState::done:
      return "done";
    case ImportState::refused:
      break;
  }
  return "refused";
}

Imports::Imports(store::Store& store, std::filesystem::path worker)
    : store_(store),
      worker_(std::move(worker)),
      stamp_(fmt::format("{:08x}", std::random_device()())),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

Imports::~Imports() = default;

std::optional<std::string> Imports::add(ImportOrder order, std::string_view bytes) {
  if (!order.format.empty()) (void)sources::source_format(order.format);
  order.name = sources::file_name_of(order.name);
  if (bytes.empty()) throw Error(ErrorCode::bad_input, "The file " + order.name + " holds nothing.");
  {
    const std::lock_guard lock(mutex_);
    if (waiting() >= most_waiting) return std::nullopt;
  }
  auto job = std::make_unique<Job>();
  job->place = std::make_unique<sources::Workplace>();
  job->file = job->place->put_as(bytes, order.name);
  job->status.progress.bytes_total = bytes.size();
  job->status.order = std::move(order);
  const std::lock_guard lock(mutex_);
  if (waiting() >= most_waiting) return std::nullopt;
  return file_job(std::move(job));
}

std::optional<std::string> Imports::repeat(std::string_view id, const std::string& author) {
  const std::lock_guard lock(mutex_);
  auto* trial = job_of(id);
  if (trial == nullptr)
    throw Error(ErrorCode::not_found, "There is no import " + std::string(id) + " any more.");
  if (trial->place == nullptr || trial->status.state != ImportState::done)
    throw Error(ErrorCode::wrong_state, "The file of this import is not kept any more; choose it again.");
  if (waiting() >= most_waiting) return std::nullopt;
  auto job = std::make_unique<Job>();
  job->status.order = trial->status.order;
  job->status.order.run = ImportOrder::Run::real;
  job->status.order.author = author;
  job->status.progress.bytes_total = trial->status.progress.bytes_total;
  job->file = trial->file;
  job->place = std::move(trial->place);
  return file_job(std::move(job));
}

std::optional<ImportStatus> Imports::find(std::string_view id) const {
  const std::lock_guard lock(mutex_);
  const auto* job = job_of(id);
  if (job == nullptr) return std::nullopt;
  return status_of(*job);
}

std::vector<ImportStatus> Imports::list() const {
  std::vector<ImportStatus> all;
  const std::lock_guard lock(mutex_);
  for (auto job = jobs_.rbegin(); job != jobs_.rend(); ++job) {
    // Not copied with its diagnostics only to lose them.
    auto diagnostics = std::exchange((*job)->status.report.diagnostics, {});
    all.push_back(status_of(**job));
    (*job)->status.report.diagnostics = std::move(diagnostics);
  }
  return all;
}

// The methods below but work() and run() are called with the mutex held.

Imports::Job* Imports::job_of(std::string_view id) const {
  for (const auto& job : jobs_)
    if (job->status.id == id) return job.get();
  return nullptr;
}

Imports::Job* Imports::next() const {
  for (const auto& job : jobs_)
    if (job->status.state == ImportState::waiting) return job.get();
  return nullptr;
}

std::size_t Imports::waiting() const {
  return static_cast<std::size_t>(std::count_if(
      jobs_.begin(), jobs_.end(), [](const auto& job) { return job->status.state == ImportState::waiting; }));
}

ImportStatus Imports::status_of(const Job& job) const {
  auto status = job.status;
  status.can_repeat = status.state == ImportState::done && job.place != nullptr;
  if (status.state == ImportState::waiting)
    for (const auto& other : jobs_) {
      if (other.get() == &job) break;
      status.ahead += is_over(other->status.state) ? 0U : 1U;
    }
  return status;
}

std::string Imports::file_job(std::unique_ptr<Job> job) {
  const auto id = fmt::format("{}-{}", stamp_, ++count_);
  job->status.id = id;
  job->status.asked_at = store::utc_now();
  jobs_.push_back(std::move(job));
  keep_few();
  bell_.notify_one();
  return id;
}

void Imports::keep_few() {
  while (jobs_.size() > most_kept && is_over(jobs_.front()->status.state)) jobs_.pop_front();
  std::size_t trials = 0;
  for (auto job = jobs_.rbegin(); job != jobs_.rend(); ++job) {
    if (!is_over((*job)->status.state) || (*job)->place == nullptr) continue;
    const bool is_trial = (*job)->status.order.run == ImportOrder::Run::trial;
    const bool is_needed = is_trial && (*job)->status.state == ImportState::done && trials < most_trials;
    trials += is_needed ? 1U : 0U;
    if (!is_needed) (*job)->place.reset();
  }
}

void Imports::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (bell_.wait(lock, stop, [this] { return next() != nullptr; }), !stop.stop_requested()) {
    auto& job = *next();
    job.status.state = ImportState::reading;
    lock.unlock();
    run(job, stop);
    lock.lock();
    job.status.ended_at = store::utc_now();
    keep_few();
  }
}

// A job that is under way is neither forgotten nor given another order: those are read without the mutex.
void Imports::run(Job& job, const std::stop_token& stop) {
  const auto listen = [&](const ingest::Progress& progress) {
    const std::lock_guard lock(mutex_);
    job.status.progress = progress;
    if (progress.entries > 0) job.status.state = ImportState::writing;
    if (stop.stop_requested() && job.status.state == ImportState::reading)
      throw Error(ErrorCode::internal, "The server was stopped while it read the file; nothing was written.");
  };
  const auto refuse = [&](ErrorCode code, std::string sentence) {
    leave_out_folder(sentence, job.place->path().string() + "/");
    const std::lock_guard lock(mutex_);
    job.status.state = ImportState::refused;
    job.status.code = code;
    job.status.sentence = std::move(sentence);
  };
  try {
    auto report = ingest::run(request_of(job.status.order, job.file, worker_), store_, listen);
    for (auto& diagnostic : report.diagnostics)
      leave_out_folder(diagnostic.message, job.place->path().string() + "/");
    const std::lock_guard lock(mutex_);
    job.status.report = std::move(report);
    shorten(job.status);
    job.status.progress.bytes_read = job.status.progress.bytes_total;
    job.status.state = ImportState::done;
  } catch (const Error& error) {
    refuse(error.code(), error.what());
  } catch (const std::exception& error) {
    log::error(fmt::format("An import broke down: {}", error.what()));
    refuse(ErrorCode::internal, "The import broke down inside; the server's log says how.");
  }
}

}  // namespace termreg::web
