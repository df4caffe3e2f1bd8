// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "registry/conflicts/kept_findings.h"
#include "registry/conflicts/listing.h"
#include "registry/conflicts/survey.h"
#include "registry/store/findings.h"

namespace termreg::conflicts {

/// How far the findings are.
struct Currency {
  bool level = false;  ///< they are those of the registry as it is, or whoever asks makes them so first
  Stage stage = Stage::done;
  std::size_t sections = 0;  ///< how many a scan compares just now
};

/// The findings of a registry: kept in its store, shown from memory, and level with every change.
///
/// While a survey is there, a change set is followed before it is written, and what comes and goes is part of its batch.
/// Without one (after a start, after a change of many entries) the findings are behind until a survey has been made: by
/// whoever asks for them, or by a thread of its own (run_beside()). All methods may be called from any thread.
///
/// Which thread holds what: the survey belongs to the store's write mutex; what is shown has a mutex of its own, held
/// for the moment of a look or an exchange; a survey is made without either. Nobody asks for the write mutex while
/// holding that of what is shown.
class Upkeep final : public store::Companion {
 public:
  /// @param store  must outlive it. @param progress  told by scans of the caller's thread; may be empty
  explicit Upkeep(store::Store& store, Progress progress = {});
  ~Upkeep() override;
  Upkeep(const Upkeep&) = delete;
  Upkeep& operator=(const Upkeep&) = delete;

  /// From now on follows every change set; until it is destroyed.
  void follow_changes();
  /// From now on a thread of its own makes the findings level, and whoever may do with those that are known waits for
  /// nothing. It scans when nothing has changed for half a second, so that an import is scanned once.
  void run_beside();

  /// The findings that pass the filter, as they are decided on `today`.
  /// @throws Error as Survey does, if a scan is needed and fails.
  [[nodiscard]] Listing list(const Filter& filter, const Window& window, std::string_view today);
  [[nodiscard]] std::optional<Finding> find(std::string_view digest, Freshness freshness,
                                            std::string_view today);
  /// The findings with these digests, to be decided about. @throws Error(not_found) naming one that there is not.
  [[nodiscard]] std::vector<Finding> all_of(const std::vector<std::string>& digests);
  /// Calls use with how much words tell, as at the last scan.
  void with_weights(const std::function<void(const WordWeights&)>& use);
  [[nodiscard]] Currency currency() const;

  std::optional<store::FindingEdits> follow(const Planned& planned) override;
  void settled(bool written) noexcept override;

 private:
  /// What is to be shown once what it belongs to is written.
  struct Pending {
    std::unique_ptr<Outlines> all;  ///< instead of those that are shown
    std::optional<WordWeights> weights;
    std::vector<std::string> gone;
    std::vector<Outlines::Keyed> come;
  };

  void load();
  void load_once() {
    std::call_once(loaded_, [this] { load(); });
  }
  [[nodiscard]] bool restamp(const store::FindingsLevel& level);
  void make_sure(Freshness freshness);
  [[nodiscard]] std::shared_lock<std::shared_mutex> shown(Freshness freshness);
  /// What changed in the end, for the store and to be shown.
  [[nodiscard]] static std::vector<store::FindingEdit> exchanged(Delta& delta, Pending& pending);
  void show(Pending pending);
  void set_level(bool level);

  /// A survey on its way from its scan to being kept.
  struct Making {
    std::uint64_t since = 0;  ///< the last change that it has seen
    std::unique_ptr<Survey> survey;
    Pending pending;
    enum class Keeping {
      differences,
      whole,
      nothing
    } keeping = Keeping::whole;  ///< nothing: they cannot be written
    bool done = false;
  };
  /// @return false if so much has changed meanwhile that it is to be done again.
  [[nodiscard]] bool bring_up(const Progress& progress);
  [[nodiscard]] bool is_beside() const;
  [[nodiscard]] bool can_keep_weights(std::size_t& updated) const;
  [[nodiscard]] Making scanned(const Progress& progress) const;
  void take_outlines(Making& making);
  [[nodiscard]] bool finish(Making& making);
  [[nodiscard]] std::optional<store::FindingEdits> caught_up(Making& making);
  [[nodiscard]] store::FindingEdits differences(const Making& making) const;

  void work_beside();
  [[nodiscard]] bool wait_for_work();
  void tell(Stage stage, std::size_t sections);

  store::Store& store_;
  store::KeptFindings& kept_;
  Progress progress_;
  std::once_flag loaded_;

  // Guarded by the write mutex of the store: touched in follow(), settled() and finish() alone.
  std::unique_ptr<Survey> survey_;
  std::optional<Pending> pending_;
  bool falling_behind_ = false;
  bool follows_ = false;

  mutable std::shared_mutex shown_mutex_;  // guards the four below
  std::unique_ptr<Outlines> outlines_ = std::make_unique<Outlines>();
  WordWeights weights_;
  std::unique_ptr<const Decisions> decisions_;
  std::optional<std::uint64_t> decisions_change_;
  std::atomic<std::size_t> updated_{0};

  std::mutex making_mutex_;        // held by the one who makes a survey; guards the next
  bool stored_are_shown_ = false;  // what is shown is all that is stored, to the last one

  mutable std::mutex state_mutex_;  // guards the rest
  std::condition_variable changed_;
  bool level_ = false;
  Currency making_;
  std::string failure_;  // of the thread beside, until the next change
  std::uint64_t falls_ = 0;
  bool stopping_ = false;
  std::thread beside_;
};

}  // namespace termreg::conflicts
