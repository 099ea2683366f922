import { readFile } from "node:fs/promises";
import path from "node:path";
import { readDocumentText } from "@nhiemky/document-reader";
import { appError } from "@nhiemky/kernel";
import { checkFigures, findReferences } from "@nhiemky/vietnamese-text";
import type { Command } from "commander";
import { fileUnreadable } from "../file-errors.ts";
import { printJson, refuse } from "../outcome.ts";

async function textOf(file: string): Promise<string> {
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return refuse(appError(fileUnreadable, { file, reason }));
  }
  const document = await readDocumentText(content, path.basename(file));
  if (!document.ok) return refuse(document.error);
  return document.value.text;
}

export function addTextCommands(program: Command): void {
  const text = program.command("text").description("Đọc văn bản hành chính · Read official prose");
  text
    .command("references <file>")
    .description("Các văn bản được dẫn trong tệp .txt, .docx, .pdf · Documents cited in a file")
    .option("--json", "In JSON · Print JSON")
    .action(async (file: string, options: { json?: boolean }) => {
      const references = findReferences(await textOf(file));
      // Which full form a short one stands for is the product's own matter, not part of the format.
      if (options.json) return printJson({ references: references.map(({ sameAs: _, ...rest }) => rest) });
      for (const found of references) console.log(`${found.start}\t${found.type}\t${found.text}`);
    });
  text
    .command("check <file>")
    .description("Kiểm số: các phép tính trong tệp · Check the arithmetic of a file")
    .option("--json", "In JSON · Print JSON")
    .action(async (file: string, options: { json?: boolean }) => {
      const claims = checkFigures(await textOf(file));
      if (options.json) return printJson({ claims });
      for (const claim of claims) console.log(`${claim.verdict}\t${claim.text}\n\t${claim.message}`);
    });
}
