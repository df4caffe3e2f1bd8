// SPDX-License-Identifier: GPL-3.0-or-later
// Every real file of the shared test data against one table, shared_files.tsv beside this file: a row a file, or a row
// for all files of one kind in a directory that holds more than twenty of them. A file without a row fails, and so does
// a row without its files, unless the whole folder is absent: then the test says that it was skipped.
//
//     row  = name TAB files TAB format TAB concepts TAB designations TAB languages
//            TAB errors TAB warnings TAB hints TAB refused TAB sentence
//     name = path below the folder of the data / directory "/*." extension
//
// `languages` counts those that differ; errors, warnings and hints are diagnostics of the readers; `refused` counts the
// files that no reader recognises or that one refuses, and `sentence` is what is said of the first of them, FILE in the
// place of its path. The format is that of the first file that has one, "-" if none has.
// With TERMREG_PRINT_TABLE=1 the rows as they are now are printed, to be compared and taken over by hand.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "indexer/files/content.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_single_files = 20;

using Files = std::map<std::string, std::vector<fs::path>>;  // by the name of their row

Files files_by_row(const fs::path& folder) {
  Files kinds;
  for (const auto& item : fs::recursive_directory_iterator(folder))
    if (item.is_regular_file()) {
      const auto path = item.path().lexically_relative(folder);
      kinds[(path.parent_path() / "*").string() + path.extension().string()].push_back(item.path());
    }
  Files rows;
  for (auto& [name, files] : kinds) {
    std::sort(files.begin(), files.end());
    if (files.size() > most_single_files)
      rows[name] = std::move(files);
    else
      for (const auto& file : files) rows[file.lexically_relative(folder).string()] = {file};
  }
  return rows;
}

// Counts what readers give, and keeps nothing of it.
class Tally final : public sources::Sink {
 public:
  void entry(TermEntry entry) override {
    ++concepts_;
    for (const auto& section : entry.languages) {
      designations_ += section.designations.size();
      languages_.insert(section.language);
    }
  }
  void diagnostic(Diagnostic diagnostic) override {
    ++(diagnostic.severity == Severity::error     ? errors_
       : diagnostic.severity == Severity::warning ? warnings_
                                                  : hints_);
  }
  void progress(std::uint64_t) override {}
  void refused(const fs::path& file, std::string sentence) {
    if (++refused_ > 1) return;
    files::replace_all(sentence, file.string(), "FILE");
    files::replace_all(sentence, file.filename().string(), "FILE");
    sentence_ = files::on_one_line(sentence);
    std::replace(sentence_.begin(), sentence_.end(), '\t', ' ');
  }
  void format(std::string_view name) {
    if (format_ == "-") format_ = name;
  }
  [[nodiscard]] std::string row(const std::string& name, std::size_t files) const {
    auto text = name + '\t' + std::to_string(files) + '\t' + format_;
    for (const auto number :
         {concepts_, designations_, languages_.size(), errors_, warnings_, hints_, refused_})
      text += '\t' + std::to_string(number);
    return text + '\t' + sentence_;
  }

 private:
  std::size_t concepts_ = 0, designations_ = 0, errors_ = 0, warnings_ = 0, hints_ = 0, refused_ = 0;
  std::set<std::string> languages_;
  std::string format_ = "-", sentence_;
};

void read_into(Tally& tally, const std::vector<fs::path>& files) {
  std::map<std::string_view, std::unique_ptr<sources::Reader>> readers;
  for (const auto& file : files) {
    try {
      const auto* format = sources::recognise(file);
      if (format == nullptr) {
        tally.refused(file, sources::describe_unknown(file));
        continue;
      }
      tally.format(format->name);
      auto& reader = readers[format->name];
      if (!reader) reader = format->make();
      reader->read({file, {}}, tally);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_input);
      tally.refused(file, error.what());
    }
  }
}

std::map<std::string, std::string> expected_rows() {
  std::ifstream table(fs::path(TERMREG_SOURCE_DIR) / "tests/conformance/shared_files.tsv");
  REQUIRE(table);
  std::map<std::string, std::string> rows;
  for (std::string line; std::getline(table, line);)
    if (!line.starts_with('#')) rows[line.substr(0, line.find('\t'))] = line;
  return rows;
}

enum class Part { large_vocabulary, other_glossarist, others };
Part part_of(std::string_view name) {
  if (name.starts_with("glossarist+iala-vocab/")) return Part::large_vocabulary;
  return name.starts_with("glossarist+") || name.starts_with("geolexica+") ? Part::other_glossarist
                                                                           : Part::others;
}

void check_part(Part part) {
  const auto folder = shared_data(".");
  if (!folder) return;
  const bool print = std::getenv("TERMREG_PRINT_TABLE") != nullptr;
  auto expected = expected_rows();
  std::erase_if(expected, [&](const auto& row) { return part_of(row.first) != part; });
  for (const auto& [name, files] : files_by_row(*folder)) {
    if (part_of(name) != part) continue;
    Tally tally;
    read_into(tally, files);
    const auto row = tally.row(name, files.size());
    if (print) std::cout << row << '\n';
    CHECK(row == expected[name]);
    expected.erase(name);
  }
  for (const auto& [name, row] : expected) FAIL_CHECK("no file of the row " << name << " is there");
}

}  // namespace

TEST_CASE("the real files of documents, data and tables give what the one table says",
          "[conformance][data]") {
  check_part(Part::others);
}

TEST_CASE("the real collections of Glossarist files give what the one table says", "[conformance][data]") {
  check_part(Part::other_glossarist);
}

TEST_CASE("the largest real vocabulary gives what the one table says", "[conformance][data]") {
  check_part(Part::large_vocabulary);
}
