// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <ostream>

#include "registry/glossary/writer.h"

/// What the rows of the table in formats.cpp make; each is defined in the file of its format.
namespace termreg::glossary {

[[nodiscard]] std::unique_ptr<Writer> make_docx_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_markdown_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_csv_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> make_native_writer(std::ostream& out);

}  // namespace termreg::glossary
