import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { Browser } from "playwright-core";

/** A document in the manner of a real one: two-column head, numbered text, recipients and signature. Invented. */
export interface OfficialDocument {
  readonly issuer: string;
  readonly number: string;
  /** Under the number, where a stamp would stand. */
  readonly stamp?: string;
  readonly placeAndDay: string;
  readonly lines: readonly string[];
  readonly signatory: string;
}

const recipients = ["Nơi nhận:", "- Các đảng bộ cơ sở."];

function headOf({ issuer, number, stamp, placeAndDay }: OfficialDocument) {
  return {
    left: [issuer, `Số ${number}`, ...(stamp === undefined ? [] : [stamp])],
    right: ["ĐẢNG CỘNG SẢN VIỆT NAM", placeAndDay],
  };
}

function footOf({ signatory }: OfficialDocument) {
  return { left: recipients, right: ["T/M BAN CHẤP HÀNH", signatory] };
}

/** As Word keeps it: head and foot are tables without lines. */
export function asDocx(document: OfficialDocument): Promise<Buffer> {
  const cell = (texts: readonly string[]) =>
    new TableCell({ children: texts.map((text) => new Paragraph(text)) });
  const table = ({ left, right }: { left: readonly string[]; right: readonly string[] }) =>
    new Table({ rows: [new TableRow({ children: [cell(left), cell(right)] })] });
  const children = [
    table(headOf(document)),
    ...document.lines.map((text) => new Paragraph(text)),
    table(footOf(document)),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** As an old office types it: one column, line by line. */
export function asText(document: OfficialDocument): Buffer {
  const [head, foot] = [headOf(document), footOf(document)];
  return Buffer.from(
    [...head.left, ...head.right, "", ...document.lines, "", ...foot.left, ...foot.right].join("\r\n"),
  );
}

const fontFile = (subset: string) =>
  createRequire(import.meta.url).resolve(
    `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-400-normal.woff2`,
  );

/** As a browser prints it, with the font inside: what an office exports. */
export async function asPdf(browser: Browser, document: OfficialDocument): Promise<Buffer> {
  const faces = ["latin", "latin-ext", "vietnamese"].map(
    (subset) => `@font-face { font-family: "Official ${subset}";
      src: url(data:font/woff2;base64,${readFileSync(fontFile(subset)).toString("base64")}); }`,
  );
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
  const columns = ({ left, right }: { left: readonly string[]; right: readonly string[] }) =>
    `<div class="columns"><div>${paragraphs(left)}</div><div>${paragraphs(right)}</div></div>`;
  const page = await browser.newPage();
  await page.setContent(`<style>${faces.join("\n")}
    body { font: 14pt/1.5 "Official latin", "Official latin-ext", "Official vietnamese"; }
    .columns { display: flex; justify-content: space-between; }</style>
    ${columns(headOf(document))}${paragraphs(document.lines)}${columns(footOf(document))}`);
  await page.evaluate(() => globalThis.document.fonts.ready);
  const printed = await page.pdf({ format: "A4", margin: { top: "20mm", left: "30mm", right: "15mm" } });
  await page.close();
  return printed;
}
