// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace termreg::sources::clauses {

/// The sentence of a paragraph that holds the byte at `place`, trimmed: it ends at a full stop, question or
/// exclamation mark of any script that is no part of a number, an initial or a common abbreviation ("e.g.",
/// "Fig."). A view into `paragraph`. Pure and thread-safe.
[[nodiscard]] std::string_view sentence_at(std::string_view paragraph, std::size_t place) noexcept;

}  // namespace termreg::sources::clauses
