// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http.h"

#include <rapidcheck.h>

#include "tests/catch.h"

using namespace termreg::web;

TEST_CASE("a query is read in order, with '+' as a space and repeated names kept", "[web]") {
  const auto query = parse_query("q=digital+twin&body=itu-t&&body=iso%2Fiec&flag&empty=&a=b=c");
  REQUIRE(query.has_value());
  CHECK(*query == Parameters{{"q", "digital twin"},
                             {"body", "itu-t"},
                             {"body", "iso/iec"},
                             {"flag", ""},
                             {"empty", ""},
                             {"a", "b=c"}});
}

TEST_CASE("an encoded plus sign is a plus sign", "[web]") {
  CHECK(parse_query("q=c%2B%2B")->front().second == "c++");
  CHECK(percent_decoded("a+b") == "a+b");
}

TEST_CASE("what is not percent-encoded UTF-8 is not decoded", "[web]") {
  for (const auto* text : {"%", "%4", "%zz", "a%2", "%ff", "%c3%28", "%00", "%ed%a0%80"}) {
    CHECK_FALSE(percent_decoded(text).has_value());
    CHECK_FALSE(parse_query(std::string("q=") + text).has_value());
  }
}

TEST_CASE("what was percent-encoded is decoded to itself", "[web]") {
  CHECK(rc::check("decoding undoes encoding", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127)) + "é漢🙂";
    RC_ASSERT(percent_decoded(percent_encoded(text)) == text);
    RC_ASSERT(parse_query("q=" + percent_encoded(text))->front().second == text);
  }));
}

TEST_CASE("an entry id stays readable when it is encoded", "[web]") {
  CHECK(percent_encoded("itu-t:y.4600:2022-08:3.2.1") == "itu-t:y.4600:2022-08:3.2.1");
  CHECK(percent_encoded("a b/c?d&e") == "a%20b%2Fc%3Fd%26e");
}

TEST_CASE("a request gives its first value, all values, and an empty text for an absent header", "[web]") {
  Request request;
  request.query = {{"body", "iso"}, {"q", "x"}, {"body", "itu-t"}};
  request.headers = {{"if-match", "\"7\""}};
  CHECK(request.parameter("body") == "iso");
  CHECK(request.parameters("body") == std::vector<std::string_view>{"iso", "itu-t"});
  CHECK_FALSE(request.parameter("lang").has_value());
  CHECK(request.header("if-match") == "\"7\"");
  CHECK(request.header("cookie").empty());
}

TEST_CASE("a problem carries its status, code and sentence as JSON, whatever the sentence holds", "[web]") {
  const auto response = problem(404, "not_found", "no \"entry\"\n\xff here");
  CHECK(response.status == 404);
  CHECK(response.content_type == "application/problem+json");
  CHECK(response.body ==
        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"code\":\"not_found\","
        "\"detail\":\"no \\\"entry\\\"\\n\xEF\xBF\xBD here\"}");
}
