// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draft_body.h"

#include <array>
#include <string>

#include "indexer/sources/draft.h"
#include "indexer/sources/draft_worker.h"
#include "registry/model/error.h"

namespace termreg::web {
namespace {

struct Kind {
  std::string_view media_type;
  std::string_view format;  // empty: by content
  std::string_view extension;
};
constexpr std::array kinds{
    Kind{"", "", ""},
    Kind{"application/octet-stream", "", ""},
    Kind{"text/plain", "text", ".txt"},
    Kind{"text/html", "html", ".html"},
    Kind{"text/markdown", "markdown", ".md"},
    Kind{"text/asciidoc", "asciidoc", ".adoc"},
    Kind{"application/pdf", "pdf", ".pdf"},
    Kind{"application/rfc+xml", "rfcxml", ".xml"},
    Kind{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", ".docx"}};

std::string bare_type(std::string_view media_type) {
  auto bare = std::string(media_type.substr(0, media_type.find(';')));
  while (bare.ends_with(' ')) bare.pop_back();
  return bare;
}

const Kind& kind_of(std::string_view media_type) {
  const auto bare = bare_type(media_type);
  for (const auto& kind : kinds)
    if (kind.media_type == bare) return kind;
  throw Error(ErrorCode::usage,
              "Expected a draft as text/plain, text/html, text/markdown, text/asciidoc, "
              "application/pdf or the .docx media type, found \"" +
                  bare + "\".");
}

// In a process of its own if there is a program for it.
Draft read_as(const Kind& kind, std::string_view bytes, const std::filesystem::path& worker) {
  if (worker.empty()) return sources::read_draft_of(bytes, kind.extension, kind.format);
  return sources::read_draft_in_worker(worker, bytes, kind.extension, kind.format);
}

}  // namespace

Draft draft_of_bytes(std::string_view bytes, std::string_view media_type,
                     const std::filesystem::path& worker) {
  const auto& kind = kind_of(media_type);
  if (bytes.empty())
    throw Error(ErrorCode::bad_input, "Expected a draft as the body of the request, found nothing.");
  return read_as(kind, bytes, worker);
}

std::string_view media_type_of(std::string_view format) noexcept {
  for (const auto& kind : kinds)
    if (!format.empty() && kind.format == format) return kind.media_type;
  return "application/octet-stream";
}

Draft draft_of_file(const SentFile& file, const std::filesystem::path& worker) {
  const auto file_name = file.name.substr(file.name.find_last_of("/\\") + 1);
  if (file.content.empty())
    throw Error(ErrorCode::bad_input, "The file " + std::string(file_name) + " holds nothing.");
  const Kind* found = &kinds.front();
  for (const auto& kind : kinds)
    if (!kind.extension.empty() && file_name.ends_with(kind.extension)) found = &kind;
  // What a file is named says more than what a browser takes it for, but for names without an end.
  if (found->extension.empty())
    for (const auto& kind : kinds)
      if (kind.media_type == bare_type(file.media_type)) found = &kind;
  auto draft = read_as(*found, file.content, worker);
  draft.file = file_name;
  return draft;
}

drafts::CheckOptions check_options(std::string_view profile, std::string_view hints) {
  drafts::CheckOptions options;
  if (!profile.empty()) {
    options.profile = style::parse_profile(profile);
    if (!options.profile)
      throw Error(ErrorCode::usage, "There is no profile \"" + std::string(profile) +
                                        "\"; there are itu-t, iso, etsi-3gpp, ieee, ietf, w3c and none.");
  }
  if (hints == "1" || hints == "true") options.hints = drafts::Hints::told;
  return options;
}

}  // namespace termreg::web
