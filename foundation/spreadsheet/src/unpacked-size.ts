import { fromBufferPromise, type ZipFile } from "yauzl";

/**
 * Unpacks an archive without keeping anything, to learn its true size: what its directory claims may be a lie.
 * @returns whether it stays within the limit; throws when it is no archive or claims other sizes than it has
 */
export async function unpacksWithin(content: Buffer, limitBytes: number): Promise<boolean> {
  const archive: ZipFile = await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true });
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      total += (chunk as Buffer).length;
      if (total > limitBytes) return false;
    }
  }
  return true;
}
