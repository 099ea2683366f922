import { SaxesParser } from "saxes";
import { UnreadableFile } from "../document-text.ts";

export interface XmlVisitor {
  /** Name with its usual prefix ("w:p"); attributes likewise ("w:val"). */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Walks an XML part without building a tree. Saxes reads no external entity and expands none but the five of XML,
 * so neither a file of the server nor an entity bomb gets in.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new UnreadableFile("broken", error.message);
  });
  parser.on("opentag", (tag) => visitor.open(tag.name, tag.attributes as Record<string, string>));
  parser.on("closetag", (tag) => visitor.close(tag.name));
  parser.on("text", (text) => visitor.text?.(text));
  parser.write(xml).close();
}
