// SPDX-License-Identifier: GPL-3.0-or-later
// Glossarist packages (.gcr): a zip archive of one data set,
//
//     metadata.yaml                     names the data set; register.yaml, if there is one, names it better
//     concepts/*.yaml                   concepts in any layout of Glossarist
//     localized_concept(s)/*.yaml       their languages, where those are files of their own
//
// Compiled renderings, images and the bibliography are passed over.
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/files/zip_archive.h"
#include "indexer/sources/glossarist_concepts.h"
#include "indexer/sources/glossarist_entry.h"
#include "indexer/sources/rows_private.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_members = 100'000;

bool is_yaml(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}
bool is_concept_file(std::string_view name) {
  return is_yaml(name) && (name.starts_with("concepts/") || name.starts_with("concept/"));
}
bool is_localized_file(std::string_view name) {
  return is_yaml(name) && (name.starts_with("localized_concept") || name.starts_with("localized-concept"));
}

// The members of an archive, each read when it is asked for.
class Package final : public glossarist::Surroundings {
 public:
  explicit Package(const Input& input) : input_(input), archive_(input.path, most_members) {
    describe();
    for (const auto& name : archive_.members())
      if (is_localized_file(name)) index(name);
  }

  [[nodiscard]] const std::vector<std::string>& members() const { return archive_.members(); }
  [[nodiscard]] Input as_input(const std::string& member) const {
    return {input_.path / member, input_.options};
  }
  std::vector<YamlNode> documents(const std::string& member) {
    return read_yaml(as_input(member), archive_.read(member).value_or(std::string()));
  }

  const glossarist::DataSet& data_set_of(const fs::path&) override { return set_; }
  std::optional<std::vector<YamlNode>> find_localized(const fs::path&, const std::string& id) override {
    const auto found = owners_.find(id);
    if (found == owners_.end()) return std::nullopt;
    used_.insert(found->second);
    return documents(found->second);
  }
  bool is_referred_to(const fs::path&, const std::string& id) override { return owners_.contains(id); }

  /// Files of languages that no concept named.
  [[nodiscard]] std::vector<std::string> unused() const {
    std::set<std::string> names;
    for (const auto& [id, name] : owners_)
      if (!used_.contains(name)) names.insert(name);
    return {names.begin(), names.end()};
  }

 private:
  void describe() {
    for (const std::string name : {"register.yaml", "metadata.yaml"}) {
      if (!archive_.has(name)) continue;
      const auto found = documents(name);
      if (found.empty() || !found.front().is_map()) continue;
      auto set = glossarist::data_set_of_register(found.front());
      auto& known = set_.publication;
      if (known.body.empty()) known.body = set.publication.body;
      if (known.edition.empty()) known.edition = set.publication.edition;
      if (known.document.empty()) known.document = set.publication.document;
      set_.names.insert(set_.names.end(), set.names.begin(), set.names.end());
      set_.sections.merge(set.sections);
    }
    if (set_.publication.document.empty()) set_.publication.document = input_.path.stem().string();
  }

  void index(const std::string& name) {
    for (const auto& document : documents(name))
      if (const auto id = document.text("id"); !id.empty()) owners_.emplace(id, name);
  }

  const Input& input_;
  files::ZipArchive archive_;
  glossarist::DataSet set_;
  std::map<std::string, std::string> owners_;  // id of a localized concept -> member
  std::set<std::string> used_;
};

// Says of every entry that it was read from the archive.
class OfPackage final : public Sink {
 public:
  OfPackage(Sink& sink, const Input& input) : sink_(sink), file_(input.path.filename().string()) {}

  void entry(TermEntry entry) override {
    ++count_;
    entry.provenance.format = "gcr";
    entry.provenance.file = file_;
    sink_.entry(std::move(entry));
  }
  void diagnostic(Diagnostic diagnostic) override { sink_.diagnostic(std::move(diagnostic)); }
  void progress(std::uint64_t bytes) override { sink_.progress(bytes); }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  Sink& sink_;
  std::string file_;
  std::size_t count_ = 0;
};

class PackageReader final : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    Package package(input);
    OfPackage marked(sink, input);
    Remarks remarks(sink, input);
    for (const auto& member : package.members())
      if (is_concept_file(member)) take(package, member, marked, remarks);
    for (const auto& member : package.unused())
      remarks.warning({}, "glossarist-concept-missing",
                      "No concept of the package names the languages in “" + member.substr(0, 80) +
                          "”; they are left out.");
    if (marked.count() == 0)
      refuse_file(input, 0, "this zip archive holds no Glossarist concept under concepts/.");
    std::error_code ignored;
    sink.progress(fs::file_size(input.path, ignored));
  }

 private:
  // A bad member is said, and the others are read.
  static void take(Package& package, const std::string& member, Sink& sink, Remarks& remarks) {
    const auto input = package.as_input(member);
    try {
      glossarist::read_concepts(input, sink, package, package.documents(member));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_input) throw;
      remarks.error({}, "glossarist-member-unreadable", error.what());
    }
  }
};

}  // namespace

int recognise_glossarist_package(const files::Specimen& specimen) {
  bool described = false;
  bool concepts = false;
  for (const auto& name : specimen.members) {
    described = described || name == "metadata.yaml" || name == "register.yaml";
    concepts = concepts || is_concept_file(name);
  }
  return concepts ? (described ? 3 : 2) : 0;
}

std::unique_ptr<Reader> make_glossarist_package_reader() {
  return std::make_unique<PackageReader>();
}

}  // namespace termreg::sources
