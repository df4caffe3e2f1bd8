// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every *.scenario of this folder against the built command line. Grammar of a scenario:
//   # text             a comment; the first one is the title
//   file NAME          the lines that follow with `| ` become the file NAME in the scenario's own directory
//   $ COMMAND          run by sh in that directory; `termreg` is the built program, TERMREG_DATA is set
//   exit N             the command before must have ended with N (0 if this line is missing)
//   other lines        the command's output (standard output, then standard error), line by line; `…` inside
//   a line
//                      stands for any text, a line `…` alone for any number of lines
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include "tests/catch.h"

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const std::string ellipsis = "…";

Lines lines_of(const std::string& text) {
  std::istringstream in(text);
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool line_matches(const std::string& pattern, const std::string& line) {
  const auto gap = pattern.find(ellipsis);
  if (gap == std::string::npos) return pattern == line;
  const auto head = pattern.substr(0, gap);
  const auto tail = pattern.substr(gap + ellipsis.size());
  if (!line.starts_with(head)) return false;
  for (auto at = head.size(); at <= line.size(); ++at)
    if (line_matches(tail, line.substr(at))) return true;
  return false;
}

bool matches(const Lines& expected, const Lines& found, std::size_t i = 0, std::size_t j = 0) {
  if (i == expected.size()) return j == found.size();
  if (expected[i] == ellipsis) {
    for (auto next = j; next <= found.size(); ++next)
      if (matches(expected, found, i + 1, next)) return true;
    return false;
  }
  return j < found.size() && line_matches(expected[i], found[j]) && matches(expected, found, i + 1, j + 1);
}

struct Step {
  std::string command;
  Lines expected;
  int exit = 0;
};

// The scenario's own directory, removed at the end.
class Workplace {
 public:
  explicit Workplace(const std::string& name)
      : directory_(fs::temp_directory_path() /
                   ("termreg-scenario-" + name + "-" + std::to_string(::getpid()))) {
    fs::remove_all(directory_);
    fs::create_directories(directory_ / ".bin");
    fs::create_symlink(TERMREG_BINARY, directory_ / ".bin" / "termreg");
  }
  ~Workplace() {
    std::error_code still_used;  // by a server that a failed step left behind: the step has been reported
    fs::remove_all(directory_, still_used);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  void write(const std::string& name, const Lines& lines) const {
    std::ofstream out(directory_ / name);
    for (const auto& line : lines) out << line << '\n';
  }

  void run(const Step& step) const {
    const auto shell = "cd '" + directory_.string() + "' && export TERMREG_DATA='" +
                       (directory_ / "data").string() + "' CORPUS='" TERMREG_SOURCE_DIR "/corpus' PATH='" +
                       (directory_ / ".bin").string() + "':\"$PATH\" && { " + step.command +
                       "; } 2>.errors; status=$?; cat .errors; exit $status";
    std::FILE* pipe = ::popen(shell.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
      output.append(buffer.data(), got);
    const int status = ::pclose(pipe);
    INFO("$ " << step.command << "\n" << output);
    CHECK(WEXITSTATUS(status) == step.exit);
    CHECK(matches(step.expected, lines_of(output)));
  }

 private:
  fs::path directory_;
};

void play(const fs::path& file) {
  const Workplace workplace(file.stem().string());
  std::ifstream in(file);
  std::string all{std::istreambuf_iterator<char>(in), {}};
  Lines content;
  std::string name;
  std::vector<Step> steps;
  const auto flush_file = [&] {
    if (!name.empty()) workplace.write(name, content);
    name.clear();
    content.clear();
  };
  const auto flush_step = [&] {
    for (const auto& step : steps) workplace.run(step);
    steps.clear();
  };
  for (const auto& line : lines_of(all)) {
    if (line.starts_with("| ") || line == "|") {
      content.push_back(line.size() > 2 ? line.substr(2) : "");
      continue;
    }
    flush_file();
    if (line.empty() || line.starts_with("# ")) continue;
    if (line.starts_with("file ")) {
      flush_step();
      name = line.substr(5);
    } else if (line.starts_with("$ ")) {
      flush_step();
      steps.push_back({line.substr(2), {}, 0});
    } else if (line.starts_with("exit ")) {
      steps.back().exit = std::stoi(line.substr(5));
    } else {
      steps.back().expected.push_back(line);
    }
  }
  flush_step();
}

}  // namespace

TEST_CASE("every scenario plays as written", "[scenario]") {
  std::size_t played = 0;
  for (const auto& item : fs::directory_iterator(TERMREG_SOURCE_DIR "/tests/scenarios")) {
    if (item.path().extension() != ".scenario") continue;
    INFO(item.path().filename().string());
    play(item.path());
    ++played;
  }
  CHECK(played > 0);
}
