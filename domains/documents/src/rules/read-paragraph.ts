/** A paragraph of a document's text, as the reader of files hands it over. */
export interface ReadParagraph {
  readonly text: string;
  /** "heading-1" … or "title", when the file says so. */
  readonly style?: string | undefined;
  /** 1-based, of a .pdf. */
  readonly page?: number | undefined;
  readonly inTable?: boolean | undefined;
  /** Stands in a page header or footer, outside the running text. */
  readonly margin?: "header" | "footer" | undefined;
}
