// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/stored_zip.h"

#include <cstdint>

namespace termreg::testing {
namespace {

std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xffffffffU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
  }
  return ~crc;
}

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int at = 0; at < bytes; ++at) out += static_cast<char>((value >> (8 * at)) & 0xffU);
  return out;
}

// What local header and directory have in common: version, flags (UTF-8), method, date, sizes, name.
std::string facts(const std::string& name, const std::string& bytes) {
  return number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) +
         number(crc_of(bytes), 4) + number(bytes.size(), 4) + number(bytes.size(), 4) +
         number(name.size(), 2) + number(0, 2);
}

}  // namespace

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : members) {
    directory += "PK\x01\x02" + number(20, 2) + facts(name, bytes) + number(0, 2) + number(0, 2) +
                 number(0, 2) + number(0, 4) + number(out.size(), 4) + name;
    out += "PK\x03\x04" + facts(name, bytes) + name + bytes;
  }
  const auto begin = out.size();
  return out + directory + "PK\x05\x06" + number(0, 2) + number(0, 2) + number(members.size(), 2) +
         number(members.size(), 2) + number(directory.size(), 4) + number(begin, 4) + number(0, 2);
}

}  // namespace termreg::testing
