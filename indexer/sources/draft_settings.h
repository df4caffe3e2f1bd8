// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "registry/drafts/check.h"
#include "registry/drafts/settings.h"

namespace termreg::sources {

/// What a project has settled about checks of its drafts (grammar: draft_settings.cpp). Empty members: not settled.
struct DraftSettings {
  std::filesystem::path file;  ///< where it was read; empty if there is none
  std::optional<style::Profile> profile;
  std::vector<std::string> authorities;
  std::string fail_on;  ///< "error", "warning", "info", "never"
  std::optional<drafts::Hints> hints;
  std::vector<drafts::Ignored> ignore;
};

/// Reads one file. @throws Error(bad_input), one sentence with the line, for what is no YAML, an unknown key, or a
/// value that a key cannot have.
[[nodiscard]] DraftSettings read_draft_settings(const std::filesystem::path& file);

/// The settings that hold for a draft: those of the nearest ".termreg.yaml" beside it or in a folder above, up to the
/// first that holds ".git". Nothing is settled if there is none. @throws as read_draft_settings().
[[nodiscard]] DraftSettings settings_for(const std::filesystem::path& draft);

}  // namespace termreg::sources
