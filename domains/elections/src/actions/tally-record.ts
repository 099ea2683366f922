import { createHash } from "node:crypto";
import { canonicalJson } from "@nhiemky/audit-log";
import { parseLayout } from "@nhiemky/ballot-paper";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { strFromU8 } from "fflate";
import { z } from "zod";
import { resultErrors } from "../errors.ts";
import { ofSameList } from "../rules/parse-files.ts";
import { changedWrapping, recordJson, unpackRecord } from "./record-file.ts";
import { resultHash } from "./settle-result.ts";
import { type TalliedFiles, tallyFiles } from "./tally-files.ts";

const manifestSchema = z.object({
  format: z.literal("nhiemky-count-record/1"),
  election: z.string(),
  resultHash: z.string(),
  files: z.record(z.string(), z.string()),
});

const needed = ["election.json", "layout.json", "reading.json", "rulings.json", "result.json"] as const;

function readManifest(bytes: Uint8Array | undefined): z.output<typeof manifestSchema> | null {
  if (bytes === undefined) return null;
  try {
    const json: unknown = JSON.parse(strFromU8(bytes));
    const isAsWritten = Buffer.from(recordJson(json)).equals(bytes);
    return isAsWritten ? (manifestSchema.safeParse(json).data ?? null) : null;
  } catch {
    return null;
  }
}

/** Files that are missing, added or not what the manifest says. */
function changedFiles(
  entries: Readonly<Record<string, Uint8Array>>,
  hashes: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(entries), ...Object.keys(hashes), ...needed]);
  names.delete("manifest.json");
  return [...names].filter((name) => {
    const bytes = entries[name];
    return bytes === undefined || createHash("sha256").update(bytes).digest("hex") !== hashes[name];
  });
}

/**
 * Kiểm lại từ hồ sơ: every file against its hash and the ZIP against its files, then the whole count anew from reading
 * and rulings, then the new result against the one that was certified.
 */
export function tallyRecord(name: string, content: Uint8Array): Result<TalliedFiles> {
  const entries = unpackRecord(content);
  if (entries === null) return err(appError(resultErrors.ELECTIONS_ARCHIVE_UNREADABLE, { file: name }));
  const manifest = readManifest(entries["manifest.json"]);
  if (manifest === null)
    return err(appError(resultErrors.ELECTIONS_ARCHIVE_UNREADABLE, { file: `${name}/manifest.json` }));
  const changed = changedFiles(entries, manifest.files);
  if (changed.length > 0) return refuseChanged(changed);
  const file = (inside: string) => ({ name: `${name}/${inside}`, text: strFromU8(entries[inside]!) });
  const tallied = tallyFiles({
    election: file("election.json"),
    reading: file("reading.json"),
    rulings: file("rulings.json"),
  });
  if (!tallied.ok) return tallied;
  const { election, report } = tallied.value;
  const paper = parseLayout(JSON.parse(file("layout.json").text));
  if (!paper.ok) return paper;
  const printed = ofSameList({ name: `${name}/layout.json` }, election, paper.value);
  if (!printed.ok) return printed;
  const certified: unknown = JSON.parse(file("result.json").text);
  if (canonicalJson(comparable(certified)) !== canonicalJson(comparable(report)))
    return err(appError(resultErrors.ELECTIONS_ARCHIVE_DIFFERS));
  const isOfManifest =
    resultHash(election, certified as typeof report) === manifest.resultHash &&
    manifest.election === election.id;
  if (!isOfManifest) return refuseChanged(["manifest.json"]);
  const inside = changedWrapping(content, entries);
  if (inside !== null) return err(appError(resultErrors.ELECTIONS_ARCHIVE_REPACKED, { file: name, inside }));
  return ok(tallied.value);
}

function refuseChanged(changed: readonly string[]): Result<never> {
  const parameters = { files: changed.slice(0, 5).join(", ") };
  return err(appError(resultErrors.ELECTIONS_ARCHIVE_CHANGED, parameters, { details: { files: changed } }));
}

/**
 * A report without what a second count names otherwise: discarded images by file instead of by ballot, and whether
 * two independent counts were compared (R10), which only the first count can know.
 */
function comparable(report: unknown): unknown {
  const plain = JSON.parse(JSON.stringify(report)) as {
    discarded?: unknown;
    reconciliation?: { locks?: { lock: string }[] } | null;
  };
  delete plain.discarded;
  const locks = plain.reconciliation?.locks;
  if (locks !== undefined && plain.reconciliation != null)
    plain.reconciliation.locks = locks.filter(({ lock }) => lock !== "R10");
  return plain;
}
