/**
 * Mã trang: the binary code of election, layout and page. It holds nothing that differs from one sheet of a
 * print run to the next, so it cannot lead from a sheet to a person.
 */
export interface PageCode {
  readonly purpose: BallotPurpose;
  readonly page: number;
  readonly pages: number;
  /** First 24 bits of the election hash and first 32 bits of the layout hash. */
  readonly election: number;
  readonly layout: number;
}

/** A test sheet says so in its code: it can never be counted as a ballot. */
export type BallotPurpose = "ballot" | "test";

const version = 1;
const purposes: readonly BallotPurpose[] = ["ballot", "test"];
const fields = { version: 4, purpose: 2, page: 5, pages: 5, election: 24, layout: 32, check: 24 } as const;

/** Cells of the printed code: three rows of 32. */
export const codeShape = { columns: 32, rows: 3 } as const;

function toBits(value: number, width: number): string {
  return value.toString(2).padStart(width, "0");
}

/** CRC-24 (RFC 4880, 6.1). Its starting value is not zero, so an all white code fails the check. */
function checksum(bits: string): number {
  let remainder = 0xb704ce;
  for (const bit of bits) {
    const carry = ((remainder >>> 23) & 1) ^ (bit === "1" ? 1 : 0);
    remainder = (remainder << 1) & 0xffffff;
    if (carry === 1) remainder ^= 0x864cfb;
  }
  return remainder;
}

/** The first bits of a hexadecimal hash, as the code carries them. */
export function hashPrefix(hash: string, field: "election" | "layout"): number {
  return Number.parseInt(hash.slice(0, fields[field] / 4), 16);
}

/** The 96 cells of a page's code, row by row, "1" black. */
export function encodePageCode(code: PageCode): string {
  const body =
    toBits(version, fields.version) +
    toBits(purposes.indexOf(code.purpose), fields.purpose) +
    toBits(code.page, fields.page) +
    toBits(code.pages, fields.pages) +
    toBits(code.election, fields.election) +
    toBits(code.layout, fields.layout);
  return body + toBits(checksum(body), fields.check);
}

/** What a row of cells says, or null when the check fails: any one to three wrong cells are noticed. */
export function decodePageCode(bits: string): PageCode | null {
  if (bits.length !== codeShape.columns * codeShape.rows) return null;
  const body = bits.slice(0, -fields.check);
  if (checksum(body) !== Number.parseInt(bits.slice(-fields.check), 2)) return null;
  let at = 0;
  const take = (field: keyof typeof fields): number => {
    at += fields[field];
    return Number.parseInt(bits.slice(at - fields[field], at), 2);
  };
  const readVersion = take("version");
  const purpose = purposes[take("purpose")];
  if (readVersion !== version || purpose === undefined) return null;
  const [page, pages] = [take("page"), take("pages")];
  return { purpose, page, pages, election: take("election"), layout: take("layout") };
}
