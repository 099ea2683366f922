import { createHash } from "node:crypto";
import { canonicalJson } from "@nhiemky/audit-log";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { strFromU8, unzipSync } from "fflate";
import { z } from "zod";
import { resultErrors } from "../errors.ts";
import { resultHash } from "./settle-result.ts";
import { type TalliedFiles, tallyFiles } from "./tally-files.ts";

const manifestSchema = z.object({
  format: z.literal("nhiemky-count-record/1"),
  election: z.string(),
  resultHash: z.string(),
  files: z.record(z.string(), z.string()),
});

const needed = ["election.json", "reading.json", "rulings.json", "result.json"] as const;

function open(content: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  try {
    return unzipSync(content);
  } catch {
    return null;
  }
}

function readManifest(bytes: Uint8Array | undefined): z.output<typeof manifestSchema> | null {
  if (bytes === undefined) return null;
  try {
    return manifestSchema.safeParse(JSON.parse(strFromU8(bytes))).data ?? null;
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
 * Kiểm lại từ hồ sơ: every file against its hash, then the whole count anew from reading and rulings, then the new
 * result against the one that was certified.
 */
export function tallyRecord(name: string, content: Uint8Array): Result<TalliedFiles> {
  const entries = open(content);
  const manifest = readManifest(entries?.["manifest.json"]);
  if (entries === null || manifest === null)
    return err(appError(resultErrors.ELECTIONS_ARCHIVE_UNREADABLE, { file: name }));
  const changed = changedFiles(entries, manifest.files);
  if (changed.length > 0)
    return err(
      appError(
        resultErrors.ELECTIONS_ARCHIVE_CHANGED,
        { files: changed.slice(0, 5).join(", ") },
        { details: { files: changed } },
      ),
    );
  const file = (inside: (typeof needed)[number]) => ({
    name: `${name}/${inside}`,
    text: strFromU8(entries[inside]!),
  });
  const tallied = tallyFiles({
    election: file("election.json"),
    reading: file("reading.json"),
    rulings: file("rulings.json"),
  });
  if (!tallied.ok) return tallied;
  const { election, report } = tallied.value;
  const certified: unknown = JSON.parse(file("result.json").text);
  const isSame = canonicalJson(comparable(certified)) === canonicalJson(comparable(report));
  const isOfManifest = resultHash(election, certified as typeof report) === manifest.resultHash;
  if (!isSame || !isOfManifest) return err(appError(resultErrors.ELECTIONS_ARCHIVE_DIFFERS));
  return ok(tallied.value);
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
