#include "read/xml.h"

#include <expat.h>

#include <catch2/catch.hpp>

#include "read/refuse.h"
#include "read/zip.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

using Dialect = XmlScanner::Dialect;

// Elements, attributes and texts, as text.
std::string events(std::string xml, Dialect dialect = Dialect::ooxml) {
  Work work;
  XmlScanner scanner(xml, "the part", dialect, work);
  std::string result;
  for (;;) {
    switch (scanner.next()) {
      case XmlScanner::Token::start:
        result += "<" + std::string(scanner.name());
        for (const auto& [name, value] : scanner.attributes()) {
          if (name.starts_with("xmlns")) continue;
          result += " " + std::string(name) + "=" + std::string(value);
        }
        result += ">";
        break;
      case XmlScanner::Token::end:
        result += "</" + std::string(scanner.name()) + ">";
        break;
      case XmlScanner::Token::text:
        result += scanner.text();
        break;
      case XmlScanner::Token::finished:
        return result;
    }
  }
}

std::string local_name(const char* name) {
  const std::string text = name;
  const std::size_t colon = text.find(':');
  return colon == std::string::npos ? text : text.substr(colon + 1);
}

std::string expat_events(const std::string& xml) {
  std::string result;
  XML_Parser parser = XML_ParserCreate(nullptr);
  XML_SetUserData(parser, &result);
  XML_SetElementHandler(
      parser,
      [](void* out, const char* name, const char** attributes) {
        std::string& text = *static_cast<std::string*>(out);
        text += "<" + local_name(name);
        for (; *attributes != nullptr; attributes += 2) {
          if (std::string_view(attributes[0]).starts_with("xmlns")) continue;
          text += std::string(" ") + attributes[0] + "=" + attributes[1];
        }
        text += ">";
      },
      [](void* out, const char* name) { *static_cast<std::string*>(out) += "</" + local_name(name) + ">"; });
  XML_SetCharacterDataHandler(parser, [](void* out, const char* text, int size) {
    static_cast<std::string*>(out)->append(text, static_cast<std::size_t>(size));
  });
  const XML_Status status = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1);
  XML_ParserFree(parser);
  return status == XML_STATUS_OK ? result : "refused";
}

std::string events_or_refused(const std::string& xml) {
  try {
    return events(xml);
  } catch (const Unreadable&) {
    return "refused";
  }
}

std::string refusal_text(const std::string& xml, Dialect dialect = Dialect::ooxml) {
  try {
    return events(xml, dialect);
  } catch (const Unreadable& unreadable) {
    return unreadable.refusal.detail;
  }
}

}  // namespace

TEST_CASE("a scanner and expat see the same in small documents") {
  const std::vector<std::string> documents = {
      "<a/>",
      "<a></a>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a b='1' c = \"2\" />\n<!-- after -->",
      "\xEF\xBB\xBF<a>text</a>",
      "<a>one &lt;two&gt; &amp;amp; &#65;&#x42;&#x1F600; &quot;&apos;</a>",
      "<a b=\"&lt;&#10;\n\tx\"/>",
      "<a>line\r\nline\rline\n</a>",
      "<a>x<![CDATA[<b>&amp;\r\n]]>y<!-- no -->z</a>",
      "<x:a xmlns:x=\"u\"><x:b x:c=\"1\"/></x:a>",
      "<a ><b  ></b ></a >",
      "<a>\xC3\xA9\xE2\x82\xAC</a>",
      "<a",
      "<a>",
      "<a></b>",
      "<a><b></a></b>",
      "<a/><b/>",
      "<a/>text",
      "text<a/>",
      "<a>&nbsp;</a>",
      "<a>&#0;</a>",
      "<a>&#xD800;</a>",
      "<a>& </a>",
      "<a b/>",
      "<a b=1/>",
      "<a b=\"1\"c=\"2\"/>",
      "<a b=\"<\"/>",
      "<a b=\"1/>",
      "<1a/>",
      "< a/>",
      "",
      "   ",
      "<a><!-- </a>",
      "<a><![CDATA[ </a>",
      "<a/ >",
  };
  for (const std::string& document : documents) {
    INFO(document);
    CHECK(events_or_refused(document) == expat_events(document));
  }
}

