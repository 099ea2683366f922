import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The library stamps the present time into the properties and into the archive; both become the document's own day. */
export function repackDocx(bytes: Uint8Array, date: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = "docProps/core.xml";
  const properties = strFromU8(files[core] ?? new Uint8Array());
  files[core] = strToU8(properties.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${date}T00:00:00Z`));
  const names = Object.keys(files).sort(contentTypesFirst);
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name]!])), {
    // The archive keeps wall time without a zone, so a local date gives the same bytes everywhere.
    mtime: new Date(year, month - 1, day),
    level: 6,
  });
}

/** Some readers want the list of parts as the first entry. */
function contentTypesFirst(left: string, right: string): number {
  const isFirst = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
  return isFirst(left) - isFirst(right) || (left < right ? -1 : 1);
}
