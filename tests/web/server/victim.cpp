// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/server/victim.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

extern char** environ;

namespace termreg::test {
namespace {

struct Pipe {
  web::Descriptor out;
  web::Descriptor in;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe to the server under attack");
  return {web::Descriptor(ends[0]), web::Descriptor(ends[1])};
}

}  // namespace

Victim::Victim() {
  auto input = make_pipe();
  auto output = make_pipe();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.out.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.in.number(), STDOUT_FILENO);
  std::string program = TERMREG_VICTIM;
  std::array<char*, 2> arguments = {program.data(), nullptr};
  // Memory that the address sanitizer keeps back after it was freed would be counted as the server's.
  setenv("ASAN_OPTIONS", "quarantine_size_mb=8", 0);
  const int status = posix_spawn(&process_, program.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) throw std::runtime_error("the server under attack does not start");
  its_input_ = std::move(input.in);
  its_output_ = std::move(output.out);
  std::array<char, 16> line{};
  if (read(its_output_.number(), line.data(), line.size() - 1) <= 0)
    throw std::runtime_error("the server under attack names no port");
  port_ = static_cast<std::uint16_t>(std::atoi(line.data()));
}

Victim::~Victim() {
  its_input_ = {};
  waitpid(process_, nullptr, 0);
}

bool Victim::lives() const {
  return waitpid(process_, nullptr, WNOHANG) == 0;
}

std::size_t Victim::peak_mib() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stoul(line.substr(6)) / 1024;
  throw std::runtime_error("the server under attack has no memory figures");
}

}  // namespace termreg::test
