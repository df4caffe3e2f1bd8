// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace termreg::sources {

/// A temporary directory of its own for a document that came in memory; gone with all it holds at the end.
class Workplace {
 public:
  /// @throws Error(internal) if it cannot be made.
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  /// Puts a draft there. @param extension  of its name: ".adoc"; may be empty. @throws Error(no_space) if it does not fit.
  [[nodiscard]] std::filesystem::path put(std::string_view bytes, std::string_view extension) const;

 private:
  std::filesystem::path path_;
};

}  // namespace termreg::sources
