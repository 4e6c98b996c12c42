#include "text/paragraphs.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

using Lines = std::vector<std::string>;

// "body", "• item", "  1. item of level 1".
Lines outline(const std::vector<Paragraph>& paragraphs) {
  Lines lines;
  for (const Paragraph& p : paragraphs) {
    std::string line(static_cast<std::size_t>(p.level) * 2, ' ');
    line += p.marker;
    if (!p.marker.empty() && !p.text.empty()) line += " ";
    lines.push_back(line + p.text.plain());
  }
  return lines;
}

Lines outline(std::string_view text) {
  return outline(to_paragraphs(RichText(text)));
}

}  // namespace

TEST_CASE("lines are paragraphs, and blank lines are none") {
  CHECK(outline("First line.\n\n  Second line.\r\n") == Lines{"First line.", "Second line."});
  CHECK(outline("").empty());
  CHECK(outline(" \n\u00A0").empty());
  CHECK(outline("•\n•") == Lines{"•", "•"});
}

TEST_CASE("a line may begin with any of many bullets") {
  const auto* line =
      GENERATE("• Map the need", "•Map the need", "● Map the need", "- Map the need", "– Map the need",
               "-Map the need", "* Map the need", "o Map the need", "o\tMap the need", "· Map the need",
               "▪ Map the need", "\uF0B7 Map the need", "\uF0A7\tMap the need", "•\u00A0Map the need");
  CAPTURE(line);
  const auto paragraphs = to_paragraphs(RichText(line));
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].kind == Paragraph::Kind::bullet);
  CHECK(paragraphs[0].marker == "•");
  CHECK(paragraphs[0].text.plain() == "Map the need");
}

TEST_CASE("what only looks like a bullet is text") {
  const auto* line = GENERATE("-5% on last year", "–27 May 2018", "o so it goes", "*Excludes academies", "-",
                              "–", "●", "•", "A* to C grades", "2 * 3", "5 A* - Cs");
  CAPTURE(line);
  CHECK(outline(line) == Lines{line});
  CHECK(to_paragraphs(RichText(line))[0].kind == Paragraph::Kind::body);
}

TEST_CASE("a line may begin with a number or letter in many forms") {
  const auto [line, marker, text, number] = GENERATE(table<std::string, std::string, std::string, int>({
      {"1. First", "1.", "First", 1},
      {"1.The number of checks", "1.", "The number of checks", 1},
      {"10. 171 to date", "10.", "171 to date", 10},
      {"2. 53 to date", "2.", "53 to date", 2},
      {"4. 253. 12% fewer to date", "4.", "253. 12% fewer to date", 4},
      {"3)\tThird", "3)", "Third", 3},
      {"(4) Fourth", "(4)", "Fourth", 4},
      {"(a) first", "(a)", "first", 0},
      {"b) second", "b)", "second", 0},
      {"iv) fourth", "iv)", "fourth", 0},
      {"(ii) second", "(ii)", "second", 0},
      {"3.", "3.", "", 3},
      {"5.£20,000 spent", "5.", "£20,000 spent", 5},
  }));
  CAPTURE(line);
  const auto paragraphs = to_paragraphs(RichText(line));
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].kind == Paragraph::Kind::numbered);
  CHECK(paragraphs[0].marker == marker);
  CHECK(paragraphs[0].text.plain() == text);
  CHECK(item_number(paragraphs[0]) == number);
}

TEST_CASE("decimals, years, times and counts begin no list") {
  const auto* line = GENERATE(
      "18.19", "1.5 million", "2018 was a good year", "2018. Then", "10.30am start", "253. 12% fewer to date",
      "44 in total", "3.1 Agree the plan", "(2018) baseline", "(s)he will report",
      "21 (19 with support, 2 without) to date", "e.g) this", "(see) that", "1..2", "(12 of 15) checked");
  CAPTURE(line);
  CHECK(outline(line) == Lines{line});
  CHECK(item_number(to_paragraphs(RichText(line))[0]) == 0);
}

TEST_CASE("numbers past ninety-nine go on with a list, but begin none") {
  CHECK(to_paragraphs(RichText("99. a\n100. b\n253. c"))[1].marker == "100.");
  CHECK(to_paragraphs(RichText("99. A\n100. B\n253. C"))[2].kind == Paragraph::Kind::body);
}

