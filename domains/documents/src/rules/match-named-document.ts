import { documentTypeByCode, findReferences, foldForSearch } from "@nhiemky/vietnamese-text";

/** What a mention without number tells of its document: who issued it at which session or congress. */
export interface NamedCitation {
  readonly typeCode: string;
  readonly issuerName: string | null;
  readonly session: number | null;
  readonly term: string | null;
  readonly congress: string | null;
}

interface NamedEntry {
  readonly typeCode: string;
  readonly issuerName: string;
  readonly subject: string | null;
}

/** Whether a mention names its document closely enough to look for it without a number. */
export function isNamed({ session, term, congress }: NamedCitation): boolean {
  return congress !== null || (session !== null && term !== null);
}

/**
 * Whether an entry of the register is the document that a mention without number names ("Nghị quyết Trung ương 4 khóa
 * XII", "Nghị quyết Đại hội XIII của Đảng"): its own issuer or subject must name the same session and term, or the same
 * congress of the same body.
 */
export function isNamedDocument(cited: NamedCitation, entry: NamedEntry): boolean {
  if (!isNamed(cited) || entry.typeCode !== cited.typeCode) return false;
  const typeName = documentTypeByCode(entry.typeCode)?.name ?? "";
  const texts = [
    `${typeName} ${entry.issuerName}`,
    `${typeName} ${entry.subject ?? ""}`,
    entry.subject ?? "",
  ];
  return texts
    .flatMap((text) => findReferences(text))
    .some(
      (own) =>
        own.type === cited.typeCode &&
        own.session === cited.session &&
        own.term === cited.term &&
        own.congress === cited.congress &&
        foldForSearch(own.issuer ?? "") === foldForSearch(cited.issuerName ?? ""),
    );
}
