import type { CivilDate } from "@nhiemky/kernel";

/** Họ thể thức: the Party's form (36-HD/VPTW, 05-HD/VPTW) or the State's (Nghị định 30/2020/NĐ-CP). Never mixed. */
export type FormFamily = "party" | "state";

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** One paragraph's words: plain, or in runs of different weight. */
export type RichText = string | readonly TextRun[];

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width; the shares need not add up to anything. */
  readonly share: number;
  readonly align: "left" | "centre" | "right";
}

/** Mục: numbered by the writer ("I-", "1.", "a)" in the Party's form), so that the numbers cannot be wrong. */
export interface SectionBlock {
  readonly kind: "section";
  readonly level: 1 | 2 | 3;
  readonly title: string;
}

export type DocumentBlock =
  | SectionBlock
  | { readonly kind: "paragraph"; readonly text: RichText }
  | { readonly kind: "dashes"; readonly entries: readonly RichText[] }
  | {
      readonly kind: "table";
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** Khối chữ ký: authority, post, room for the hand and the stamp, name. */
export interface SignatureBlock {
  /** "T/M BAN KIỂM PHIẾU"; null: the person signs alone. */
  readonly authority: string | null;
  readonly post: string | null;
  /** "(Ký, ghi rõ họ tên)". */
  readonly note: string | null;
  readonly name: string | null;
}

/** Một văn bản: everything that its two writers, .docx and .pdf, need. */
export interface OfficialDocument {
  readonly family: FormFamily;
  /** Cơ quan ban hành: the superior body above it, where there is one. */
  readonly issuer: { readonly superior: string | null; readonly name: string };
  /** Số và ký hiệu without the word "Số": "12-BB/ĐH"; null leaves room for it. */
  readonly referenceNumber: string | null;
  readonly place: string;
  readonly date: CivilDate;
  /** Tên loại: "BIÊN BẢN". */
  readonly documentType: string;
  /** Trích yếu. */
  readonly subject: string;
  /** Căn cứ, one paragraph each. */
  readonly legalBasis: readonly string[];
  readonly blocks: readonly DocumentBlock[];
  /** Rows of blocks that stand beside each other, at most three in a row. */
  readonly signatures: readonly (readonly SignatureBlock[])[];
  /** Nơi nhận, without the dash. */
  readonly recipients: readonly string[];
}
