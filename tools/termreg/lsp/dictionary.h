// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/draft.h"
#include "registry/model/search.h"
#include "registry/registry.h"

namespace termreg::lsp {

/// What an editor's session asks of a registry: of the data directory, or of a running instance. Not thread-safe.
class Dictionary {
 public:
  Dictionary() = default;
  virtual ~Dictionary() = default;
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  /// Checks a draft by the rules of the house it looks like. @param source  the text that the draft was read from
  /// @throws Error if nobody answers any more.
  [[nodiscard]] virtual DraftReport check(const Draft& draft, std::string_view source) = 0;
  /// As Registry::lookup. @throws Error as above.
  [[nodiscard]] virtual LookupResult lookup(std::string_view term) = 0;
  /// As Registry::suggest, in any language. @throws Error as above.
  [[nodiscard]] virtual std::vector<designations::Match> suggest(std::string_view beginning,
                                                                 std::size_t limit) = 0;
};

/// Asks a registry of this process, which must outlive it.
class RegistryDictionary final : public Dictionary {
 public:
  explicit RegistryDictionary(const Registry& registry) : registry_(registry) {}

  [[nodiscard]] DraftReport check(const Draft& draft, std::string_view) override {
    return registry_.check(draft, {});
  }
  [[nodiscard]] LookupResult lookup(std::string_view term) override { return registry_.lookup(term); }
  [[nodiscard]] std::vector<designations::Match> suggest(std::string_view beginning,
                                                         std::size_t limit) override {
    return registry_.suggest(beginning, "", limit);
  }

 private:
  const Registry& registry_;
};

}  // namespace termreg::lsp
