// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace termreg::testing {

/// A process of its own whose standard output is read here. Spawned, not forked: the test program has threads
/// of the engines, which a fork would leave half alive.
class Child {
 public:
  explicit Child(std::vector<std::string> command) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    output_ = ends[0];
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const int failed = ::posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failed != 0) throw std::runtime_error("cannot start " + command[0]);
  }
  ~Child() {
    if (pid_ > 0) kill();
    ::close(output_);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Reads until `part` has been printed, the child ends, or ten seconds are over. @return whether it was
  /// printed.
  bool wait_for(const std::string& part) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (text_.find(part) == std::string::npos) {
      pollfd ready{output_, POLLIN, 0};
      if (std::chrono::steady_clock::now() > deadline || ::poll(&ready, 1, 1000) < 0) return false;
      if (ready.revents != 0 && !read_some()) return false;
    }
    return true;
  }
  /// Ends the process as a power cut would end it, and reads what it had printed by then.
  void kill() {
    ::kill(pid_, SIGKILL);
    finish();
  }
  /// Waits for the end. @return the exit status, or minus the signal that ended it.
  int finish() {
    while (read_some()) {
    }
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  bool read_some() {
    std::array<char, 4096> buffer;
    const auto size = ::read(output_, buffer.data(), buffer.size());
    if (size <= 0) return false;
    text_.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
  }

  pid_t pid_ = -1;
  int output_ = -1;
  std::string text_;
};

}  // namespace termreg::testing
