import { createHash } from "node:crypto";
import type { AppError } from "@nhiemky/kernel";
import type { ScannedImage } from "@nhiemky/mark-detection";

/** The order in which people and scanners number files: scan-2 before scan-10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** What is known of the files of a folder that a scanner fills. A file read anew stands in place of what it was. */
export class FolderReading {
  readonly #images = new Map<string, readonly ScannedImage[]>();
  readonly #hashes = new Map<string, string>();
  readonly #refused = new Map<string, AppError>();
  readonly #twins = new Set<string>();

  /** The name under which the same bytes came before; null: they are new. A scanner's driver repeats a file at times. */
  twinOf(name: string, content: Uint8Array): string | null {
    const hash = createHash("sha256").update(content).digest("hex");
    this.#forget(name);
    const twin = [...this.#hashes].find(([, known]) => known === hash)?.[0] ?? null;
    if (twin === null) this.#hashes.set(name, hash);
    else this.#twins.add(name);
    return twin;
  }

  keep(name: string, images: readonly ScannedImage[]): void {
    this.#images.set(name, images);
  }

  /** A file of which no page can be read for now: told at once, and again at the end if it never became whole. */
  refuse(name: string, error: AppError): void {
    this.#refused.set(name, error);
    console.error(`${error.text.vi} (${error.code})`);
  }

  /** Every image so far, in the order of feeding. */
  images(): readonly ScannedImage[] {
    return [...this.#images]
      .toSorted(([one], [other]) => byNumber.compare(one, other))
      .flatMap(([, images]) => images);
  }

  /** How many images were opened: one that was cut off may still be growing. */
  opened(): number {
    return this.images().filter(({ reading }) => !reading.reasons.includes("image-unreadable")).length;
  }

  refusals(): readonly AppError[] {
    return [...this.#refused.values()];
  }

  twins(): readonly { readonly file: string; readonly reason: "same-file" }[] {
    return [...this.#twins].map((file) => ({ file, reason: "same-file" }));
  }

  #forget(name: string): void {
    this.#images.delete(name);
    this.#hashes.delete(name);
    this.#refused.delete(name);
    this.#twins.delete(name);
  }
}
