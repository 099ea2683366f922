import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { referencePages } from "./reference-pages.ts";
import { root } from "./source-files.ts";

for (const page of referencePages()) {
  const file = path.join(root, page.path);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, page.text);
}
