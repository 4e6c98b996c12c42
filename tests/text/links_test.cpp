#include "text/links.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("addresses in a text become links, without what ends the sentence") {
  const RichText text = with_links(
      RichText("See https://example.org/a_(b), www.larkshire.example. Ask jo.day@larkshire.example!"));
  REQUIRE(text.runs.size() == 7);
  CHECK(text.runs[1] == Run{"https://example.org/a_(b)", false, false, "https://example.org/a_(b)"});
  CHECK(text.runs[3] == Run{"www.larkshire.example", false, false, "http://www.larkshire.example"});
  CHECK(text.runs[5] == Run{"jo.day@larkshire.example", false, false, "mailto:jo.day@larkshire.example"});
  CHECK(text.plain() ==
        "See https://example.org/a_(b), www.larkshire.example. Ask jo.day@larkshire.example!");
}

TEST_CASE("what is no address stays as it is") {
  for (const char* plain : {"", "5 @ 10 pounds", "www.", "http://", "a@b", "nothing here"}) {
    CAPTURE(plain);
    CHECK(with_links(RichText(plain)) == RichText(plain));
  }
}

TEST_CASE("a link that is there already leads where it led") {
  RichText text;
  text.append(Run{"www.larkshire.example", true, false, "https://elsewhere.example"});
  CHECK(with_links(text) == text);
}
