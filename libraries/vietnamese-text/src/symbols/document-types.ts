/** Loại văn bản: a type of Party or State document, with the symbols printed in its number. */
export interface DocumentType {
  /** Stable code; for the types that texts cite it is the one that `findReferences` reports. */
  readonly code: string;
  /** Name as written at the head of the document. */
  readonly name: string;
  readonly englishName: string;
  /** Symbols in Party numbers; the first is the usual one, the others occur in older or careless print. */
  readonly partySymbols: readonly string[];
  /** Symbols in State numbers (Decree 30/2020/NĐ-CP, appendix III, and normative documents). */
  readonly stateSymbols: readonly string[];
  /** V read in a source, U unverified (see docs/domains/vietnamese-text.md). */
  readonly evidence: "V" | "U";
}

function documentType(
  code: string,
  name: string,
  englishName: string,
  partySymbols: readonly string[],
  stateSymbols: readonly string[],
  evidence: "V" | "U" = "V",
): DocumentType {
  return { code, name, englishName, partySymbols, stateSymbols, evidence };
}

/**
 * The types with their symbols: Party types after 36-HD/VPTW and 66-QĐ/TW, State types after Decree 30/2020/NĐ-CP
 * (domain rules 4.2). The type cannot be read from the symbol alone: QĐ stands for quyết định and for quy định.
 */
export const documentTypes: readonly DocumentType[] = [
  documentType("NQ", "Nghị quyết", "Resolution", ["NQ"], ["NQ"]),
  documentType("CT", "Chỉ thị", "Directive", ["CT"], ["CT"]),
  documentType("KL", "Kết luận", "Conclusion", ["KL"], []),
  documentType("QĐ", "Quyết định", "Decision", ["QĐ"], ["QĐ"]),
  documentType("QĐi", "Quy định", "Regulation", ["QĐ", "QĐi", "QyĐ"], ["QyĐ"]),
  documentType("QC", "Quy chế", "Rules", ["QC"], ["QC"]),
  documentType("TTri", "Thông tri", "Circular notice", ["TT"], [], "U"),
  documentType("HD", "Hướng dẫn", "Guidance", ["HD"], ["HD"]),
  documentType("TB", "Thông báo", "Notice", ["TB"], ["TB"]),
  documentType("TC", "Thông cáo", "Communiqué", ["TC"], ["TC"], "U"),
  documentType("BC", "Báo cáo", "Report", ["BC"], ["BC"]),
  documentType("KH", "Kế hoạch", "Plan", ["KH"], ["KH"]),
  documentType("CTr", "Chương trình", "Programme", ["CTr", "CTR", "Ctr", "CTrHĐ", "CTHĐ"], ["CTr"]),
  documentType("ĐA", "Đề án", "Scheme", ["ĐA"], ["ĐA"]),
  documentType("PA", "Phương án", "Option plan", ["PA"], ["PA"]),
  documentType("DA", "Dự án", "Project", [], ["DA"]),
  documentType("CL", "Chiến lược", "Strategy", ["CL"], [], "U"),
  documentType("TTr", "Tờ trình", "Submission", ["TTr"], ["TTr"]),
  documentType("CV", "Công văn", "Official dispatch", ["CV"], []),
  documentType("BB", "Biên bản", "Minutes", ["BB"], ["BB"]),
  documentType("BS", "Bản sao", "Copy", ["BS"], ["SY", "TrS", "SL"]),
  documentType("CĐ", "Công điện", "Telegram", [], ["CĐ"]),
  documentType("ĐL", "Điều lệ", "Statutes", ["ĐL"], [], "U"),
  documentType("Luật", "Luật", "Law", [], ["QH"]),
  documentType("NĐ", "Nghị định", "Decree", [], ["NĐ"]),
  documentType("TT", "Thông tư", "Circular", [], ["TT", "TTLT"]),
];

/** The type with a code, or undefined. */
export function documentTypeByCode(code: string): DocumentType | undefined {
  return documentTypes.find((type) => type.code === code);
}
