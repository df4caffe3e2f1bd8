// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/log/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace termreg::log {
namespace {

spdlog::level::level_enum level_of(Level level) {
  switch (level) {
    case Level::information:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    default:
      return spdlog::level::err;
  }
}

// Not in spdlog's own register, so that a program around us may have a logger of the same name.
spdlog::logger& writer() {
  static spdlog::logger logger = [] {
    spdlog::logger made("termreg", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made.set_level(spdlog::level::warn);
    return made;
  }();
  return logger;
}

void write(Level level, const std::string& sentence) {
  writer().log(level_of(level), spdlog::string_view_t(sentence));
}

}  // namespace

void write_from(Level least) {
  writer().set_level(level_of(least));
}

void information(const std::string& sentence) {
  write(Level::information, sentence);
}
void warning(const std::string& sentence) {
  write(Level::warning, sentence);
}
void error(const std::string& sentence) {
  write(Level::error, sentence);
}

}  // namespace termreg::log
