// SPDX-License-Identifier: GPL-3.0-or-later
// The language server on the other side of a file: frames of any kind. What it sends is framed and JSON, and nothing but
// a frame that cannot be followed ends it. An input without "Content-Length" is one message a line.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "registry/codec/json_tree.h"
#include "registry/registry.h"
#include "registry/store/store.h"
#include "tests/fuzz/file_fuzz.h"
#include "tests/temporary_directory.h"
#include "tools/termreg/lsp/server.h"
#include "tools/termreg/lsp/transport.h"

namespace {

using namespace termreg;

struct House {
  testing::TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path() / "store");
  Registry registry{*store, nullptr};
  House() {
    TermEntry entry;
    entry.body = "ITU-T";
    entry.document = "ITU-T Y.9003";
    entry.edition = "2020";
    entry.clause = "3.1";
    entry.id = EntryId::compose(entry.body, entry.document, entry.edition, entry.clause);
    auto& section = entry.languages.emplace_back();
    section.language = "en";
    section.designations.resize(2);
    section.designations[0].text = "remote operator";
    section.designations[1].text = "tele operator";
    section.designations[1].acceptability = Acceptability::deprecated;
    section.definitions.emplace_back().text = "Person who controls a device from afar.";
    store::ChangeSet changes;
    changes.puts.push_back({entry, 0});
    store->apply(changes);
  }
};

std::string framed(std::string_view lines) {
  if (lines.find("Content-Length") != std::string_view::npos) return std::string(lines);
  std::string out;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    out += "Content-Length: " + std::to_string(end) + "\r\n\r\n" + std::string(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

void require_messages(int file) {
  if (::lseek(file, 0, SEEK_SET) != 0) std::abort();
  lsp::Transport sent(file, -1);
  while (const auto message = sent.read())
    if (!codec::json_tree(*message).is_object()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const House house;
  const fuzz::InputFile input("client", framed({reinterpret_cast<const char*>(data), size}));
  const int in = ::open(input.path().c_str(), O_RDONLY | O_CLOEXEC);
  const auto output = input.path().string() + ".sent";
  const int out = ::open(output.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (in < 0 || out < 0) std::abort();
  try {
    lsp::RegistryDictionary dictionary(house.registry);
    (void)lsp::serve(dictionary, "0", in, out);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) std::abort();
  }
  require_messages(out);
  ::close(in);
  ::close(out);
  return 0;
}
