// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/entries_worker.h"

#include <charconv>
#include <fstream>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/worker_answers.h"
#include "indexer/sources/worker_private.h"
#include "indexer/sources/workplace.h"
#include "registry/codec/diagnostic_json.h"
#include "registry/codec/json.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

constexpr std::size_t longest_line_of_worker = 4UL * 1024 * 1024;
constexpr std::uint32_t entries_per_progress = 1024;

[[noreturn]] void refuse_upload(const Input& input, const std::string& why) {
  throw Error(ErrorCode::bad_input,
              "The file “" + input.path.filename().string() + "” could not be read: " + why + ".");
}

// Takes the answer apart while it comes: entries and diagnostics into a file, since they may be many and the verdict
// stands behind them.
class Answer {
 public:
  Answer(const Input& input, const std::filesystem::path& kept, Sink& sink)
      : input_(input), sink_(sink), kept_(kept, std::ios::binary) {}

  void take(std::string_view piece) {
    if (piece.empty()) sink_.progress(read_);
    while (!piece.empty()) {
      const auto end = piece.find('\n');
      line_ += piece.substr(0, end);
      if (line_.size() > longest_line_of_worker) refuse_upload(input_, "its reader gave no answer");
      if (end == std::string_view::npos) return;
      take_line();
      line_.clear();
      piece.remove_prefix(end + 1);
    }
  }

  // Behind the last line. Throws what the verdict says, unless that is "ok".
  void close() {
    kept_.close();
    if (!kept_) throw Error(ErrorCode::no_space, "What was read of the file could not be kept meanwhile.");
    if (verdict_ == "ok" && line_.empty()) return;
    for (const auto& [word, code] :
         {std::pair{std::string_view("refused "), ErrorCode::bad_input}, {"usage ", ErrorCode::usage}})
      if (verdict_.starts_with(word)) throw Error(code, verdict_.substr(word.size()));
    refuse_upload(input_, "its reader gave no answer");
  }

 private:
  void take_line() {
    if (!verdict_.empty()) refuse_upload(input_, "its reader gave no answer");
    if (line_.starts_with('{') || line_.starts_with("d ")) {
      kept_ << line_ << '\n';
    } else if (line_.starts_with("p ")) {
      std::from_chars(line_.data() + 2, line_.data() + line_.size(), read_);
      sink_.progress(read_);
    } else {
      verdict_ = line_;
    }
  }

  const Input& input_;
  Sink& sink_;
  std::ofstream kept_;
  std::string line_, verdict_;
  std::uint64_t read_ = 0;
};

// Nobody could do anything with a remark that names no rule or says nothing.
Diagnostic remark_of(std::string_view json) {
  auto remark = codec::diagnostic_from_json(json);
  if (remark.rule.empty() || remark.message.empty())
    throw Error(ErrorCode::bad_input,
                "The reader of the file made a remark without a rule or a sentence; it is left out.");
  return remark;
}

// What was kept, into the hands of whoever writes it down.
void hand_on(const std::filesystem::path& kept, const Input& input, std::uint64_t bytes, Sink& sink) {
  std::ifstream in(kept, std::ios::binary);
  std::uint32_t count = 0;
  for (std::string line; std::getline(in, line);) {
    try {
      if (line.starts_with("d "))
        sink.diagnostic(remark_of(std::string_view(line).substr(2)));
      else
        sink.entry(codec::entry_from_json(line).entry);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_input) throw;
      sink.diagnostic({input.path.filename().string(), 0, {}, "worker-line", Severity::error, error.what()});
    }
    if (++count % entries_per_progress == 0) sink.progress(bytes);
  }
  if (in.bad()) throw Error(ErrorCode::internal, "What was read of the file cannot be read again.");
}

class WorkerReader final : public Reader {
 public:
  WorkerReader(std::filesystem::path program, std::string_view format, const WorkerLimits& limits)
      : program_(std::move(program)), format_(format), limits_(limits) {}

  void read(const Input& input, Sink& sink) const override {
    const Workplace workplace;
    const auto kept = workplace.path() / "entries.jsonl";
    Answer answer(input, kept, sink);
    const auto child =
        files::output_to(command_for(input), [&](std::string_view piece) { answer.take(piece); });
    if (const auto why = why_it_ended(child, limits_); !why.empty()) refuse_upload(input, why);
    answer.close();
    const auto bytes = std::filesystem::file_size(input.path);
    sink.progress(bytes);
    hand_on(kept, input, bytes, sink);
  }

  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }

 private:
  [[nodiscard]] files::ChildCommand command_for(const Input& input) const {
    files::ChildCommand command;
    command.program = program_;
    command.arguments = {"read-entries", std::filesystem::absolute(input.path).string()};
    // As one word each: a value that begins with a dash is still a value.
    const auto option = [&](const char* name, const std::string& value) {
      if (!value.empty()) command.arguments.push_back(name + ("=" + value));
    };
    option("--format", format_);
    option("--body", input.options.body);
    option("--document", input.options.document);
    option("--edition", input.options.edition);
    option("--lang", input.options.language);
    option("--encoding", input.options.encoding);
    for (const auto& [name, column] : input.options.columns) option("--map", name + "=" + column);
    command.most_memory = memory_of_worker(limits_);
    command.most_time = std::chrono::seconds(limits_.most_seconds);
    command.most_output = most_of_worker;
    return command;
  }

  std::filesystem::path program_;
  std::string format_;
  WorkerLimits limits_;
};

// Prints what a reader finds.
class Printer final : public Sink {
 public:
  Printer(const Input& input, std::FILE* out) : input_(input), out_(out) {}

  void entry(TermEntry entry) override {
    const auto json = codec::entry_to_json(entry, 0);
    if (json.size() < longest_line_of_worker) return line("", json);
    diagnostic({input_.path.filename().string(), entry.provenance.line, entry.id.text(), "entry-too-long",
                Severity::error, "The entry has more than 4 MiB, which is more than one entry may have."});
  }
  void diagnostic(Diagnostic diagnostic) override { line("d ", codec::to_json(diagnostic)); }
  void progress(std::uint64_t bytes) override { line("p ", std::to_string(bytes)); }
  void line(std::string_view kind, std::string_view text) {
    std::fwrite(kind.data(), 1, kind.size(), out_);
    std::fwrite(text.data(), 1, text.size(), out_);
    std::fputc('\n', out_);
  }

 private:
  const Input& input_;
  std::FILE* out_;
};

const SourceFormat& format_of_file(const Input& input, std::string_view format) {
  if (!format.empty()) return source_format(format);
  if (const auto* found = recognise(input.path)) return *found;
  throw Error(ErrorCode::bad_input, describe_unknown(input.path));
}

}  // namespace

void entries_of_answer(std::span<const std::string_view> pieces, const Input& input, Sink& sink) {
  const Workplace workplace;
  const auto kept = workplace.path() / "entries.jsonl";
  Answer answer(input, kept, sink);
  for (const auto piece : pieces) answer.take(piece);
  answer.close();
  hand_on(kept, input, 0, sink);
}

std::unique_ptr<Reader> reader_in_worker(std::filesystem::path program, std::string_view format,
                                         const WorkerLimits& limits) {
  return std::make_unique<WorkerReader>(std::move(program), format, limits);
}

void print_entries(const Input& input, std::string_view format, std::FILE* out) {
  Printer printer(input, out);
  try {
    format_of_file(input, format).make()->read(input, printer);
    printer.line("ok", "");
  } catch (const Error& error) {
    printer.line(error.code() == ErrorCode::usage ? "usage " : "refused ", files::on_one_line(error.what()));
  }
}

}  // namespace termreg::sources
