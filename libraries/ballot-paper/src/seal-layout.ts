import type { BallotLayout, BallotPage } from "./ballot-layout.ts";
import { contentHash } from "./content-hash.ts";
import { type BallotPurpose, encodePageCode, hashPrefix } from "./page-code.ts";

/** A layout before its hash is known and its codes are written. */
export type OpenLayout = Omit<BallotLayout, "layoutHash" | "pages"> & {
  readonly pages: readonly (Omit<BallotPage, "code"> & { readonly code: Omit<BallotPage["code"], "bits"> })[];
};

type Hashes = Pick<BallotLayout, "electionHash" | "layoutHash">;

/** The cells of one page's code for a layout whose hash is known. */
export function pageBits(hashes: Hashes, page: number, pages: number, purpose: BallotPurpose): string {
  return encodePageCode({
    purpose,
    page,
    pages,
    election: hashPrefix(hashes.electionHash, "election"),
    layout: hashPrefix(hashes.layoutHash, "layout"),
  });
}

/** Hashes a finished layout and writes the hash into the codes of its pages. */
export function sealLayout(open: OpenLayout): BallotLayout {
  const hashes = { electionHash: open.electionHash, layoutHash: contentHash(open) };
  const pages = open.pages.map((page) => ({
    ...page,
    code: { ...page.code, bits: pageBits(hashes, page.page, open.pages.length, "ballot") },
  }));
  return { ...open, layoutHash: hashes.layoutHash, pages };
}

/** The layout as it was when it was hashed. */
export function unsealLayout(layout: BallotLayout): OpenLayout {
  const { layoutHash: _hash, ...rest } = layout;
  return {
    ...rest,
    pages: layout.pages.map((page) => {
      const { bits: _bits, ...code } = page.code;
      return { ...page, code };
    }),
  };
}
