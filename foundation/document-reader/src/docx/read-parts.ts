import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { UnreadableFile } from "../document-text.ts";

/** More entries than any office file has; a list of a million entries is an attack in itself. */
const mostEntries = 5_000;
/** Unpacked bytes of the parts that are read: a 1,000-page text has about 30 MB of document.xml. */
const mostUnpackedBytes = 120 * 1024 * 1024;

function openZip(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) reject(new UnreadableFile("broken", error.message));
      else resolve(zip);
    });
  });
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(new UnreadableFile("broken", error.message));
        return;
      }
      const chunks: Buffer[] = [];
      // yauzl stops the stream where it grows past the declared size, which was checked before.
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", (failure) => reject(new UnreadableFile("broken", failure.message)));
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/**
 * The parts of an Office file whose names match, by name. Counts what would be unpacked before unpacking it.
 * @throws UnreadableFile for a broken, encrypted or oversized archive
 */
export async function readArchive(content: Buffer, wanted = /./): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(content);
  const entries: Entry[] = [];
  let unpackedBytes = 0;
  if (zip.entryCount > mostEntries) throw new UnreadableFile("too-large-inside", `${zip.entryCount} entries`);
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      if (entry.isEncrypted()) reject(new UnreadableFile("encrypted", entry.fileName));
      if (wanted.test(entry.fileName)) {
        entries.push(entry);
        unpackedBytes += entry.uncompressedSize;
      }
      zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", (error) => reject(new UnreadableFile("broken", error.message)));
    zip.readEntry();
  });
  if (unpackedBytes > mostUnpackedBytes)
    throw new UnreadableFile("too-large-inside", `${unpackedBytes} bytes`);
  const parts = new Map<string, Buffer>();
  for (const entry of entries) parts.set(entry.fileName, await readEntry(zip, entry));
  return parts;
}

/** The XML parts of an Office file whose names match, decoded. */
export async function readParts(content: Buffer, wanted: RegExp): Promise<ReadonlyMap<string, string>> {
  const parts = await readArchive(content, wanted);
  return new Map([...parts].map(([name, bytes]) => [name, decodeXml(bytes)]));
}
