// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fills up under the store: refused in words, reads go on, nothing acknowledged is lost.
#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "registry/model/error.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

// A small disk in memory; needs the right to mount.
class SmallDisk {
 public:
  explicit SmallDisk(const fs::path& path) : path_(path) {
    mounted_ = ::mount("tmpfs", path.c_str(), "tmpfs", 0, "size=24m") == 0;
    if (!mounted_) reason_ = std::strerror(errno);
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] bool mounted() const noexcept { return mounted_; }
  [[nodiscard]] const std::string& reason() const noexcept { return reason_; }
  void fill(std::uintmax_t leave) const {
    std::ofstream filler(path_ / "filler", std::ios::binary | std::ios::app);
    const std::string block(16384, 'z');
    while (fs::space(path_).available > leave &&
           filler.write(block.data(), static_cast<std::streamsize>(block.size())))
      filler.flush();
  }
  void make_room() const { fs::remove(path_ / "filler"); }

 private:
  fs::path path_;
  bool mounted_ = false;
  std::string reason_;
};

}  // namespace

TEST_CASE("on a full disk the store refuses in words, reads on, and keeps what it acknowledged",
          "[recovery]") {
  const TemporaryDirectory directory;
  const SmallDisk disk(directory.path());
  if (!disk.mounted()) {
    WARN("skipped: a small tmpfs cannot be mounted here (" << disk.reason() << ")");
    return;
  }
  const auto path = directory.path() / "store";
  std::size_t acknowledged = 0;
  {
    // Without a reserve the disk really fills up: the reserve would refuse long before.
    const auto store = store::Store::open(path, {.free_disk_reserve = 0});
    const auto put = [&] {
      store->apply(putting({entry_of(std::to_string(acknowledged), "term", std::string(20000, 'd'))}));
      ++acknowledged;
    };
    for (int i = 0; i < 20; ++i) put();
    disk.fill(300 << 10);
    std::string refusal;
    for (int i = 0; i < 200 && refusal.empty(); ++i) try {
        put();
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::no_space);
        refusal = error.what();
      }
    CHECK_FALSE(refusal.empty());
    CHECK(store->get(id_of("5")).has_value());
    disk.fill(0);
    // Writing the memory tables out needs more room than there is: from here on the store only reads.
    CHECK_THROWS_AS(store->flush(), Error);
    CHECK_THROWS_AS(put(), Error);
    for (std::size_t i = 0; i < acknowledged; ++i) CHECK(store->get(id_of(std::to_string(i))).has_value());
    disk.make_room();
    CHECK_THROWS_AS(put(), Error);  // never a blind retry
  }
  const auto store = store::Store::open(path, {.free_disk_reserve = 0});
  CHECK(store->statistics().entries >= acknowledged);
  for (std::size_t i = 0; i < acknowledged; ++i) CHECK(store->get(id_of(std::to_string(i))).has_value());
  CHECK(store->verify().empty());
  store->apply(putting({entry_of("after", "term")}));
  CHECK(store->get(id_of("after")).has_value());
}
