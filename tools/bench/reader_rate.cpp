// SPDX-License-Identifier: GPL-3.0-or-later
// reader_rate FILE|DIR ...
// reader_rate --make-tbx MIB FILE
//
// How fast every reader reads: each file is recognised, read by its row into a sink that counts, and forgotten. Per
// row of the table of formats: files, megabytes, entries, MB/s and entries/s by the processor time of the one thread
// that does the work (a child such as pdftohtml is not counted), and at the end the peak memory of the process. Floor:
// the same files read as bytes.
//
// --make-tbx writes a TBX file of so many MiB, two languages and five data categories a concept, for measuring how
// memory grows with a file: reader_rate FILE, or `termreg import FILE`.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/ingest/file_list.h"
#include "indexer/sources/reader.h"
#include "registry/model/error.h"

namespace {

using namespace termreg;
namespace fs = std::filesystem;

double seconds_of_processor() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

class Counter final : public sources::Sink {
 public:
  void entry(TermEntry) override { ++entries; }
  void diagnostic(Diagnostic) override {}
  void progress(std::uint64_t) override {}
  std::uint64_t entries = 0;
};

struct Row {
  std::unique_ptr<sources::Reader> reader;
  Counter counter;
  std::uint64_t files = 0, bytes = 0, refused = 0;
  double seconds = 0;
};

void read(const ingest::ListedFile& file, std::map<std::string_view, Row>& rows) {
  const auto* format = sources::recognise(file.path);
  if (format == nullptr) return;
  auto& row = rows[format->name];
  if (!row.reader) row.reader = format->make();
  const double before = seconds_of_processor();
  try {
    row.reader->read({file.path, {}}, row.counter);
  } catch (const Error&) {
    ++row.refused;
  }
  row.seconds += seconds_of_processor() - before;
  row.bytes += file.bytes;
  ++row.files;
}

double floor_seconds(const std::vector<ingest::ListedFile>& files) {
  std::vector<char> buffer(std::size_t{1} << 20);
  const double before = seconds_of_processor();
  for (const auto& file : files) {
    std::ifstream in(file.path, std::ios::binary);
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) continue;
  }
  return seconds_of_processor() - before;
}

void measure(const std::vector<fs::path>& paths) {
  const auto files = ingest::list_files(paths);
  std::uint64_t bytes = 0;
  for (const auto& file : files) bytes += file.bytes;
  const double floor = floor_seconds(files);
  fmt::print("floor: {} files, {:.1f} MB as bytes in {:.2f} s\n", files.size(),
             static_cast<double>(bytes) / 1e6, floor);
  std::map<std::string_view, Row> rows;
  for (const auto& file : files) read(file, rows);
  fmt::print("{:<12} {:>6} {:>8} {:>9} {:>8} {:>9} {:>8}\n", "format", "files", "refused", "MB", "entries",
             "MB/s", "entries/s");
  for (const auto& [name, row] : rows) {
    const double megabytes = static_cast<double>(row.bytes) / 1e6, seconds = std::max(row.seconds, 1e-6);
    fmt::print("{:<12} {:>6} {:>8} {:>9.2f} {:>8} {:>9.1f} {:>8.0f}\n", name, row.files, row.refused,
               megabytes, row.counter.entries, megabytes / seconds,
               static_cast<double>(row.counter.entries) / seconds);
  }
  rusage use{};
  getrusage(RUSAGE_SELF, &use);
  fmt::print("peak memory {:.0f} MiB\n", static_cast<double>(use.ru_maxrss) / 1024);
}

void make_tbx(std::uint64_t mebibytes, const fs::path& file) {
  std::ofstream out(file, std::ios::binary);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" "
         "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc><titleStmt><title>Made</title></"
         "titleStmt>"
         "<sourceDesc><p>made</p></sourceDesc></fileDesc></tbxHeader><text><body>\n";
  std::uint64_t size = 0;
  for (std::uint64_t i = 1; size < mebibytes << 20; ++i) {
    const auto entry = fmt::format(
        "<conceptEntry id=\"c{0}\"><descrip type=\"subjectField\">field {1}</descrip><langSec "
        "xml:lang=\"en\">"
        "<descripGrp><descrip type=\"definition\">thing number {0} that is made of parts {2} and {3} and "
        "serves to "
        "measure how much memory a long file needs while it is read</descrip><admin type=\"source\">Book "
        "{1}</admin>"
        "</descripGrp><termSec><term>made term {0}</term><termNote type=\"partOfSpeech\">noun</termNote>"
        "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec></langSec>"
        "<langSec xml:lang=\"fr\"><termSec><term>terme fait {0}</term></termSec></langSec></conceptEntry>\n",
        i, i % 97, i % 1013, i % 911);
    out << entry;
    size += entry.size();
  }
  out << "</body></text></tbx>\n";
  if (!out.flush()) throw Error(ErrorCode::no_space, "The file " + file.string() + " could not be written.");
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 3 && words[0] == "--make-tbx") {
      make_tbx(std::stoull(words[1]), words[2]);
    } else if (!words.empty()) {
      measure({words.begin(), words.end()});
    } else {
      fmt::print(stderr, "reader_rate FILE|DIR ... or reader_rate --make-tbx MIB FILE\n");
      return 2;
    }
  } catch (const std::exception& error) {
    fmt::print(stderr, "reader_rate: {}\n", error.what());
    return 1;
  }
  return 0;
}
