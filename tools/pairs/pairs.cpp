// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/pairs/pairs.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "registry/model/error.h"
#include "registry/text/words.h"

namespace termreg::pairs {
namespace {

using Json = nlohmann::json;

conflicts::Side side_of(const Json& json) {
  conflicts::Side side;
  side.designations = json.at("designations").get<std::vector<std::string>>();
  side.definition = json.value("definition", "");
  side.domain = json.value("domain", "");
  side.language = json.value("language", "en");
  return side;
}

Pair pair_of(const std::string& line) {
  const auto json = Json::parse(line);
  return {json.at("id").get<std::string>(), json.value("label", ""), side_of(json.at("a")),
          side_of(json.at("b"))};
}

void count(conflicts::WordWeights& weights, const conflicts::Side& side) {
  std::vector<std::string> stems;
  for (auto& word : text::words(side.definition)) stems.push_back(std::move(word.stem));
  weights.count(stems);
}

}  // namespace

std::vector<Pair> read(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in)
    throw Error(ErrorCode::bad_input,
                "Expected a file of pairs at " + file.string() + "; it cannot be read.");
  std::vector<Pair> pairs;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      pairs.push_back(pair_of(line));
    } catch (const Json::exception& problem) {
      throw Error(ErrorCode::bad_input,
                  file.string() + ", line " + std::to_string(number) +
                      ": expected {\"id\",\"a\":{\"designations\":[…],…},\"b\":{…}}: " + problem.what());
    }
  }
  return pairs;
}

conflicts::WordWeights weights(const std::vector<Pair>& pairs) {
  conflicts::WordWeights counted;
  for (const auto& pair : pairs) {
    count(counted, pair.a);
    count(counted, pair.b);
  }
  return counted;
}

}  // namespace termreg::pairs
