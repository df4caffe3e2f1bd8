// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draft_body.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "indexer/sources/draft.h"
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

const Kind& kind_of(std::string_view media_type) {
  auto bare = std::string(media_type.substr(0, media_type.find(';')));
  while (bare.ends_with(' ')) bare.pop_back();
  for (const auto& kind : kinds)
    if (kind.media_type == bare) return kind;
  throw Error(ErrorCode::usage,
              "Expected a draft as text/plain, text/html, text/markdown, text/asciidoc, "
              "application/pdf or the .docx media type, found \"" +
                  bare + "\".");
}

// A directory of its own, gone with all it holds at the end.
class Workplace {
 public:
  Workplace() {
    auto pattern = (std::filesystem::temp_directory_path() / "termreg-draft-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
      throw Error(ErrorCode::internal, "No temporary directory could be made for the draft.");
    path_ = pattern;
  }
  ~Workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

Draft draft_of_bytes(std::string_view bytes, std::string_view media_type) {
  const auto& kind = kind_of(media_type);
  if (bytes.empty())
    throw Error(ErrorCode::bad_input, "Expected a draft as the body of the request, found nothing.");
  const Workplace workplace;
  const auto file = workplace.path() / ("draft" + std::string(kind.extension));
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(ErrorCode::no_space, "The draft could not be put into a temporary file.");
  return sources::read_draft(file, kind.format);
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