TEST_CASE("a line that is indented or in lower case continues the item before it") {
  CHECK(
      outline("• Map the need\nacross the county\n• Agree a plan\n   Evidence: minutes\nNext, a paragraph") ==
      Lines{"• Map the need across the county", "• Agree a plan Evidence: minutes", "Next, a paragraph"});
  CHECK(outline("• Map the need\n\nacross the county") == Lines{"• Map the need", "across the county"});
  CHECK(outline("Plain line\nand another") == Lines{"Plain line", "and another"});
}

TEST_CASE("a marker alone on its line takes the next") {
  CHECK(outline("1.\n29% to date\n2.\n53 to date") == Lines{"1. 29% to date", "2. 53 to date"});
  CHECK(outline("•\nMap the need\n•") == Lines{"• Map the need"});
}

TEST_CASE("several bullets in one line are several items") {
  CHECK(outline("• a • b •c") == Lines{"• a", "• b", "• c"});
  CHECK(outline("Aims: • Map the need • Agree a plan") == Lines{"Aims:", "• Map the need", "• Agree a plan"});
  CHECK(outline("1. Writing: * Extend training * Strengthen focus") ==
        Lines{"1. Writing:", "  • Extend training", "  • Strengthen focus"});
  CHECK(outline("Terms * Conditions") == Lines{"Terms * Conditions"});
  CHECK(outline("Grades A * to C * rose") == Lines{"Grades A * to C * rose"});
}

TEST_CASE("an item is as deep as its marker or its indent says") {
  CHECK(outline("1. Writing:\n* Extend training\n* Keep focus\n2. Maths:\n* Build capacity") ==
        Lines{"1. Writing:", "  • Extend training", "  • Keep focus", "2. Maths:", "  • Build capacity"});
  CHECK(outline("• a\no Deeper\n▪ Deepest\n• b") == Lines{"• a", "  • Deeper", "    • Deepest", "• b"});
  CHECK(outline("• a\n    • b\n    • c\n• d") == Lines{"• a", "  • b", "  • c", "• d"});
  CHECK(outline("  • a\n• b\n • c") == Lines{"• a", "• b", "• c"});
  CHECK(outline("(1) a\n(a) b\n(i) c\n(ii) d\n(b) e") ==
        Lines{"(1) a", "  (a) b", "    (i) c", "    (ii) d", "  (b) e"});
  CHECK(outline("1. a\n• b\nA paragraph\n• c") == Lines{"1. a", "  • b", "A paragraph", "• c"});
}

TEST_CASE("i after h is a letter") {
  CHECK(outline("g) a\nh) b\ni) c\nj) d") == Lines{"g) a", "h) b", "i) c", "j) d"});
}

TEST_CASE("a number in the wording and one in the answer are kept apart") {
  const auto paragraphs =
      to_paragraphs(RichText("1.The number was\n1,350.\n2. Target is 32%, now 46%.\n10. 171"));
  REQUIRE(paragraphs.size() == 4);
  CHECK(item_number(paragraphs[0]) == 1);
  CHECK(paragraphs[1].text.plain() == "1,350.");
  CHECK(item_number(paragraphs[3]) == 10);
}

TEST_CASE("HTML lists are the lists they mean") {
  CHECK(outline("<ul> <li>Map the need.</li>\n <li>Agree a plan.</li> </ul>") ==
        Lines{"• Map the need.", "• Agree a plan."});
  CHECK(outline("<ol> <li>74% to date</li> <li>53 to date</li> </ol>") ==
        Lines{"1. 74% to date", "2. 53 to date"});
  CHECK(outline("<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>") ==
        Lines{"• a", "  • b", "  • c", "• d"});
  CHECK(outline("<p>Intro:</p><ol><li>a</li></ol><p>Then</p><ol><li>b</li></ol>") ==
        Lines{"Intro:", "1. a", "Then", "1. b"});
}

TEST_CASE("an HTML item's own marker counts, and the list goes on from it") {
  CHECK(outline("<ul> <li>8. Fewer part-time timetables</li> </ul>") ==
        Lines{"8. Fewer part-time timetables"});
  CHECK(outline("<ol> <li>3. 29% to date.</li> <li>4. 253. 12% fewer</li> <li>1215</li> </ol>") ==
        Lines{"3. 29% to date.", "4. 253. 12% fewer", "5. 1215"});
  CHECK(outline("<ul> <li>•Map the need</li> </ul>") == Lines{"• Map the need"});
  CHECK(outline("<p>●Use what works</p>") == Lines{"• Use what works"});
}

