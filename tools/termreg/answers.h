// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "registry/conflicts/scan.h"
#include "registry/drafts/check.h"
#include "registry/glossary/report.h"
#include "registry/glossary/writer.h"
#include "registry/model/gap.h"
#include "registry/model/search.h"
#include "registry/model/sheet.h"
#include "registry/registry.h"
#include "tools/termreg/session.h"
#include "web/client/client.h"

namespace termreg::cli {

/// What `termreg glossary` is asked for. With a deliverable, only `freeze` and `profile` count.
struct GlossaryRequest {
  std::string deliverable;
  std::uint32_t freeze = 0;  ///< 0: the latest
  std::vector<EntryId> ids;  ///< empty: what the query finds
  Query query;
  std::string profile;  ///< empty: that of the deliverable, else itu-t
  std::string title = "Glossary";
  std::string kind = "Recommendation";
  std::string language = "en";
};

/// Whoever answers the commands that only ask: the data directory, or a running instance (--server). Both give the
/// same answers, and throw the same Error where there is none. Lives as long as the command; not thread-safe.
class Answers {
 public:
  Answers() = default;
  virtual ~Answers() = default;
  Answers(const Answers&) = delete;
  Answers& operator=(const Answers&) = delete;

  [[nodiscard]] virtual LookupResult lookup(const std::string& term, const std::string& language) = 0;
  [[nodiscard]] virtual SearchResult search(const Query& query) = 0;
  /// The entry as it is stored, with its revision. @throws Error(not_found)
  [[nodiscard]] virtual std::string entry(const EntryId& id) = 0;
  [[nodiscard]] virtual Finding compare(const EntryId& a, const EntryId& b) = 0;
  [[nodiscard]] virtual std::vector<Finding> conflicts(const conflicts::Filter& filter) = 0;
  [[nodiscard]] virtual DraftReport check(const std::filesystem::path& file, const Draft& draft,
                                          const drafts::CheckOptions& options) = 0;
  virtual void gap(const GapRequest& request, const glossary::ReportFormat& format, std::ostream& out) = 0;
  virtual void sheet(const SheetRequest& request, const glossary::ReportFormat& format,
                     std::ostream& out) = 0;
  virtual void glossary(const GlossaryRequest& request, const glossary::WriterFormat& format,
                        std::ostream& out) = 0;
  [[nodiscard]] virtual RegistryStatistics statistics() = 0;
};

/// Answers from the data directory of the session, which must outlive them.
[[nodiscard]] std::unique_ptr<Answers> local_answers(Session& session);
/// Answers of the instance that `client` asks.
[[nodiscard]] std::unique_ptr<Answers> remote_answers(std::unique_ptr<const web::Client> client);

}  // namespace termreg::cli
