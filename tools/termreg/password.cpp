// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/password.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "registry/model/error.h"

namespace termreg::cli {
namespace {

// The terminal as it was comes back whatever happens meanwhile.
class Unshown {
 public:
  Unshown() {
    ::tcgetattr(STDIN_FILENO, &before_);
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Unshown() {
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::fputc('\n', stderr);
  }
  Unshown(const Unshown&) = delete;
  Unshown& operator=(const Unshown&) = delete;

 private:
  termios before_{};
};

std::string first_line() {
  std::string line;
  std::getline(std::cin, line);
  return line;
}

std::string asked(const char* prompt) {
  std::fputs(prompt, stderr);
  std::fflush(stderr);
  const Unshown unshown;
  return first_line();
}

}  // namespace

std::string new_password(PasswordFrom from) {
  if (from == PasswordFrom::standard_input) return first_line();
  if (::isatty(STDIN_FILENO) == 0)
    throw Error(ErrorCode::usage,
                "There is no terminal to ask for a password on; use --password-stdin, or --link.");
  const auto password = asked("Password: ");
  if (password != asked("The same again: "))
    throw Error(ErrorCode::usage, "The two passwords differ; nothing was changed.");
  return password;
}

}  // namespace termreg::cli
