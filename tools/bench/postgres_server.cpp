// SPDX-License-Identifier: GPL-3.0-or-later
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

#include "tools/bench/engine.h"

namespace termreg::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* user = "termreg";  // within the server

// Whom root becomes: the server's own account if the package made one.
const passwd* unprivileged_account() {
  if (::geteuid() != 0) return nullptr;
  const auto* account = ::getpwnam("postgres");
  return account != nullptr ? account : ::getpwnam("nobody");
}

[[noreturn]] void become(const passwd* account, std::vector<std::string> command, const std::string& log) {
  if (account != nullptr &&
      (::setgroups(0, nullptr) != 0 || ::setgid(account->pw_gid) != 0 || ::setuid(account->pw_uid) != 0))
    ::_exit(126);
  if (std::freopen(log.c_str(), "a", stdout) == nullptr || ::dup2(STDOUT_FILENO, STDERR_FILENO) < 0)
    ::_exit(126);
  // However this program ends, the server ends with it. Becoming somebody else would undo that: after it.
  if (::prctl(PR_SET_PDEATHSIG, SIGQUIT) != 0) ::_exit(126);
  std::vector<char*> arguments;
  for (auto& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  if (::chdir("/") == 0) ::execv(arguments.front(), arguments.data());
  ::_exit(127);
}

pid_t start(const std::vector<std::string>& command, const fs::path& place) {
  const auto log = (place / "log").string();
  const auto* account = unprivileged_account();
  std::fflush(nullptr);  // or the child writes what is still in the buffers once more
  const auto child = ::fork();
  if (child < 0) throw std::runtime_error("PostgreSQL: no process could be started.");
  if (child == 0) become(account, command, log);
  return child;
}

[[noreturn]] void give_up(const std::string& what, const fs::path& place) {
  std::ostringstream said;
  said << std::ifstream(place / "log").rdbuf();
  throw std::runtime_error("PostgreSQL: " + what + " failed: " + said.str());
}

void run(const std::vector<std::string>& command, const fs::path& place) {
  const auto child = start(command, place);
  int status = 0;
  if (::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    give_up(command.front(), place);
}

std::string tool(const char* name) {
  return std::string(TERMREG_POSTGRES_TOOLS) + "/" + name;
}

}  // namespace

PostgresServer::PostgresServer(fs::path place) : place_(std::move(place)) {
  fs::create_directories(place_);
  if (const auto* account = unprivileged_account();
      account != nullptr && ::chown(place_.c_str(), account->pw_uid, account->pw_gid) != 0)
    throw std::runtime_error("PostgreSQL: " + place_.string() +
                             " could not be given to an unprivileged user.");
  const auto data = (place_ / "data").string();
  run({tool("initdb"), "-D", data, "-U", user, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
      place_);
  server_ = start({tool("postgres"), "-D", data, "-k", place_.string(), "-c", "listen_addresses=", "-c",
                   "fsync=off", "-c", "shared_buffers=256MB", "-c", "autovacuum=off", "-c", "jit=off"},
                  place_);
  constexpr auto pause = std::chrono::milliseconds(100);
  constexpr int most_pauses = 600;
  for (int i = 0; PQping(connection().c_str()) != PQPING_OK; ++i) {
    if (i == most_pauses || ::waitpid(server_, nullptr, WNOHANG) != 0) give_up("starting the server", place_);
    std::this_thread::sleep_for(pause);
  }
}

PostgresServer::~PostgresServer() {
  if (server_ <= 0) return;
  ::kill(server_, SIGQUIT);  // at once: what it holds is not wanted any more
  ::waitpid(server_, nullptr, 0);
}

std::string PostgresServer::connection() const {
  return "host=" + place_.string() + " user=" + user + " dbname=postgres";
}

}  // namespace termreg::bench
