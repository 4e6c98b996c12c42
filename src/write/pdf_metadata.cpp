#include "write/pdf_metadata.h"

#include <algorithm>

#include "text/utf8.h"
#include "write/pdf_syntax.h"
#include "write/srgb_profile.h"

namespace boardpack {

namespace {

constexpr std::string_view producer = "boardpack (PoDoFo)";

std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = next_code_point(text, at);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c < ' ' || c == 0xFFFE || c == 0xFFFF)
      out += ' ';
    else
      append_utf8(out, c);
  }
  return out;
}

bool is_iso_date(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  return std::count_if(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

std::string property(const std::string& name, const std::string& value) {
  return "<" + name + ">" + value + "</" + name + ">";
}

std::string in_languages(const std::string& name, const std::string& text) {
  return property(name, "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml(text) + "</rdf:li></rdf:Alt>");
}

// PDF/A wants the properties that its own schemas lack described in the file.
constexpr std::string_view extension_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/")"
    R"( xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">)"
    R"(<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">)"
    R"(<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>)"
    R"(<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>)"
    R"(<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>)"
    R"(<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>)"
    R"(<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>)"
    R"(</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>)";

std::string xmp(const Pages& pages, int archival_part) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  out += property("dc:format", "application/pdf") + in_languages("dc:title", pages.title);
  if (!pages.subject.empty()) out += in_languages("dc:description", pages.subject);
  if (!pages.author.empty())
    out += property("dc:creator", "<rdf:Seq><rdf:li>" + xml(pages.author) + "</rdf:li></rdf:Seq>");
  out += property("dc:language", "<rdf:Bag><rdf:li>" + xml(pages.language) + "</rdf:li></rdf:Bag>");
  if (is_iso_date(pages.date))
    for (const auto* name : {"xmp:CreateDate", "xmp:ModifyDate"})
      out += property(name, pages.date + "T00:00:00Z");
  out += property("xmp:CreatorTool", "boardpack") + property("pdf:Producer", std::string(producer));
  out += property("pdfaid:part", std::to_string(archival_part)) + property("pdfaid:conformance", "A") +
         property("pdfuaid:part", "1");
  out += "\n</rdf:Description>\n";
  out += extension_schema;
  return out + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

}  // namespace

std::string pdf_date(std::string date) {
  if (!is_iso_date(date)) return {};
  std::erase(date, '-');
  return "(D:" + date + "000000Z)";
}

void add_metadata(const Pages& pages, int archival_part, PdfObjects& objects) {
  const auto text = [](const std::string& value) { return value.empty() ? value : pdf_text(value); };
  const auto date = pdf_date(pages.date);
  objects.set_info("Title", text(pages.title));
  objects.set_info("Subject", text(pages.subject));
  objects.set_info("Author", text(pages.author));
  objects.set_info("Creator", "(boardpack)");
  objects.set_info("Producer", pdf_bytes(producer));
  objects.set_info("CreationDate", date);
  objects.set_info("ModDate", date);

  const int metadata = objects.add_stream("/Type/Metadata/Subtype/XML", xmp(pages, archival_part), false);
  const int profile = objects.add_stream("/N 3", srgb_profile());
  objects.set_catalog("Metadata", reference(metadata));
  objects.set_catalog(
      "OutputIntents",
      "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
      "/DestOutputProfile " +
          reference(profile) + ">>]");
  objects.set_catalog("Lang", pdf_text(pages.language));
  objects.set_catalog("ViewerPreferences", "<</DisplayDocTitle true>>");
}

}  // namespace boardpack
