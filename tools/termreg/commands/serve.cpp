// SPDX-License-Identifier: GPL-3.0-or-later
// termreg serve: the web front end, until a signal ends it.
#include <fmt/format.h>
#include <signal.h>

#include "registry/model/error.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/serving.h"
#include "web/application.h"
#include "web/server/server.h"

namespace termreg::cli {
namespace {

struct ServeOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  bool accounts = false;
  bool closed = false;
  std::string public_url;
};

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host == "[::1]" || host.starts_with("127.");
}

// "https://terms.example.org:8443/" -> "terms.example.org"
std::string host_of(const std::string& url) {
  const auto begin = url.find("://");
  const auto host = url.substr(begin == std::string::npos ? 0 : begin + 3);
  return host.substr(0, host.find_first_of(":/"));
}

web::Access access_of(const ServeOptions& options) {
  if (!options.accounts && (options.closed || !options.public_url.empty()))
    throw Error(ErrorCode::usage, "--closed and --public-url need --accounts.");
  if (!options.accounts && !is_loopback(options.host))
    throw Error(
        ErrorCode::usage,
        fmt::format("Without accounts whoever reaches the server may change everything, so it listens on "
                    "this machine alone; found --host {}. Add --accounts, or leave --host out.",
                    options.host));
  if (!options.public_url.empty() && !options.public_url.starts_with("https://") &&
      !options.public_url.starts_with("http://"))
    throw Error(ErrorCode::usage,
                fmt::format("Expected --public-url with https://…, found \"{}\".", options.public_url));
  web::Access access;
  access.accounts = options.accounts ? web::Accounts::on : web::Accounts::off;
  access.reading = options.closed ? web::Reading::by_account : web::Reading::open;
  access.public_url = options.public_url;
  return access;
}

// Behind a proxy that passes the Host on; bound to an address that is not loopback, those names are all there are.
std::vector<std::string> known_names(const ServeOptions& options) {
  return {host_of(options.public_url), options.host};
}

void say_what_is_missing(const ServeOptions& options, const people::People& people) {
  if (!options.accounts) return;
  if (!people.any())
    fmt::print(stderr,
               "termreg: nobody can log in yet: stop, and run `termreg user add NAME --role admin`.\n");
  if (!is_loopback(options.host) && !options.public_url.starts_with("https://"))
    fmt::print(stderr,
               "termreg: passwords travel as they are typed: put a proxy with TLS in front, and name its "
               "address with --public-url https://….\n");
}

void serve(Session& session, const ServeOptions& options) {
  // Blocked before any thread starts, so that only sigwait below sees them.
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);

  session.registry().demand().keep_in(session.data / "failed-searches.tsv");
  const auto access = access_of(options);
  // A process that is forked has the program of its parent, even after another was installed in its place.
  const web::Application application(session.registry(), access, "/proc/self/exe");
  say_what_is_missing(options, session.registry().people());
  web::ServerLimits limits;
  if (!access.public_url.empty()) limits.host_names = known_names(options);
  const auto server = web::Server::start(
      options.host, options.port, [&](const web::Request& request) { return application.handle(request); },
      limits);
  const auto address = fmt::format("http://{}:{}", options.host, server->port());
  const Serving serving(session.data, address);
  print_line(fmt::format("termreg serves on {}/", address));
  std::fflush(stdout);
  int signal = 0;
  sigwait(&ends, &signal);
  server->stop();
}

}  // namespace

void add_serve(const CommandLine& line, Session& session) {
  auto options = std::make_shared<ServeOptions>();
  const auto command = line.command("serve", "serve pages and API until interrupted");
  command.option("--host", options->host, "address to listen on (default 127.0.0.1)");
  command.option("--port", options->port, "port; 0 picks a free one (default 8080)");
  command.flag(
      "--accounts", options->accounts,
      "who wants to write logs in (`termreg user`); without it, whoever sits here may do everything");
  command.flag("--closed", options->closed, "with --accounts: who wants to read logs in too");
  command.option("--public-url", options->public_url,
                 "with --accounts: the site's address at the proxy in front of it, https://…");
  command.action([&session, options] { serve(session, *options); });
}

}  // namespace termreg::cli
