import { walkXml } from "./walk-xml.ts";

interface Level {
  start: number;
  format: string;
  pattern: string;
}

interface Definition {
  readonly levels: Map<number, Level>;
}

/** Counts list paragraphs the way Word does and gives each its printed label. */
export interface ListNumbering {
  /** The label of the next paragraph of a list at a level ("1.", "a)", "-"); "" when the list prints none. */
  nextLabel(numberingId: string, level: number): string;
}

const mostLevels = 9;

export function readNumbering(xml: string | undefined): ListNumbering {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, { definition: string; startsAt: Map<number, number> }>();
  if (xml !== undefined) readDefinitions(xml, definitions, lists);
  const counters = new Map<string, number[]>();

  return {
    nextLabel(numberingId, level) {
      const list = lists.get(numberingId);
      const definition = list && definitions.get(list.definition);
      const own = definition?.levels.get(level);
      if (list === undefined || definition === undefined || own === undefined || level >= mostLevels)
        return "";
      const startOf = (at: number) => list.startsAt.get(at) ?? definition.levels.get(at)?.start ?? 1;
      // Lists that share a definition go on counting together unless a list sets its own start.
      const counterKey = list.startsAt.size > 0 ? `list ${numberingId}` : `definition ${list.definition}`;
      const counter = counters.get(counterKey) ?? [];
      counters.set(counterKey, counter);
      counter[level] = counter[level] === undefined ? startOf(level) : counter[level] + 1;
      counter.length = level + 1;
      if (own.format === "none") return "";
      if (own.format === "bullet") return "-";
      return own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formatCount(counter[at] ?? startOf(at), definition.levels.get(at)?.format ?? "decimal");
      });
    },
  };
}

function readDefinitions(
  xml: string,
  definitions: Map<string, Definition>,
  lists: Map<string, { definition: string; startsAt: Map<number, number> }>,
): void {
  let definition: Definition | null = null;
  let level: Level | null = null;
  let list: { definition: string; startsAt: Map<number, number> } | null = null;
  let overriddenLevel = 0;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        definition = { levels: new Map() };
        definitions.set(attributes["w:abstractNumId"] ?? "", definition);
      } else if (name === "w:num") {
        list = { definition: "", startsAt: new Map() };
        lists.set(attributes["w:numId"] ?? "", list);
      } else if (name === "w:lvlOverride") overriddenLevel = Number(attributes["w:ilvl"]);
      else if (name === "w:startOverride") list?.startsAt.set(overriddenLevel, Number(value) || 1);
      else if (name === "w:abstractNumId" && list !== null) list.definition = value;
      else if (name === "w:lvl" && list === null && definition !== null) {
        level = { start: 1, format: "decimal", pattern: "" };
        definition.levels.set(Number(attributes["w:ilvl"]), level);
      } else if (level !== null && name === "w:start") level.start = Number(value) || 0;
      else if (level !== null && name === "w:numFmt") level.format = value;
      else if (level !== null && name === "w:lvlText") level.pattern = value;
    },
    close(name) {
      if (name === "w:abstractNum") definition = null;
      if (name === "w:num") list = null;
      if (name === "w:lvl") level = null;
    },
  });
}

const romanDigits: ReadonlyArray<readonly [number, string]> = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function toRoman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = "";
  for (const [value, digits] of romanDigits) {
    for (; rest >= value; rest -= value) text += digits;
  }
  return text;
}

function formatCount(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return toRoman(count);
    case "lowerRoman":
      return toRoman(count).toLowerCase();
    case "upperLetter":
    case "lowerLetter": {
      // Word writes aa, bb after z.
      const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(4, Math.ceil(count / 26)));
      return format === "upperLetter" ? letter.toUpperCase() : letter;
    }
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}
