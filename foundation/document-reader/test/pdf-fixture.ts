/** A small .pdf with a Unicode text layer and no embedded font: readers take the text from the ToUnicode map. */
export function pdfWithPages(pages: readonly (readonly string[])[]): Buffer {
  const characters = [...new Set(pages.flat().join(""))];
  const codeOf = new Map(characters.map((character, index) => [character, index + 1]));
  const hex = (value: number) => value.toString(16).padStart(4, "0");
  const map = characters
    .map((character) => `<${hex(codeOf.get(character) ?? 0)}> <${hex(character.codePointAt(0) ?? 0)}>`)
    .join("\n");
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def
1 begincodespacerange <0000> <ffff> endcodespacerange
${characters.length} beginbfchar
${map}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
    stream(toUnicode),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      stream(
        lines
          .map((line, row) => {
            const text = [...line].map((character) => hex(codeOf.get(character) ?? 0)).join("");
            return `BT /F1 12 Tf 60 ${780 - row * 20} Td <${text}> Tj ET`;
          })
          .join("\n"),
      ),
    ]),
  ];
  let body = "%PDF-1.5\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${body.length}\n%%EOF`,
    "latin1",
  );
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
