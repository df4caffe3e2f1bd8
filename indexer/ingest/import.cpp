// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/import.h"

#include <chrono>
#include <map>
#include <memory>
#include <utility>

#include "indexer/ingest/committer_private.h"
#include "indexer/ingest/coverage_private.h"
#include "indexer/ingest/file_list.h"
#include "indexer/sources/entries_worker.h"
#include "registry/model/error.h"
#include "registry/model/rules.h"

namespace termreg::ingest {
namespace {

using Clock = std::chrono::steady_clock;

// A file up to this size is held as entries until it is known to be good as a whole; a larger one is read
// twice.
constexpr std::uint64_t staged_bytes = 64ULL * 1024 * 1024;
constexpr auto between_reports = std::chrono::milliseconds(100);

// Tells the listener how far the import is, at a bounded rate.
class Pace {
 public:
  Pace(const ProgressListener& listener, std::uint64_t total) : listener_(listener) {
    now_.bytes_total = total;
  }

  void file_done(std::uint64_t bytes) {
    before_file_ += bytes;
    at(0);
  }
  void at(std::uint64_t bytes_of_file) {
    now_.bytes_read = before_file_ + bytes_of_file;
    if (!listener_ || Clock::now() - last_ < between_reports) return;
    last_ = Clock::now();
    listener_(now_);
  }
  void entry() { ++now_.entries; }
  void end() {
    if (listener_) listener_(now_);
  }

 private:
  const ProgressListener& listener_;
  Progress now_;
  std::uint64_t before_file_ = 0;
  Clock::time_point last_ = Clock::now();
};

// Takes what a reader finds in one file: checks the structure, refuses an id that came before, keeps the
// rest.
class Intake final : public sources::Sink {
 public:
  enum class Pass { keep, only_check };

  Intake(std::string file, Pass pass, Pace& pace, Coverage& coverage)
      : file_(std::move(file)), pass_(pass), pace_(pace), coverage_(coverage) {}

  void entry(TermEntry entry) override {
    pace_.entry();
    if (pass_ == Pass::only_check) return;
    if (!sound(entry)) {
      ++rejected_;
    } else if (forward_ != nullptr) {
      forward_->add(std::move(entry));
    } else {
      entries_.push_back(std::move(entry));
    }
  }
  void diagnostic(Diagnostic diagnostic) override {
    if (pass_ == Pass::only_check) return;
    // A reader reports an entry that it could not make as an error: that entry counts as rejected.
    if (diagnostic.severity == Severity::error) ++rejected_;
    diagnostics_.push_back(std::move(diagnostic));
  }
  void progress(std::uint64_t bytes) override { pace_.at(bytes); }

  // From now on entries go to the committer at once instead of being kept.
  void forward_to(Committer& committer) { forward_ = &committer; }

  void hand_over(Committer& committer, ImportReport& report) {
    for (auto& entry : entries_) committer.add(std::move(entry));
    entries_.clear();
    report.rejected += rejected_;
    std::move(diagnostics_.begin(), diagnostics_.end(), std::back_inserter(report.diagnostics));
  }

 private:
  bool sound(const TermEntry& entry) {
    bool good = true;
    for (auto& breach : check_structure(entry)) {
      good = good && breach.severity != Severity::error;
      report(entry, std::move(breach.rule), breach.severity, std::move(breach.message));
    }
    if (!good) coverage_.rejected(entry);
    if (good && !coverage_.read(entry)) {
      report(entry, "duplicate-entry-id", Severity::error,
             "The id " + entry.id.text() +
                 " came before in this import; the first entry is kept, this one is not.");
      return false;
    }
    return good;
  }

  void report(const TermEntry& entry, std::string rule, Severity severity, std::string message) {
    const auto* head = headword(entry);
    const auto& name = entry.clause.empty() && head != nullptr ? head->text : entry.clause;
    diagnostics_.push_back(
        {file_, entry.provenance.line, name, std::move(rule), severity, std::move(message)});
  }

  std::string file_;
  Pass pass_;
  Pace& pace_;
  Coverage& coverage_;
  Committer* forward_ = nullptr;
  std::vector<TermEntry> entries_;
  std::vector<Diagnostic> diagnostics_;
  std::uint64_t rejected_ = 0;
};

class Run {
 public:
  Run(const ImportRequest& request, store::Store& store, const ProgressListener& listener)
      : request_(request),
        files_(list_files(request.paths)),
        pace_(listener, total(files_)),
        coverage_(store),
        committer_(store, request, report_) {}

