import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { figureMessages } from "./figure-messages.ts";

/** "theo cây tổ chức hiện nay": said with every total. */
export function useStructureWords(): (structure: string) => string {
  const t = useMessages(figureMessages);
  const formats = useFormats();
  return (structure) => {
    if (structure.startsWith("on:")) return t.structureOn(formats.day(structure.slice("on:".length)));
    return structure === "now" ? t.structureNow : t.structureThen;
  };
}
