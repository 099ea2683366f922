/** One paragraph as a reader of the file sees it, its automatic number included. */
export interface DocumentParagraph {
  /** Unicode NFC, legacy encodings converted; line breaks inside a paragraph are "\n". */
  readonly text: string;
  /** From the file's own styles: "heading-1" … "heading-9" or "title". */
  readonly style?: string;
  /** 1-based; only .pdf knows pages. */
  readonly page?: number;
  /** Stands in a table; cells come row by row. */
  readonly inTable?: boolean;
  /** Stands outside the running text: page header or footer. */
  readonly margin?: "header" | "footer";
}

/** What was noticed while reading; each has a sentence on screen. */
export type ReadingWarning =
  | "legacy-tcvn3"
  | "legacy-vni"
  | "image-pages"
  | "no-text"
  | "tracked-changes"
  | "undecodable-bytes";

/** Văn bản đã đọc: a file as paragraphs. */
export interface DocumentText {
  readonly format: "docx" | "pdf" | "txt";
  /** The whole as one string: a .txt as it was decoded, so that offsets fit the file; others one paragraph a line. */
  readonly text: string;
  readonly paragraphs: readonly DocumentParagraph[];
  /** Title, subject, keywords and the like of the file's own metadata. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly pageCount: number | null;
  readonly warnings: readonly ReadingWarning[];
}

/** Why a file was not read; the child answers with one, the parent turns it into an error of the catalogue. */
export type ReadingFailure = "encrypted" | "broken" | "too-large-inside" | "unsupported";

/** Crosses from the parsers to the child's main; anything else thrown counts as a broken file. */
export class UnreadableFile extends Error {
  readonly failure: ReadingFailure;
  constructor(failure: ReadingFailure, detail: string) {
    super(detail);
    this.name = "UnreadableFile";
    this.failure = failure;
  }
}
