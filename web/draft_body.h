// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "registry/drafts/check.h"
#include "registry/model/draft.h"
#include "web/http.h"

/// A draft that came with a request. What it holds is kept in a temporary file for as long as it is read, and
/// nowhere after that.
namespace termreg::web {

/// The draft in those bytes. @param media_type  as sent: "text/html; charset=utf-8"; empty, or
/// application/octet-stream: recognised by its content. @param worker  program that reads it in a process of its own
/// (indexer/sources/draft_worker.h); empty: it is read in this process. @throws Error(usage) for a media type that is no
/// document's; Error(bad_input) if the bytes are not what the type says, or none were sent.
[[nodiscard]] Draft draft_of_bytes(std::string_view bytes, std::string_view media_type,
                                   const std::filesystem::path& worker);

/// The media type by which draft_of_bytes knows a document format: "text/html" for "html"; application/octet-stream
/// for a format that is recognised by its content alone.
[[nodiscard]] std::string_view media_type_of(std::string_view format) noexcept;

/// A file as a form brought it. Views into the request.
struct SentFile {
  std::string_view name;        ///< as the browser says, maybe with folders
  std::string_view media_type;  ///< as the browser takes it for
  std::string_view content;
};
/// The draft in it: by the end of its name, else by its media type, else by its content. The draft has the name,
/// without folders. @param worker  as above. @throws Error(bad_input) if it holds nothing, or not what it says.
[[nodiscard]] Draft draft_of_file(const SentFile& file, const std::filesystem::path& worker);

/// Options by the names of the contract: a profile ("" guesses), and hints "1" or "true". @throws Error(usage)
[[nodiscard]] drafts::CheckOptions check_options(std::string_view profile, std::string_view hints);

}  // namespace termreg::web