TEST_CASE("an HTML item stays one paragraph however it is broken") {
  CHECK(outline("<ul><li>a<br>b</li><li>c\nd</li><li><p>e</p><p>f</p></li></ul>") ==
        Lines{"• a b", "• c d", "• e f"});
  CHECK(outline("a<br/>b<br>c") == Lines{"a", "b", "c"});
}

TEST_CASE("tags set the look, and entities are characters") {
  const auto paragraphs =
      to_paragraphs(RichText("<i>Lead &amp; deputy</i> <b>A</b><a href=\"https://example.org/a\">minutes</a> "
                             "&lt;5 &#163;&#x33; &bogus;"));
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].text.runs == std::vector<Run>{{"Lead & deputy", false, true, ""},
                                                    {" ", false, false, ""},
                                                    {"A", true, false, ""},
                                                    {"minutes", false, false, "https://example.org/a"},
                                                    {" <5 £3 &bogus;", false, false, ""}});
}

TEST_CASE("a text without tags stays as it was typed") {
  for (const auto* text :
       {"<5 years & under", "a < b > c", "AT&amp;T", "<<draft>>", "<person@example.org>", "x <"}) {
    CAPTURE(text);
    CHECK(outline(text) == Lines{text});
  }
}

TEST_CASE("a small table keeps its cells apart") {
  CHECK(
      outline(
          "3.<table><tr><td>Primary</td><td>2804</td></tr><tr><td>Colleges</td><td>735</td></tr></table>") ==
      Lines{"3.", "Primary\t2804", "Colleges\t735"});
  CHECK(outline("<table>\n<tr>\n<td><p>Primary</p></td>\n<td> <p>2804</p>\n</td></tr>\n"
                "<tr><td>Both<br>kinds</td><td></td><td>735</td></tr></table>Then") ==
        Lines{"Primary\t2804", "Both", "kinds\t\t735", "Then"});
}

TEST_CASE("the lines of a small table keep their text and know where their columns begin") {
  const auto* text = GENERATE("3.\nAutumn term\nPrimary\t2804\n  Colleges\t735\nThat is all.",
                              "<p>3.</p> <table style=\"width: 100%;\"> <tr> <td></td> <td "
                              "style=\"text-align: right;\"><u>Autumn term</u>"
                              "</td> </tr> <tr> <td>Primary</td> <td>2804</td> </tr> <tr> <td>Colleges</td> "
                              "<td>735</td> </tr> </table>"
                              "<p>That is all.</p>");
  CAPTURE(text);
  const auto paragraphs = to_paragraphs(RichText(text));
  CHECK(outline(paragraphs) == Lines{"3. Autumn term", "Primary\t2804", "Colleges\t735", "That is all."});
  REQUIRE(paragraphs.size() == 4);
  CHECK(paragraphs[0].columns.empty());
  CHECK(paragraphs[1].columns == std::vector<std::size_t>{8});
  CHECK(paragraphs[2].columns == std::vector<std::size_t>{9});
  CHECK(paragraphs[3].columns.empty());
}

TEST_CASE("a small table ends the item before it, and its lines continue none") {
  CHECK(outline("• Seen:\n\tPrimary\t2804\n\tColleges\t735\n• Not seen") ==
        Lines{"• Seen:", "Primary\t2804", "Colleges\t735", "• Not seen"});
  CHECK(to_paragraphs(RichText("• Primary 2804\n• Colleges 735"))[0].columns.empty());
  CHECK(to_paragraphs(RichText("<ul><li>Primary 2804</li><li>Colleges 735</li></ul>"))[0].columns.empty());
}

TEST_CASE("emphasis survives the list") {
  RichText text;
  text.append({"• Map ", false, false, ""});
  text.append({"every need\n", true, false, ""});
  text.append({"of all\n1. ", false, false, ""});
  text.append({"Agree", false, true, ""});
  const auto paragraphs = to_paragraphs(text);
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].text.runs == std::vector<Run>{{"Map ", false, false, ""},
                                                    {"every need ", true, false, ""},
                                                    {"of all", false, false, ""}});
  CHECK(paragraphs[1].text.runs == std::vector<Run>{{"Agree", false, true, ""}});
}

