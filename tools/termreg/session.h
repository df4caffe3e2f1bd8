// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "registry/registry.h"
#include "web/client/client.h"

namespace termreg::cli {

/// The exit statuses of the contract.
enum class Exit { done = 0, findings = 1, usage = 2, bad_input = 3, store = 4, failure = 5 };

class Answers;

/// What every command works with: the data directory, and store, index and registry opened when first asked
/// for. Lives as long as the command; not thread-safe.
class Session {
 public:
  std::filesystem::path data;  ///< --data, $TERMREG_DATA, else ./termreg-data
  std::string server;          ///< --server: a running instance to ask instead; empty: the directory
  Exit exit = Exit::done;      ///< what the process ends with

  ~Session();
  Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Whoever answers the commands that only ask (answers.h).
  [[nodiscard]] Answers& answers();
  /// Whoever speaks to the instance that `server` names, with $TERMREG_TOKEN. @throws Error(usage) for no address.
  [[nodiscard]] std::unique_ptr<const web::Client> client() const;
  /// @throws Error(locked, damaged) as Store::open does; Error(usage) if a server was named.
  [[nodiscard]] store::Store& store();
  /// Opens store and index: from now on the index follows what is written. @throws Error(damaged) if it shows
  /// that the store has lost what it acknowledged.
  [[nodiscard]] SearchIndex& index();
  /// Waits until full-text search sees every change.
  void level_index();
  /// Opens store, index and registry; the index may still be catching up.
  [[nodiscard]] Registry& registry();
  /// The same, and waits until full-text search sees every change.
  [[nodiscard]] Registry& level_registry();
  [[nodiscard]] std::filesystem::path index_directory() const { return data / "index"; }

 private:
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<SearchIndex> index_;
  std::unique_ptr<Registry> registry_;
  std::unique_ptr<Answers> answers_;
};

/// Writes a line to standard output, with a line end.
void print_line(const std::string& line);
/// Parses an entry id from the command line. @throws Error(usage) that shows the form of an id.
[[nodiscard]] EntryId parse_id(const std::string& text);

}  // namespace termreg::cli
