import { type DocumentText, UnreadableFile } from "../document-text.ts";
import { readDocx } from "../docx/read-docx.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import { readPlainText } from "../plain-text/read-plain-text.ts";

/** The child's answer on standard output, as one JSON document. */
export type ChildAnswer = { readonly text: DocumentText } | { readonly failure: UnreadableFile["failure"] };

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function read(format: string | undefined): Promise<ChildAnswer> {
  const content = await readStandardInput();
  try {
    if (format === "docx") return { text: await readDocx(content) };
    if (format === "pdf") return { text: await readPdf(content) };
    return { text: readPlainText(content) };
  } catch (error) {
    return { failure: error instanceof UnreadableFile ? error.failure : "broken" };
  }
}

process.stdout.write(JSON.stringify(await read(process.argv[2])));
