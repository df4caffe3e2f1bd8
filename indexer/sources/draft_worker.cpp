// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/draft_worker.h"

#include <limits>

#include "indexer/files/child_output.h"
#include "indexer/files/content.h"
#include "indexer/sources/draft.h"
#include "indexer/sources/workplace_private.h"
#include "registry/codec/document_text_json.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

constexpr std::size_t most_answer = 256UL * 1024 * 1024;

// Sanitizers reserve terabytes of addresses before a program begins.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memory_is_limited = false;
#else
constexpr bool memory_is_limited = true;
#endif

[[noreturn]] void refuse_draft(const std::string& why) {
  throw Error(ErrorCode::bad_input, "The draft could not be read: " + why + ".");
}

void check_end(const files::ChildOutput& child, const WorkerLimits& limits) {
  using End = files::ChildOutput::End;
  if (child.end == End::out_of_time)
    refuse_draft("its reader was ended after " + std::to_string(limits.most_seconds) +
                 " seconds; split the draft");
  if (child.end == End::too_long) refuse_draft("it holds more than 256 MiB of text; split it");
  if (child.end == End::failed)
    refuse_draft("its reader needed more than " + std::to_string(limits.most_memory >> 20) +
                 " MiB of memory, or broke down; save the draft anew or in another format");
}

Draft draft_of_answer(std::string_view answer) {
  const auto line = std::min(answer.find('\n'), answer.size());
  const auto verdict = answer.substr(0, line);
  if (verdict == "ok") return draft_of(codec::document_text_from_json_lines(answer.substr(line + 1)));
  for (const auto& [word, code] :
       {std::pair{std::string_view("refused "), ErrorCode::bad_input}, {"usage ", ErrorCode::usage}})
    if (verdict.starts_with(word)) throw Error(code, std::string(verdict.substr(word.size())));
  refuse_draft("its reader gave no answer");
}

}  // namespace

Draft read_draft_in_worker(const std::filesystem::path& program, std::string_view bytes,
                           std::string_view extension, std::string_view format, const WorkerLimits& limits) {
  const Workplace workplace;
  const auto file = workplace.put(bytes, extension);
  files::ChildCommand command;
  command.program = program;
  command.arguments = {"read-document", "--format", std::string(format), file.string()};
  command.most_memory = memory_is_limited ? limits.most_memory : std::numeric_limits<std::uint64_t>::max();
  command.most_time = std::chrono::seconds(limits.most_seconds);
  command.most_output = most_answer;
  const auto child = files::output_of(command);
  check_end(child, limits);
  auto draft = draft_of_answer(child.output);
  draft.file = file.filename().string();
  return draft;
}

std::string worker_answer(const std::filesystem::path& file, std::string_view format) {
  try {
    const auto draft = read_draft(file, format);
    return "ok\n" + codec::to_json_lines(draft.text);
  } catch (const Error& error) {
    const auto* word = error.code() == ErrorCode::usage ? "usage " : "refused ";
    return word + files::on_one_line(error.what()) + "\n";
  }
}

}  // namespace termreg::sources
