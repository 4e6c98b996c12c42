#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "support/zip_builder.h"

namespace boardpack {

// A small .xlsx made in a test, part by part.
struct XlsxPackage {
  std::string sheet_data;        // inside <sheetData>
  std::string before_data;       // <cols> and the like
  std::string after_data;        // <mergeCells> and the like
  std::string shared_strings;    // inside <sst>
  std::string styles;            // inside <styleSheet>
  std::string theme;             // inside <a:clrScheme>
  std::string workbook_options;  // <workbookPr .../>
  std::string sheet_relationships;
  std::string sheet_namespaces;

  std::vector<ZipEntry> entries() const {
    const std::string main = "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    const auto relationship = [&](std::string_view id, std::string_view type, std::string_view target) {
      return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + relations + "/" + std::string(type) +
             "\" Target=\"" + std::string(target) + "\"/>";
    };
    std::vector<ZipEntry> result;
    const auto add = [&](std::string name, std::string content) {
      result.push_back(zip_entry(std::move(name), std::move(content)));
    };
    add("_rels/.rels", "<Relationships xmlns=" + package + ">" +
                           relationship("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
    add("xl/workbook.xml",
        "<workbook xmlns=" + main + " xmlns:r=\"" + relations + "\">" + workbook_options +
            "<sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
    std::string links = relationship("s1", "worksheet", "worksheets/sheet1.xml");
    if (!shared_strings.empty()) links += relationship("s2", "sharedStrings", "sharedStrings.xml");
    if (!styles.empty()) links += relationship("s3", "styles", "styles.xml");
    if (!theme.empty()) links += relationship("s4", "theme", "theme/theme1.xml");
    add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=" + package + ">" + links + "</Relationships>");
    if (!shared_strings.empty())
      add("xl/sharedStrings.xml", "<sst xmlns=" + main + ">" + shared_strings + "</sst>");
    if (!styles.empty()) add("xl/styles.xml", "<styleSheet xmlns=" + main + ">" + styles + "</styleSheet>");
    if (!theme.empty()) {
      add("xl/theme/theme1.xml",
          "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
          "<a:themeElements><a:clrScheme>" +
              theme + "</a:clrScheme></a:themeElements></a:theme>");
    }
    add("xl/worksheets/sheet1.xml", "<worksheet xmlns=" + main + " xmlns:r=\"" + relations + "\" " +
                                        sheet_namespaces + ">" + before_data + "<sheetData>" + sheet_data +
                                        "</sheetData>" + after_data + "</worksheet>");
    if (!sheet_relationships.empty()) {
      add("xl/worksheets/_rels/sheet1.xml.rels",
          "<Relationships xmlns=" + package + ">" + sheet_relationships + "</Relationships>");
    }
    return result;
  }
  std::string bytes() const { return zip_bytes(entries()); }
};

// The content.xml of a small .ods: inside <office:automatic-styles>, and inside <office:spreadsheet>.
inline std::string ods_bytes(const std::string& styles, const std::string& tables) {
  const std::string odf = "urn:oasis:names:tc:opendocument:xmlns:";
  std::string namespaces;
  for (const std::string_view name : {"office", "table", "text", "style"}) {
    namespaces += " xmlns:" + std::string(name) + "=\"" + odf + std::string(name) + ":1.0\"";
  }
  namespaces += " xmlns:fo=\"" + odf + "xsl-fo-compatible:1.0\" xmlns:number=\"" + odf +
                "datastyle:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
  const ZipEntry mimetype = zip_entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  ZipEntry content = zip_entry("content.xml", "");
  content.content = "<?xml version=\"1.0\"?><office:document-content" + namespaces +
                    "><office:automatic-styles>" + styles +
                    "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                    "</office:spreadsheet></office:body></office:document-content>";
  return zip_bytes({mimetype, content});
}

}  // namespace boardpack