TEST_CASE("a scanner and expat see the same in every part of real files") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> files = {
      {"libreoffice.xlsx",
       {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "docProps/app.xml"}},
      {"openpyxl.xlsx",
       {"[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "xl/theme/theme1.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"}},
      {"libreoffice.ods", {"content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"}},
  };
  for (const auto& [file, parts] : files) {
    const std::string bytes = read_data(file);
    Work work;
    Zip zip(bytes, work);
    for (const std::string& part : parts) {
      INFO(file << " " << part);
      const std::string xml(zip.read(part).view());
      CHECK(events(xml, Dialect::odf) == expat_events(xml));
    }
  }
}

TEST_CASE("a document type declaration is refused but for ODF's harmless ones") {
  const std::string harmless = "<!DOCTYPE a PUBLIC \"x\" \"y.dtd\"><a/>";
  CHECK(refusal_text(harmless) ==
        "the part is not well-formed: a declaration that no spreadsheet program writes");
  CHECK(refusal_text(harmless, Dialect::odf) == "<a></a>");
  CHECK(refusal_text("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", Dialect::odf) ==
        "the part is not well-formed: a declaration of entities");
}

TEST_CASE("what is beyond the limits is refused") {
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  CHECK(refusal_text(deep) == "more than 64 elements inside each other in the part");
  std::string many = "<a";
  for (int i = 0; i < 300; ++i) many += " a" + std::to_string(i) + "='1'";
  const std::string too_large = "more than 1,048,576 bytes in one tag or text of the part";
  CHECK(refusal_text(many + "/>") == "more than 256 attributes on one tag of the part");
  CHECK(refusal_text("<a>" + std::string(2u << 20, ' ') + "</a>") == too_large);
  CHECK(refusal_text("<a b='" + std::string(2u << 20, ' ') + "'/>") == too_large);
}

TEST_CASE("the root's namespace is the main one, whatever its address and prefix") {
  std::string xml =
      "<x:a xmlns:x='urn:new' xmlns:o='urn:other'><x:b/><o:b/><c xmlns='urn:new'/><d/><e "
      "xmlns='urn:other'/></x:a>";
  Work work;
  XmlScanner scanner(xml, "the part", Dialect::ooxml, work);
  scanner.next();
  CHECK(scanner.is("a"));
  std::vector<bool> main;
  while (scanner.next_child(1)) main.push_back(scanner.space() == Space::main);
  CHECK(main == std::vector<bool>{true, false, true, false, false});
}

TEST_CASE("a choice is passed over and a fallback read as if it stood alone") {
  const std::string xml =
      "<a xmlns='m' "
      "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:AlternateContent>"
      "<mc:Choice "
      "Requires='x'><b>1</b></mc:Choice><mc:Fallback><c>2</c></mc:Fallback></mc:AlternateContent><d/></a>";
  CHECK(events(xml) == "<a><c>2</c><d></d></a>");
  std::string again = xml;
  Work work;
  XmlScanner scanner(again, "the part", Dialect::ooxml, work);
  scanner.next();
  std::string children;
  while (scanner.next_child(1)) children += scanner.name();
  CHECK(children == "cd");
}

TEST_CASE("content joins the pieces of a text and leaves out children") {
  for (const auto& [xml, expected] : std::vector<std::pair<std::string, std::string>>{
           {"<a>plain</a>", "plain"},
           {"<a/>", ""},
           {"<a></a>", ""},
           {"<a>x &amp; y</a>", "x & y"},
           {"<a>x<!-- c --><![CDATA[<y>]]>z<b>no</b>!</a>", "x<y>z!"},
           {"<a>x</a >", "x"},
       }) {
    std::string text = xml;
    Work work;
    XmlScanner scanner(text, "the part", Dialect::ooxml, work);
    scanner.next();
    INFO(xml);
    CHECK(scanner.content() == expected);
    CHECK(scanner.next() == XmlScanner::Token::finished);
  }
}

TEST_CASE("parts in UTF-16 and Latin-1 are read as UTF-8") {
  const auto converted = [](std::string_view bytes) {
    Buffer buffer(bytes.size());
    std::copy(bytes.begin(), bytes.end(), buffer.data.get());
    return events(std::string(as_utf8(std::move(buffer)).view()));
  };
  using namespace std::string_view_literals;
  CHECK(converted("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0"sv) == "<a>\xC3\xA9</a>");
  CHECK(converted("\xFE\xFF\0<\0a\0>\0\xE9\0<\0/\0a\0>"sv) == "<a>\xC3\xA9</a>");
  CHECK(converted("<\0a\0>\0\xE9\0<\0/\0a\0>\0"sv) == "<a>\xC3\xA9</a>");
  CHECK(converted("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") == "<a>\xC3\xA9</a>");
  CHECK(converted("<?xml version='1.0' encoding='UTF-8'?><a>\xC3\xA9</a>") == "<a>\xC3\xA9</a>");
}

}  // namespace boardpack
