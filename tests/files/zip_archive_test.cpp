// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/zip_archive.h"

#include <cstdint>

#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

// One member, written by hand, for what libzip would never write (APPNOTE 6.3.3, 4.3).
struct Member {
  std::string name;
  std::string bytes;
  std::uint16_t flags = 0;
  std::uint32_t attributes = 0;
};

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xffU);
}

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xffffffffU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ (0xedb88320U & (0U - (crc & 1U)));
  }
  return ~crc;
}

void put_common(std::string& out, const Member& member) {
  put(out, 20, 2);
  put(out, member.flags, 2);
  put(out, 0, 2);  // stored
  put(out, 0x00210000, 4);
  put(out, crc_of(member.bytes), 4);
  put(out, static_cast<std::uint32_t>(member.bytes.size()), 4);
  put(out, static_cast<std::uint32_t>(member.bytes.size()), 4);
  put(out, static_cast<std::uint32_t>(member.name.size()), 2);
  put(out, 0, 2);
}

std::string by_hand(const std::vector<Member>& members) {
  std::string out, list;
  for (const auto& member : members) {
    const auto at = static_cast<std::uint32_t>(out.size());
    out += "PK\x03\x04";
    put_common(out, member);
    out += member.name + member.bytes;
    list += "PK\x01\x02";
    put(list, 0x0314, 2);  // made by Unix
    put_common(list, member);
    put(list, 0, 2);
    put(list, 0, 2);
    put(list, 0, 2);
    put(list, member.attributes, 4);
    put(list, at, 4);
    list += member.name;
  }
  const auto start = static_cast<std::uint32_t>(out.size());
  out += list;
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, static_cast<std::uint32_t>(members.size()), 2);
  put(out, static_cast<std::uint32_t>(members.size()), 2);
  put(out, static_cast<std::uint32_t>(list.size()), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

// The sentence with which an archive is refused when all its members are read; empty if it is not.
std::string refused(const std::string& bytes) {
  const Folder folder;
  try {
    files::ZipArchive archive(folder.write("a.zip", bytes));
    for (const auto& name : archive.members()) (void)archive.read(name);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

bool says(const std::string& sentence, std::string_view words) {
  INFO(sentence);
  return sentence.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an archive gives its members by name, in its order", "[zip]") {
  const Folder folder;
  files::ZipArchive archive(folder.write("a.zip", zip_of({{"b/x.xml", "one"}, {"a.xml", "two"}})));
  CHECK(archive.members() == std::vector<std::string>{"b/x.xml", "a.xml"});
  CHECK(archive.read("a.xml") == "two");
  CHECK(archive.has("b/x.xml"));
  CHECK_FALSE(archive.read("c.xml"));
  CHECK(refused(by_hand({{"a", "1"}, {"b", "2"}})).empty());
}

TEST_CASE("an archive whose names lead out of it is refused", "[zip]") {
  for (const auto* name : {"../a", "a/../../b", "/etc/a", "c:\\a", "a\\b", "C:/a"}) {
    INFO(name);
    CHECK(says(refused(by_hand({{name, "x"}})), "points out"));
  }
}

TEST_CASE("links, doubled names and encrypted members are refused before anything is inflated", "[zip]") {
  CHECK(says(refused(by_hand({{"a", "/etc/passwd", 0, 0120777U << 16U}})), "symbolic link"));
  CHECK(says(refused(by_hand({{"a", "1"}, {"a", "2"}})), "twice"));
  CHECK(says(refused(by_hand({{"a", "1", 1}})), "encrypted"));
}

TEST_CASE("an archive of too many members, or that swells beyond measure, is refused", "[zip]") {
  std::vector<Member> many;
  for (int i = 0; i < 2001; ++i) many.push_back({"m" + std::to_string(i), ""});
  CHECK(says(refused(by_hand(many)), "at most 2000"));
  CHECK(says(refused(zip_of({{"bomb", std::string(8U * 1024 * 1024, 'a')}})), "200 times"));
  CHECK(refused(zip_of({{"blanks", std::string(512U * 1024, ' ')}})).empty());
}

TEST_CASE("a damaged archive is refused wherever it is cut off", "[zip]") {
  const auto whole =
      zip_of({{"a.xml", "some text that is long enough to be packed, packed, packed"}, {"b.xml", "more"}});
  for (std::size_t length = 0; length < whole.size(); length += 3) {
    INFO(length);
    CHECK_FALSE(refused(whole.substr(0, length)).empty());
  }
  auto broken = by_hand({{"a", "content"}});
  broken[broken.find("content")] = 'k';
  CHECK(says(refused(broken), "damaged"));
}
