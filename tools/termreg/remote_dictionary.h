// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "registry/drafts/check.h"
#include "tools/termreg/lsp/dictionary.h"
#include "web/client/client.h"

namespace termreg::cli {

/// What an editor's session asks of the instance that `client` speaks to.
[[nodiscard]] std::unique_ptr<lsp::Dictionary> remote_dictionary(std::unique_ptr<const web::Client> client);

/// Lets an instance check a draft. @param source  the bytes of the file that the draft was read from
/// @throws what Client throws.
[[nodiscard]] DraftReport check_remotely(const web::Client& client, const std::string& source,
                                         const Draft& draft, const drafts::CheckOptions& options);

}  // namespace termreg::cli
