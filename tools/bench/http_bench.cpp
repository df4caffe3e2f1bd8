// SPDX-License-Identifier: GPL-3.0-or-later
// Measures pages of a running server, each as a ratio to the first one in the same run.
//
//   http_bench [--connections 8,64] [--seconds S] [--idle N] [--words FILE] URL...
//
//   URL             http://host:port/path; the first is the floor, an endpoint that does nothing: /healthz
//                   "{}" in a path stands for the next line of FILE, percent-encoded, so that no answer is
//                   the last one repeated
//   --connections   numbers of busy keep-alive clients, one run for each; no pipelining
//   --idle N        N further clients ask the first URL once and then only hold their connection,
//                   during every run
//
// One line for each URL and number of connections:
//   requests/s, ratio to the first URL, p50, p99 and the longest latency in ms, busy clients that had an
//   answer, errors (answers outside 2xx, connections that broke within a request), idle clients still
//   connected
// Exit: 0 every busy client was served without error; 1 not so; 2 wrong usage.
//
// The generator is one thread and shares the processors with the server: on two of them the figures say what
// the pair can do. Compare within a run only.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "tools/bench/http_load.h"

namespace {

using termreg::bench::Load;
using termreg::bench::LoadResult;

struct Options {
  std::vector<std::string> urls;
  std::vector<std::size_t> connections = {8, 64};
  std::size_t idle = 0;
  double seconds = 3;
  std::string words_file;
};

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

void print(const std::string& url, std::size_t clients, const LoadResult& result, double floor) {
  std::printf("%6zu  %10.0f  %6.2f  %8.2f  %8.2f  %8.2f  %4zu of %-4zu  %6zu  %5zu  %s\n", clients,
              result.requests_per_second(), floor > 0 ? result.requests_per_second() / floor : 0,
              result.percentile_ms(0.5), result.percentile_ms(0.99), result.percentile_ms(1),
              result.served_clients, clients, result.errors, result.idle_held, url.c_str());
  std::fflush(stdout);
}

bool measure(const Options& options) {
  const auto words = options.words_file.empty() ? std::vector<std::string>{} : lines_of(options.words_file);
  bool all_served = true;
  std::printf("%6s  %10s  %6s  %8s  %8s  %8s  %12s  %6s  %5s  %s\n", "busy", "requests/s", "ratio", "p50 ms",
              "p99 ms", "max ms", "served", "errors", "idle", "url");
  for (const auto clients : options.connections) {
    double floor = 0;
    for (const auto& url : options.urls) {
      Load load;
      load.target = termreg::bench::parse_url(url);
      load.words = words;
      load.connections = clients;
      load.idle_connections = options.idle;
      load.idle_path = termreg::bench::parse_url(options.urls.front()).path;
      load.duration = std::chrono::milliseconds(static_cast<long>(options.seconds * 1000));
      const auto result = termreg::bench::run_load(load);
      if (floor == 0) floor = result.requests_per_second();
      print(url, clients, result, floor);
      all_served = all_served && result.served_clients == clients && result.errors == 0;
    }
  }
  return all_served;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Measures pages of a running server, each as a ratio to the first URL."};
  app.add_option("URL", options.urls, "pages; the first is the floor")->required();
  app.add_option("--connections", options.connections, "numbers of busy keep-alive clients")->delimiter(',');
  app.add_option("--idle", options.idle, "clients that only hold a connection meanwhile");
  app.add_option("--seconds", options.seconds, "length of each run")->check(CLI::Range(0.1, 600.0));
  app.add_option("--words", options.words_file, "lines to put in for {}")->check(CLI::ExistingFile);
  try {
    app.parse(argc, argv);
    return measure(options) ? 0 : 1;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
