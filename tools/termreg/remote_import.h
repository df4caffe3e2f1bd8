// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "indexer/ingest/import.h"
#include "registry/model/diagnostic.h"
#include "web/client/client.h"

namespace termreg::cli {

struct RemoteReport {
  ImportReport report;                     ///< of all files together
  std::uint64_t diagnostics_left_out = 0;  ///< how many the instance had beyond those
};

/// Imports files through a running instance, one after the other, and waits for each; the request's author is whoever
/// the token of the client is. Each file is an import of its own: an entry that stands in two of them is put twice.
/// @param listener  told of the file under way; may be empty
/// @throws Error(usage) for a directory; Error(bad_input) for a file that cannot be opened, is larger than an
/// instance takes (32 MiB), or that the instance refuses, with its sentence; what Client throws. Files before it stay
/// imported.
[[nodiscard]] RemoteReport import_remotely(const web::Client& client, const ingest::ImportRequest& request,
                                           const ingest::ProgressListener& listener);

}  // namespace termreg::cli
