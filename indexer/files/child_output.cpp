// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/child_output.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <optional>
#include <utility>

#include "registry/model/error.h"

namespace termreg::files {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t most_complaint = 4096;
constexpr rlim_t most_written = 1024UL * 1024;
constexpr rlim_t most_files = 64;
constexpr std::int64_t longest_wait = 250;  // milliseconds without a word to whoever takes the output

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Error(ErrorCode::internal, "No pipe to another program can be made; too many files may be open.");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void limit(__rlimit_resource resource, rlim_t most) {
  const rlimit value{most, most};
  ::setrlimit(resource, &value);
}

// Between fork and exec: only calls that are safe after a fork of a process with threads.
struct Start {
  const char* program;
  char* const* arguments;
  rlim_t memory, seconds;
  int output, complaint;
};
[[noreturn]] void become(const Start& start) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a program that it runs itself goes with it
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, 0);
  ::dup2(start.output, 1);
  ::dup2(start.complaint, 2);
  limit(RLIMIT_AS, start.memory);
  limit(RLIMIT_CPU, start.seconds);
  limit(RLIMIT_FSIZE, most_written);
  limit(RLIMIT_NOFILE, most_files);
  limit(RLIMIT_CORE, 0);
  char* const no_environment[] = {nullptr};
  ::execve(start.program, start.arguments, no_environment);
  ::_exit(127);
}

using Buffer = std::array<char, 65536>;

// What is there, as much as the buffer takes; nothing at the end.
std::optional<std::string_view> piece_from(const Descriptor& from, Buffer& buffer) {
  const auto count = ::read(from.number(), buffer.data(), buffer.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return std::string_view();
  if (count <= 0) return std::nullopt;
  return std::string_view(buffer.data(), static_cast<std::size_t>(count));
}

// Hands on what the program prints, until it has closed both ends or breaks a limit.
void collect(ChildOutput& result, Descriptor& output, Descriptor& complaint, const ChildCommand& command,
             const OutputTaker& taker) {
  const auto deadline = Clock::now() + 2 * command.most_time;
  const auto buffer = std::make_unique<Buffer>();
  std::size_t given = 0;
  while (output.number() >= 0 || complaint.number() >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      result.end = ChildOutput::End::out_of_time;
      return;
    }
    std::array<pollfd, 2> waits{{{output.number(), POLLIN, 0}, {complaint.number(), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), static_cast<int>(std::min<std::int64_t>(left, longest_wait))) <= 0)
      taker({});
    if (waits[0].revents != 0) {
      const auto piece = piece_from(output, *buffer);
      if (!piece) output.close();
      given += piece.value_or("").size();
      if (given > command.most_output) {
        result.end = ChildOutput::End::too_long;
        return;
      }
      taker(piece.value_or(""));
    }
    if (waits[1].revents != 0) {
      const auto piece = piece_from(complaint, *buffer);
      if (!piece) complaint.close();
      result.complaint += piece.value_or("").substr(0, most_complaint - result.complaint.size());
    }
  }
}

// A process of ours: killed and reaped at the end, unless it was waited for.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  ~Child() {
    if (id_ < 0) return;
    kill();
    wait();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  void kill() const { ::kill(id_, SIGKILL); }
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) continue;
    id_ = -1;
    return status;
  }

 private:
  pid_t id_;
};

}  // namespace

std::filesystem::path installed_program(std::string_view name) {
  for (const std::string_view folder : {"/usr/bin", "/usr/local/bin", "/bin"}) {
    auto program = std::filesystem::path(folder) / name;
    if (::access(program.c_str(), X_OK) == 0) return program;
  }
  return {};
}

ChildOutput output_to(const ChildCommand& command, const OutputTaker& taker) {
  auto output = make_pipe(), complaint = make_pipe();
  auto program = command.program.string();
  auto arguments = command.arguments;
  std::vector<char*> words{program.data()};
  for (auto& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  const Start start{program.c_str(),       words.data(),
                    command.most_memory,   static_cast<rlim_t>(command.most_time.count()),
                    output.write.number(), complaint.write.number()};
  const pid_t id = ::fork();
  if (id < 0)
    throw Error(ErrorCode::internal, "No process for another program can be made; memory may be short.");
  if (id == 0) become(start);
  Child child(id);
  output.write.close();
  complaint.write.close();
  ChildOutput result;
  collect(result, output.read, complaint.read, command, taker);
  if (result.end != ChildOutput::End::done) child.kill();
  const int status = child.wait();
  if (result.end != ChildOutput::End::done) return result;
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) {
    result.end = ChildOutput::End::out_of_time;
  } else if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    result.end = ChildOutput::End::failed;
  }
  return result;
}

ChildOutput output_of(const ChildCommand& command) {
  std::string all;
  auto result = output_to(command, [&](std::string_view piece) { all += piece; });
  result.output = std::move(all);
  return result;
}

}  // namespace termreg::files