  ImportReport take() {
    try {
      for (const auto& file : files_) import_listed(file);
    } catch (const Error&) {
      committer_.finish();  // files before the bad one stay imported, durably
      throw;
    }
    settle_vanished();
    committer_.finish();
    pace_.end();
    return std::move(report_);
  }

 private:
  static std::uint64_t total(const std::vector<ListedFile>& files) {
    std::uint64_t bytes = 0;
    for (const auto& file : files) bytes += file.bytes;
    return bytes;
  }

  void import_listed(const ListedFile& file) {
    if (file.origin == ListedFile::Origin::named) {
      import_file(file, reader_of_named(file));
    } else {
      import_found(file);
    }
    pace_.file_done(file.bytes);
  }

  // A worker looks itself what a file is: that is part of what strangers' files may break.
  const sources::Reader& reader_of_named(const ListedFile& file) {
    if (!request_.format.empty() || !request_.worker.empty()) return reader_of(request_.format);
    if (const auto* format = sources::recognise(file.path)) return reader_of(format->name);
    throw Error(ErrorCode::bad_input, sources::describe_unknown(file.path));
  }

  // In a directory a file that is not ours, or is bad, is said and passed over.
  void import_found(const ListedFile& file) {
    const auto* format =
        request_.format.empty() ? sources::recognise(file.path) : &sources::source_format(request_.format);
    if (format == nullptr) {
      say(file, "format-unknown", Severity::info, sources::describe_unknown(file.path));
      return;
    }
    try {
      import_file(file, reader_of(format->name));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_input) throw;
      unreadable_ = true;
      say(file, "file-unreadable", Severity::error, error.what());
    }
  }

  // What stood in the documents that were read and does not any more. Whether it is marked is the caller's word, and
  // only where every file was read: else it may stand in the one that was not.
  void settle_vanished() {
    committer_.settle_all();
    auto gone = coverage_.vanished();
    const bool mark = request_.vanished == ImportRequest::Vanished::mark && !unreadable_;
    for (const auto& entry : gone) {
      const auto* head = headword(entry);
      report_.diagnostics.push_back(
          {entry.provenance.file, 0, entry.clause.empty() ? entry.id.text() : entry.clause, "entry-vanished",
           mark ? Severity::info : Severity::warning,
           "The entry " + entry.id.text() + (head == nullptr ? "" : " (“" + head->text + "”)") +
               " is not there any more; it is " +
               (mark ? "marked as withdrawn." : "kept as it is (--sync marks it as withdrawn).")});
    }
    if (mark) committer_.withdraw(std::move(gone));
  }

  void say(const ListedFile& file, std::string rule, Severity severity, std::string message) {
    report_.diagnostics.push_back(
        {file.path.filename().string(), 0, {}, std::move(rule), severity, std::move(message)});
  }

  void import_file(const ListedFile& file, const sources::Reader& reader) {
    const sources::Input input{file.path, request_.options};
    const bool staged =
        file.bytes <= staged_bytes && reader.refusal() != sources::Refusal::before_first_entry;
    const auto name = file.path.filename().string();
    if (!staged && reader.refusal() == sources::Refusal::at_any_entry) {
      Intake check(name, Intake::Pass::only_check, pace_, coverage_);
      reader.read(input, check);
    }
    Intake intake(name, Intake::Pass::keep, pace_, coverage_);
    if (!staged) intake.forward_to(committer_);
    reader.read(input, intake);
    intake.hand_over(committer_, report_);
    coverage_.read_file(name, file.origin == ListedFile::Origin::found);
  }

  // One reader a format for the whole run: it remembers what stands beside thousands of small files.
  const sources::Reader& reader_of(std::string_view format) {
    auto& reader = readers_[std::string(format)];
    if (!reader)
      reader = request_.worker.empty() ? sources::source_format(format).make()
                                       : sources::reader_in_worker(request_.worker, format);
    return *reader;
  }

  const ImportRequest& request_;
  std::map<std::string, std::unique_ptr<sources::Reader>, std::less<>> readers_;
  std::vector<ListedFile> files_;
  ImportReport report_;
  Pace pace_;
  Coverage coverage_;
  bool unreadable_ = false;  // some file of a directory
  Committer committer_;
};

}  // namespace

ImportReport run(const ImportRequest& request, store::Store& store, const ProgressListener& listener) {
  return Run(request, store, listener).take();
}

}  // namespace termreg::ingest
