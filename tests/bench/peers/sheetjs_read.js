// sheetjs_read.js FILE ...: the values of every cell, and nothing that is written out from them.
const XLSX = require("xlsx");

let cells = 0;
for (const file of process.argv.slice(2)) {
  const book = XLSX.readFile(file, { dense: true, cellText: false, cellHTML: false, cellFormula: false });
  for (const sheet of Object.values(book.Sheets))
    for (const row of sheet["!data"] ?? sheet) if (row) for (const cell of row) if (cell) ++cells;
}
console.log(cells, "cells");
