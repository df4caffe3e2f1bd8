// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/output.h"

#include <fstream>
#include <iostream>

#include "registry/model/error.h"

namespace termreg::cli {

void write_to(const std::string& output, const std::function<void(std::ostream&)>& write) {
  if (output.empty() || output == "-") return write(std::cout);
  std::ofstream file(output, std::ios::binary);
  if (file) write(file);
  if (!file.flush()) throw Error(ErrorCode::bad_input, "The file " + output + " cannot be written.");
}

}  // namespace termreg::cli
