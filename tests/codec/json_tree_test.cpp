// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json_tree.h"

#include "registry/model/error.h"
#include "tests/catch.h"

using namespace termreg;
using codec::JsonNode;

TEST_CASE("JSON becomes a tree in the order of its text", "[codec]") {
  const auto tree = codec::json_tree(R"({"b":[1,2.5,-3e2,true,null,"t\u00e9"],"a":{"x":""}})");
  REQUIRE(tree.is_object());
  CHECK(tree.members.at(0).name == "b");
  CHECK(tree.members.at(1).name == "a");
  const auto& items = tree.find("b")->items;
  REQUIRE(items.size() == 6);
  CHECK(items[0].kind == JsonNode::Kind::number);
  CHECK(items[0].scalar == "1");
  CHECK(items[1].scalar == "2.5");
  CHECK(items[3].kind == JsonNode::Kind::boolean);
  CHECK(items[3].scalar == "true");
  CHECK(items[4].kind == JsonNode::Kind::null);
  CHECK(items[5].scalar == "té");
  CHECK(tree.find("a")->find("x")->is_text());
  CHECK(tree.find("c") == nullptr);
}

TEST_CASE("JSON that is broken, too deep or has a member twice is refused as a tree", "[codec]") {
  CHECK_THROWS_AS(codec::json_tree("{"), Error);
  CHECK_THROWS_AS(codec::json_tree(R"({"a":1,"a":2})"), Error);
  CHECK_THROWS_AS(codec::json_tree(std::string(100, '[') + std::string(100, ']')), Error);
  CHECK_THROWS_AS(codec::json_tree("\"\xff\""), Error);
  CHECK(codec::json_tree(std::string(50, '[') + std::string(50, ']')).is_array());
}
