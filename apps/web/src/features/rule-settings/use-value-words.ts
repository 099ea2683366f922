import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import type { PackValue } from "./rule-rows.ts";
import { rulesMessages } from "./rules-messages.ts";

type Value = PackValue["value"];

/** Writes a rule value out: numbers as everywhere, lists with commas, the parts of an object by their names. */
export function useValueWords(): (value: Value) => string {
  const t = useMessages(rulesMessages);
  const formats = useFormats();
  const write = (value: Value): string => {
    if (value === null) return t.noValue;
    if (typeof value === "boolean") return value ? t.yes : t.no;
    if (typeof value === "number") return formats.number(value, 6);
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.map(write).join(", ");
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${write(part)}`)
      .join("; ");
  };
  return write;
}
