// Writes a paper with charts of every kind as charts.pdf and charts.xlsx into a folder.
#include "support/chart_paper.h"

#include <fstream>

#include "layout/fonts.h"
#include "layout/paginate.h"
#include "write/pdf.h"
#include "write/xlsx.h"

using namespace boardpack;

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string path = std::string(arguments[1]) + "/charts";
  const Theme theme;
  const auto document = chart_paper();
  Fonts fonts;
  const auto pages = paginate(document, theme, fonts);
  std::ofstream(path + ".pdf", std::ios::binary) << write_pdf(pages, fonts, {});
  std::ofstream(path + ".xlsx", std::ios::binary) << write_xlsx(document, theme, fonts);
}
