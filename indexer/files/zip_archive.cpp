// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/zip_archive.h"

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

#include "registry/model/error.h"

namespace termreg::files {
namespace {

constexpr std::size_t most_members_recognised = 100'000;
constexpr std::size_t most_parts_recognised = 4;  // shared strings and sheets
constexpr std::uint64_t most_bytes = 256ULL * 1024 * 1024;
constexpr std::uint64_t most_ratio = 200;
constexpr std::uint64_t least_judged = 1024ULL * 1024;  // a short run of blanks packs better than any bomb
constexpr std::size_t chunk_bytes = 64 * 1024;

[[noreturn]] void refuse_archive(const std::filesystem::path& file, const std::string& sentence) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "”: " + sentence);
}

std::string in_quotes(std::string_view member) {
  return "“" + std::string(member.substr(0, 80)) + "”";
}

bool leaves_the_archive(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return true;
  if (name.size() > 1 && name[1] == ':') return true;
  for (std::size_t at = 0; at <= name.size();) {
    const auto end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

struct MemberCloser {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};

}  // namespace

struct ZipArchive::Handle {
  struct Member {
    zip_uint64_t index = 0;
    std::uint64_t packed = 0;
  };

  explicit Handle(const std::filesystem::path& path) : file(path) {
    int code = 0;
    archive = zip_open(file.c_str(), ZIP_RDONLY, &code);
    if (archive != nullptr) return;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    refuse_archive(file, "this is no zip archive that can be read (" + reason + "); fetch or save it again.");
  }
  ~Handle() { zip_discard(archive); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  void list(std::size_t most_members) {
    const auto count = zip_get_num_entries(archive, 0);
    if (std::cmp_greater(count, most_members))
      refuse_archive(file, "the archive has " + std::to_string(count) + " members; at most " +
                               std::to_string(most_members) + " are read.");
    for (zip_int64_t i = 0; i < count; ++i) add(static_cast<zip_uint64_t>(i));
  }

  void add(zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
      refuse_archive(file, "the list of the archive's members is damaged.");
    const std::string name = stat.name;
    if (leaves_the_archive(name))
      refuse_archive(file, "the member " + in_quotes(name) + " points out of the archive.");
    if (is_link(index)) refuse_archive(file, "the member " + in_quotes(name) + " is a symbolic link.");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      refuse_archive(file, "the archive is encrypted; save it without a password.");
    if (name.back() == '/') return;
    if (!by_name.try_emplace(name, Member{index, stat.comp_size}).second)
      refuse_archive(file, "the member " + in_quotes(name) + " is there twice.");
    names.push_back(name);
  }

  [[nodiscard]] bool is_link(zip_uint64_t index) const {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(archive, index, 0, &system, &attributes);
    return system == ZIP_OPSYS_UNIX && S_ISLNK(static_cast<mode_t>(attributes >> 16));
  }

  // The sizes that the archive states are not believed: what comes out is counted.
  std::string inflate(std::string_view name, const Member& member, std::size_t most) {
    const std::unique_ptr<zip_file_t, MemberCloser> source(zip_fopen_index(archive, member.index, 0));
    if (!source)
      refuse_archive(file,
                     "the member " + in_quotes(name) + " cannot be opened: " + zip_strerror(archive) + ".");
    std::string bytes;
    for (;;) {
      const auto before = bytes.size();
      const auto room = std::min(chunk_bytes, most - before);
      bytes.resize(before + room);
      const auto count = room == 0 ? 0 : zip_fread(source.get(), bytes.data() + before, room);
      if (count < 0) refuse_archive(file, "the member " + in_quotes(name) + " is damaged.");
      bytes.resize(before + static_cast<std::size_t>(count));
      if (count == 0) return bytes;
      check_limits(name, member, bytes.size(), static_cast<std::uint64_t>(count));
    }
  }

  void check_limits(std::string_view name, const Member& member, std::uint64_t bytes, std::uint64_t more) {
    inflated += more;
    if (inflated > most_bytes) refuse_archive(file, "the archive unpacks to more than 256 MiB.");
    if (bytes > least_judged && bytes > most_ratio * member.packed)
      refuse_archive(file, "the member " + in_quotes(name) + " unpacks to more than 200 times its size.");
  }

  std::filesystem::path file;
  zip_t* archive = nullptr;
  std::vector<std::string> names;
  std::unordered_map<std::string, Member> by_name;
  std::uint64_t inflated = 0;
};

ZipArchive::ZipArchive(const std::filesystem::path& file, std::size_t most_members)
    : file_(file), handle_(std::make_unique<Handle>(file)) {
  handle_->list(most_members);
}

ZipArchive::~ZipArchive() = default;

const std::vector<std::string>& ZipArchive::members() const noexcept {
  return handle_->names;
}

bool ZipArchive::has(std::string_view member) const noexcept {
  return std::find(handle_->names.begin(), handle_->names.end(), member) != handle_->names.end();
}

std::optional<std::string> ZipArchive::read(std::string_view member) {
  const auto found = handle_->by_name.find(std::string(member));
  if (found == handle_->by_name.end()) return std::nullopt;
  return handle_->inflate(member, found->second, std::numeric_limits<std::size_t>::max());
}

std::optional<std::string> ZipArchive::read_beginning(std::string_view member, std::size_t bytes) {
  const auto found = handle_->by_name.find(std::string(member));
  if (found == handle_->by_name.end()) return std::nullopt;
  return handle_->inflate(member, found->second, bytes);
}

std::string beginning_of_workbook(const std::filesystem::path& file) {
  try {
    ZipArchive archive(file);
    std::string beginning;
    std::size_t parts = 0;
    for (const auto& part : archive.members()) {
      if (part != "xl/sharedStrings.xml" && !part.starts_with("xl/worksheets/sheet")) continue;
      if (++parts > most_parts_recognised) break;
      beginning += archive.read_beginning(part, 64UL * 1024).value_or("");
    }
    return beginning;
  } catch (const Error&) {
    // the reader will say what is wrong with it
  }
  return {};
}

std::vector<std::string> members_of_archive(const std::filesystem::path& file) {
  try {
    return ZipArchive(file, most_members_recognised).members();
  } catch (const Error&) {
    return {};  // the reader will say what is wrong with it
  }
}

}  // namespace termreg::files