TEST_CASE("every letter and digit of a cell is in some paragraph or marker") {
  const auto* text = GENERATE("• a • b 1. c\n(d) e", "<ul><li>f g</li></ul> h <b>i</b>", "-", "o Xo\no Y",
                              "1.\n2.\n•", "* A * B * c", "9) x\n\n   y\nz");
  CAPTURE(text);
  const auto letters = [](std::string_view s) {
    std::string out;
    for (const char c : s)
      if (std::isalnum(static_cast<unsigned char>(c))) out += c;
    return out;
  };
  std::string all;
  for (const Paragraph& p : to_paragraphs(RichText(text))) all += p.marker + p.text.plain();
  std::string expected = letters(text);
  if (text == std::string_view("<ul><li>f g</li></ul> h <b>i</b>")) expected = "fghi";
  if (text == std::string_view("o Xo\no Y")) expected = "XoY";
  CHECK(letters(all) == expected);
}

TEST_CASE("a dash before a number is a minus sign unless other dashes are bullets") {
  CHECK(outline("- 5%") == Lines{"- 5%"});
  CHECK(outline("– £20,000 against budget") == Lines{"– £20,000 against budget"});
  CHECK(outline("- 5% on last year\n- 3% on target") == Lines{"- 5% on last year", "- 3% on target"});
  CHECK(outline("- Fewer waits\n- 5 new clinics") == Lines{"• Fewer waits", "• 5 new clinics"});
  CHECK(outline("<ul><li>- 5%</li></ul>") == Lines{"• - 5%"});
}

TEST_CASE("letters with a point are a list from the first on") {
  CHECK(outline("a. Map the need\nb. Agree a plan") == Lines{"a. Map the need", "b. Agree a plan"});
  CHECK(outline("1. Aims\n  i. Map\n  ii. Agree\n2. More") ==
        Lines{"1. Aims", "  i. Map", "  ii. Agree", "2. More"});
  const auto* line =
      GENERATE("A. Smith", "c. 40 schools", "e.g. this", "a.m. sessions", "v. good", "I. Jones");
  CAPTURE(line);
  CHECK(outline(line) == Lines{line});
  CHECK(to_paragraphs(RichText(line))[0].kind == Paragraph::Kind::body);
}

TEST_CASE("lists as they come in cells") {
  const auto [text, lines] = GENERATE(table<std::string, Lines>({
      {"• Map\r\n\r\n• Agree\r\n", {"• Map", "• Agree"}},
      {"1. Map\n\n• who\n\n• where\n\n2. Agree", {"1. Map", "  • who", "  • where", "2. Agree"}},
      {"1) Map\n   (a) who\n   (b) where\n      (i) home\n2) Agree",
       {"1) Map", "  (a) who", "  (b) where", "    (i) home", "2) Agree"}},
      {"- Map\n  - who\n  - where\n- Agree", {"• Map", "  • who", "  • where", "• Agree"}},
      {"\u00B7\tMap\n\u00B7\tAgree", {"• Map", "• Agree"}},
      {"\uF0B7\u00A0Map the\nneed", {"• Map the need"}},
      {"● Map ● Agree", {"• Map", "• Agree"}},
      {"Aims\n* Map\n* Agree\nDone by June.", {"Aims", "• Map", "• Agree", "Done by June."}},
      {"i) Map\nii) Agree\niii) Do\niv) Check", {"i) Map", "ii) Agree", "iii) Do", "iv) Check"}},
      {"We aim to:<ul><li>Map<li>Agree</ul>Then stop", {"We aim to:", "• Map", "• Agree", "Then stop"}},
      {"<ul><li>Map</li><li><b>Agree", {"• Map", "• Agree"}},
      {"<li>Map</li><li>Agree</li>", {"• Map", "• Agree"}},
      {"<p>Aims</p>\n<p>&bull;&nbsp;Map<br/>&bull;&nbsp;Agree</p>", {"Aims", "• Map", "• Agree"}},
      {"&bull; Map\n&#8226;&nbsp;Agree", {"• Map", "• Agree"}},
      {"<ol><li>Map<ul><li>who</ul><li>Agree</ol>", {"1. Map", "  • who", "2. Agree"}},
      {"18.19%\n2018. The year\n3.5 posts", {"18.19%", "2018. The year", "3.5 posts"}},
  }));
  CAPTURE(text);
  CHECK(outline(text) == lines);
}
