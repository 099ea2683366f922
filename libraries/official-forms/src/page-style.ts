import type { FormFamily } from "./official-document.ts";

/** Thể thức trình bày. Sizes in points, distances in millimetres. */
export interface PageStyle {
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Lines at the top right, the last one underlined with a rule. */
  readonly motto: readonly { readonly text: string; readonly size: number }[];
  /** Share of the width that the issuer's side of the heading takes. */
  readonly issuerShare: number;
  readonly issuerSize: number;
  /** What stands under the issuer's name. */
  readonly issuerMark: "asterisk" | "rule";
  readonly referencePrefix: string;
  readonly referenceSize: number;
  readonly placeSize: number;
  readonly typeSize: number;
  readonly subjectSize: number;
  readonly subjectMark: "dashes" | "rule";
  readonly bodySize: number;
  /** Distance from one line of the body to the next, in points. */
  readonly lineHeight: number;
  readonly firstLine: number;
  readonly tableSize: number;
  readonly signatureSize: number;
  readonly recipients: {
    readonly size: number;
    readonly titleSize: number;
    readonly titleFace: "underlined" | "boldItalic";
  };
  /** From page 2, in the middle of the top margin, this far from the paper's edge. */
  readonly pageNumberEdge: number;
}

/**
 * The two forms. Party: rows DF-01 to DF-14 of regulations/document-format.json (36-HD/VPTW of 3/4/2018, 05-HD/VPTW of
 * 27/5/2026; read or partly read; the place of the page number is unverified). State: rows DF-15 to DF-17 (Nghị định
 * 30/2020/NĐ-CP, Appendix I; read for margins, prefixes and motto; the sizes of other lines are within its usual
 * ranges and unverified).
 */
export const pageStyles: Readonly<Record<FormFamily, PageStyle>> = {
  party: {
    page: { width: 210, height: 297 },
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    motto: [{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", size: 15 }],
    issuerShare: 0.48,
    issuerSize: 14,
    issuerMark: "asterisk",
    referencePrefix: "Số",
    referenceSize: 14,
    placeSize: 14,
    typeSize: 16,
    subjectSize: 14,
    subjectMark: "dashes",
    bodySize: 14,
    lineHeight: 19,
    firstLine: 10,
    tableSize: 12,
    signatureSize: 14,
    recipients: { size: 12, titleSize: 14, titleFace: "underlined" },
    pageNumberEdge: 10,
  },
  state: {
    page: { width: 210, height: 297 },
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    motto: [
      { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 12 },
      { text: "Độc lập - Tự do - Hạnh phúc", size: 13 },
    ],
    issuerShare: 0.42,
    issuerSize: 12,
    issuerMark: "rule",
    referencePrefix: "Số:",
    referenceSize: 13,
    placeSize: 13,
    typeSize: 14,
    subjectSize: 14,
    subjectMark: "rule",
    bodySize: 14,
    lineHeight: 19,
    firstLine: 10,
    tableSize: 12,
    signatureSize: 13,
    recipients: { size: 11, titleSize: 12, titleFace: "boldItalic" },
    pageNumberEdge: 10,
  },
};
