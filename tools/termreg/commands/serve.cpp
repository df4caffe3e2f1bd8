// SPDX-License-Identifier: GPL-3.0-or-later
// termreg serve: the web front end, until a signal ends it.
#include <fmt/format.h>
#include <signal.h>

#include "tools/termreg/commands/commands_private.h"
#include "web/application.h"
#include "web/server/server.h"

namespace termreg::cli {
namespace {

struct Options {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
};

void serve(Session& session, const Options& options) {
  // Blocked before any thread starts, so that only sigwait below sees them.
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);

  // A process that is forked has the program of its parent, even after another was installed in its place.
  const web::Application application(session.registry(), "/proc/self/exe");
  const auto server = web::Server::start(
      options.host, options.port, [&](const web::Request& request) { return application.handle(request); });
  print_line(fmt::format("termreg serves on http://{}:{}/", options.host, server->port()));
  std::fflush(stdout);
  int signal = 0;
  sigwait(&ends, &signal);
  server->stop();
}

}  // namespace

void add_serve(const CommandLine& line, Session& session) {
  auto options = std::make_shared<Options>();
  const auto command = line.command("serve", "serve pages and API until interrupted");
  command.option("--host", options->host, "address to listen on (default 127.0.0.1)");
  command.option("--port", options->port, "port; 0 picks a free one (default 8080)");
  command.action([&session, options] { serve(session, *options); });
}

}  // namespace termreg::cli
