// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/remote_import.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <thread>

#include "registry/codec/diagnostic_json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/http.h"
#include "web/server/server.h"

namespace termreg::cli {
namespace {

constexpr auto first_wait = std::chrono::milliseconds(50);
constexpr auto longest_wait = std::chrono::milliseconds(1000);

std::string content_of(const std::filesystem::path& file) {
  std::error_code problem;
  if (std::filesystem::is_directory(file, problem))
    throw Error(ErrorCode::usage, "A running instance takes files; found the directory " + file.string() +
                                      ". Name its files, or import it on the machine of the registry.");
  const auto bytes = std::filesystem::file_size(file, problem);
  if (!problem && bytes > web::ServerLimits().body_bytes)
    throw Error(ErrorCode::bad_input,
                "The file " + file.string() + " has " + std::to_string(bytes >> 20) +
                    " MiB; a running instance takes up to 32. Split it, or import it on "
                    "the machine of the registry.");
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::bad_input, "The file " + file.string() + " cannot be opened.");
  return {std::istreambuf_iterator<char>(in), {}};
}

web::Client::Parameters parameters_of(const ingest::ImportRequest& request,
                                      const std::filesystem::path& file) {
  const auto& options = request.options;
  web::Client::Parameters parameters{{"name", file.filename().string()},
                                     {"format", request.format},
                                     {"body", options.body},
                                     {"document", options.document},
                                     {"edition", options.edition},
                                     {"lang", options.language},
                                     {"encoding", options.encoding},
                                     {"dry_run", request.dry_run ? "true" : ""}};
  if (request.vanished == ingest::ImportRequest::Vanished::mark) parameters.emplace_back("sync", "true");
  for (const auto& [name, column] : options.columns) parameters.emplace_back("map", name + "=" + column);
  return parameters;
}

nlohmann::json object_of(const std::string& answer) {
  auto job = nlohmann::json::parse(answer, nullptr, false);
  if (!job.is_object() || !job.value("id", nlohmann::json()).is_string())
    throw Error(ErrorCode::bad_input, "Expected how far an import is, found something else.");
  return job;
}

std::uint64_t number_in(const nlohmann::json& job, const char* member) {
  const auto found = job.find(member);
  return found != job.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

std::string text_in(const nlohmann::json& job, const char* member) {
  const auto found = job.find(member);
  return found != job.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Asks until the job is over.
nlohmann::json awaited(const web::Client& client, nlohmann::json job,
                       const ingest::ProgressListener& listener) {
  auto wait = first_wait;
  while (true) {
    if (listener)
      listener({number_in(job, "read"), number_in(job, "total_bytes"), number_in(job, "entries")});
    const auto state = text_in(job, "state");
    if (state == "done" || state == "refused") return job;
    std::this_thread::sleep_for(wait);
    wait = std::min(2 * wait, longest_wait);
    job = object_of(client.get("/imports/" + web::percent_encoded(text_in(job, "id")), {}));
  }
}

void add(const ImportReport& more, ImportReport& all) {
  all.added += more.added;
  all.changed += more.changed;
  all.unchanged += more.unchanged;
  all.removed += more.removed;
  all.rejected += more.rejected;
  all.sequence = more.sequence;
  all.diagnostics.insert(all.diagnostics.end(), more.diagnostics.begin(), more.diagnostics.end());
}

}  // namespace

RemoteReport import_remotely(const web::Client& client, const ingest::ImportRequest& request,
                             const ingest::ProgressListener& listener) {
  RemoteReport all;
  for (const auto& file : request.paths) {
    auto filed = object_of(
        client.post("/imports", parameters_of(request, file), content_of(file), "application/octet-stream"));
    const auto job = awaited(client, std::move(filed), listener);
    if (text_in(job, "state") == "refused") {
      const auto refusal = job.value("refusal", nlohmann::json::object());
      throw Error(parse<ErrorCode>(text_in(refusal, "code")).value_or(ErrorCode::bad_input),
                  text_in(refusal, "detail"));
    }
    add(codec::import_report_from_json(job.value("report", nlohmann::json::object()).dump()), all.report);
    all.diagnostics_left_out += number_in(job, "diagnostics_left_out");
  }
  return all;
}

}  // namespace termreg::cli
