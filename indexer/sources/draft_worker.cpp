// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/draft_worker.h"

#include <algorithm>

#include "indexer/files/content.h"
#include "indexer/sources/draft.h"
#include "indexer/sources/worker_answers.h"
#include "indexer/sources/worker_private.h"
#include "indexer/sources/workplace.h"
#include "registry/codec/document_text_json.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

[[noreturn]] void refuse_draft(const std::string& why) {
  throw Error(ErrorCode::bad_input, "The draft could not be read: " + why + ".");
}

}  // namespace

Draft draft_of_answer(std::string_view answer) {
  const auto line = std::min(answer.find('\n'), answer.size());
  const auto verdict = answer.substr(0, line);
  if (verdict == "ok") return draft_of(codec::document_text_from_json_lines(answer.substr(line + 1)));
  for (const auto& [word, code] :
       {std::pair{std::string_view("refused "), ErrorCode::bad_input}, {"usage ", ErrorCode::usage}})
    if (verdict.starts_with(word)) throw Error(code, std::string(verdict.substr(word.size())));
  refuse_draft("its reader gave no answer");
}

Draft read_draft_in_worker(const std::filesystem::path& program, std::string_view bytes,
                           std::string_view extension, std::string_view format, const WorkerLimits& limits) {
  const Workplace workplace;
  const auto file = workplace.put(bytes, extension);
  files::ChildCommand command;
  command.program = program;
  command.arguments = {"read-document", "--format", std::string(format), file.string()};
  command.most_memory = memory_of_worker(limits);
  command.most_time = std::chrono::seconds(limits.most_seconds);
  command.most_output = most_of_worker;
  const auto child = files::output_of(command);
  if (const auto why = why_it_ended(child, limits); !why.empty()) refuse_draft(why);
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
