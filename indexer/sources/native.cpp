// SPDX-License-Identifier: GPL-3.0-or-later
// The house's own interchange: one JSON entry a line, as registry/codec writes it, UTF-8. Nothing is lost, so
// the provenance an entry names stays: its extras are in the notation of that format. Texts of other hands
// may not be at N0 and are brought there.
#include <fstream>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

constexpr std::size_t longest_line = 4 * 1024 * 1024;
constexpr std::uint32_t lines_per_progress = 1024;

void clean(std::string& text) {
  auto cleaned = text::clean(text);
  if (cleaned != text) text = std::move(cleaned);
}

template <typename Text>
void clean_all(std::vector<Text>& texts) {
  for (auto& item : texts) clean(item.text);
}

void bring_to_n0(TermEntry& entry) {
  clean_all(entry.notes);
  for (auto& section : entry.languages) {
    clean_all(section.designations);
    clean_all(section.definitions);
    clean_all(section.notes);
    clean_all(section.examples);
  }
}

class LineReader {
 public:
  LineReader(const Input& input, Sink& sink)
      : input_(input),
        sink_(sink),
        remarks_(sink, input),
        in_(input.path, std::ios::binary),
        buffer_(longest_line, '\0') {}

  void read() {
    while (in_.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size())), in_.gcount() > 0) {
      ++line_;
      if (in_.fail())
        refuse_file(input_, line_, "the line is longer than 4 MiB; one entry a line was expected.");
      bytes_ += static_cast<std::uint64_t>(in_.gcount());
      const auto taken = static_cast<std::size_t>(in_.gcount()) - (in_.eof() ? 0 : 1);
      take(files::trimmed(std::string_view(buffer_).substr(0, taken)));
      if (line_ % lines_per_progress == 0) sink_.progress(bytes_);
    }
    if (in_.bad()) refuse_file(input_, line_, "the file cannot be read on from here.");
    sink_.progress(bytes_);
  }

 private:
  void take(std::string_view line) {
    if (line_ == 1 && line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
    if (line.empty()) return;
    if (!met_entry_ && line.front() != '{')
      refuse_file(input_, line_, "a JSON object (one entry a line) was expected.");
    met_entry_ = true;
    if (auto entry = decoded(line)) sink_.entry(*std::move(entry));
  }

  std::optional<TermEntry> decoded(std::string_view line) {
    try {
      auto entry = codec::entry_from_json(line).entry;
      bring_to_n0(entry);
      if (entry.provenance.format.empty())
        entry.provenance = {"termreg", input_.path.filename().string(), line_};
      return entry;
    } catch (const Error& error) {
      remarks_.error({line_, {}}, "termreg-line", error.what());
      return std::nullopt;
    }
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  std::ifstream in_;
  std::string buffer_;
  std::uint32_t line_ = 0;
  std::uint64_t bytes_ = 0;
  bool met_entry_ = false;
};

class NativeReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    files::refuse_foreign(files::read_head(input.path), input.path);
    LineReader(input, sink).read();
  }
};

}  // namespace

int recognise_native(const files::Specimen& specimen) {
  const std::string_view head = specimen.head;
  const auto line = files::trimmed(head.substr(0, head.find('\n')));
  if (line.starts_with('{') && line.find("\"schema\"") != std::string_view::npos &&
      line.find("\"id\"") != std::string_view::npos)
    return 3;
  return files::lower_ascii(specimen.file_name).ends_with(".jsonl") ? 1 : 0;
}

std::unique_ptr<Reader> make_native_reader() {
  return std::make_unique<NativeReader>();
}

}  // namespace termreg::sources
