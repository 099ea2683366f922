/**
 * The checker of the roll-up: the same definitions, worked out the plainest way, one unit, one figure, one fraction at a
 * time, on data as it stands in the ledger. Shares no code and no SQL with what it checks. For tests and for the nightly
 * proof; too slow for screens.
 */
import type { Ledger, LedgerFigure, LedgerRule, LedgerUnit } from "./ledger.ts";

export interface NaiveTotal {
  readonly total: string | null;
  readonly reported: number;
  readonly nil: number;
  readonly expected: number;
  readonly estimated: number;
}

interface Piece {
  readonly holderId: string;
  readonly from: Fraction;
  readonly to: Fraction;
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const zero: Fraction = { over: 0n, under: 1n };
const one: Fraction = { over: 1n, under: 1n };

function parentOn(unit: LedgerUnit, day: string): string | null {
  const held = unit.parents.filter((row) => row.fromOn <= day).at(-1);
  return held?.parentId ?? null;
}

/** Where a unit stood at the end of a period: on its own last day, if that came before. */
function parentThen(unit: LedgerUnit, endOn: string): string | null {
  return parentOn(unit, endOn);
}

function parentNow(unit: LedgerUnit, today: string): string | null {
  const isLiving = unit.establishedOn <= today && (unit.endedOn === null || unit.endedOn > today);
  return isLiving ? parentOn(unit, today) : null;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Who holds today what a unit reported for a period, as pieces of a line from 0 to 1. */
function holdersToday(
  ledger: Ledger,
  sourceId: string,
  endOn: string,
  today: string,
  isDivided: boolean,
): readonly Piece[] {
  const source = ledger.units.get(sourceId)!;
  const since = source.endedOn !== null && source.endedOn <= endOn ? dayBefore(source.endedOn) : endOn;
  const follow = (holderId: string, from: Fraction, to: Fraction, after: number): readonly Piece[] => {
    for (let index = after; index < ledger.successions.length; index++) {
      const { on, fromId, heirs: named } = ledger.successions[index]!;
      if (fromId !== holderId || on > today || (after === 0 && on <= since)) continue;
      const heirs = named.filter((heir) => heir.weight > 0).sort((a, b) => (a.toId < b.toId ? -1 : 1));
      if (heirs.length === 0) continue;
      if (isDivided || heirs.length === 1) {
        const whole = BigInt(heirs.reduce((sum, heir) => sum + heir.weight, 0));
        let gone = 0n;
        return heirs.flatMap((heir) => {
          const start = gone;
          gone += BigInt(heir.weight);
          return follow(
            heir.toId,
            between(from, to, start, whole),
            between(from, to, gone, whole),
            index + 1,
          );
        });
      }
      if (heirs.some((heir) => heir.toId === holderId)) continue;
      const above = survivingSuperior(ledger, holderId, on);
      if (above === null) continue;
      return follow(above, from, to, index + 1);
    }
    return [{ holderId, from, to }];
  };
  return follow(sourceId, zero, one, 0);
}

/** The nearest unit above, on the day before, that lived on. */
function survivingSuperior(ledger: Ledger, unitId: string, on: string): string | null {
  let at = parentOn(ledger.units.get(unitId)!, dayBefore(on));
  while (at !== null) {
    const unit = ledger.units.get(at)!;
    if (unit.endedOn === null || unit.endedOn > on) return at;
    at = parentOn(unit, dayBefore(on));
  }
  return null;
}

/** The point at part / whole of the way from one point to another. */
function between(from: Fraction, to: Fraction, part: bigint, whole: bigint): Fraction {
  const under = from.under * to.under * whole;
  const start = from.over * to.under * whole;
  const length = to.over * from.under - from.over * to.under;
  return { over: start + length * part, under };
}

interface Amount {
  readonly units: bigint;
  readonly scale: number;
}

function readAmount(text: string): Amount {
  const point = text.indexOf(".");
  return point < 0
    ? { units: BigInt(text), scale: 0 }
    : { units: BigInt(text.replace(".", "")), scale: text.length - point - 1 };
}

function toScale({ units, scale }: Amount, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

function roundHalfUp(over: bigint, under: bigint): bigint {
  return (2n * over + under) / (2n * under);
}

/** The part of a figure between two points of its line, both rounded to the indicator's decimals. */
function cut(units: bigint, piece: Piece): bigint {
  const size = units < 0n ? -units : units;
  const end = roundHalfUp(size * piece.to.over, piece.to.under);
  const start = roundHalfUp(size * piece.from.over, piece.from.under);
  return units < 0n ? start - end : end - start;
}

const printScale = 6;

function print(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(printScale + 1, "0");
  const text = `${digits.slice(0, -printScale)}.${digits.slice(-printScale)}`.replace(/\.?0+$/, "");
  return units < 0n ? `-${text}` : text;
}

interface Sum {
  units: bigint;
  isEmpty: boolean;
  reported: number;
  nil: number;
  expected: number;
  estimated: number;
}

const nothing = (): Sum => ({ units: 0n, isEmpty: true, reported: 0, nil: 0, expected: 0, estimated: 0 });

/**
 * Every total of one indicator and period at one structure: unit -> total. Category 0 is the whole. A unit that comprises
 * the same units now as then, undivided, has the same total.
 */
export function naiveTotals(
  ledger: Ledger,
  asked: { readonly indicator: string; readonly category: number; readonly endOn: string },
  structure: { readonly kind: "then" } | { readonly kind: "now"; readonly today: string },
): ReadonlyMap<string, NaiveTotal> {
  const then = sumsOf(ledger, asked, { kind: "then" }, new Map());
  const sums =
    structure.kind === "then"
      ? then
      : sumsOf(ledger, asked, structure, unchanged(ledger, asked.endOn, structure, then));
  return new Map(
    [...sums].map(([unitId, { units, isEmpty, ...counts }]) => [
      unitId,
      { total: isEmpty ? null : print(units), ...counts },
    ]),
  );
}

function sumsOf(
  ledger: Ledger,
  asked: { readonly indicator: string; readonly category: number; readonly endOn: string },
  structure: Structure,
  known: ReadonlyMap<string, Sum>,
): ReadonlyMap<string, Sum> {
  const rule = ledger.rules.get(asked.indicator)!;
  const placed = placeUnits(ledger, asked.endOn, structure);
  const pieces = piecesHeld(ledger, asked.endOn, structure, rule.splitRule === "by-weight");
  const stated = statedBy(ledger, asked);
  const sums = new Map(known);
  const totalOf = (unitId: string): Sum => {
    const found = sums.get(unitId);
    if (found !== undefined) return found;
    const sum = sumOf(rule, stated, unitId, pieces, placed.get(unitId) ?? [], structure.kind, totalOf);
    sums.set(unitId, sum);
    return sum;
  };
  for (const unitId of ledger.units.keys()) totalOf(unitId);
  return sums;
}

/** The sums of then, of units in whose subtree lie exactly the same units now, none of them in part. */
function unchanged(
  ledger: Ledger,
  endOn: string,
  structure: Structure,
  then: ReadonlyMap<string, Sum>,
): ReadonlyMap<string, Sum> {
  // Units yet to come have reported nothing.
  const begun = structure.kind === "now" && structure.today < endOn ? structure.today : endOn;
  const before = comprised(ledger, endOn, { kind: "then" }, true, begun);
  const [shared, undivided] = [true, false].map((isDivided) =>
    comprised(ledger, endOn, structure, isDivided, begun),
  );
  return new Map(
    [...then].filter(([unitId]) => {
      const was = before.get(unitId)!;
      return was === shared!.get(unitId) && was === undivided!.get(unitId);
    }),
  );
}

/** Unit -> the units whose own figures lie in its subtree, as one text; "?" when one of them lies there in part. */
function comprised(
  ledger: Ledger,
  endOn: string,
  structure: Structure,
  isDivided: boolean,
  begun: string,
): ReadonlyMap<string, string> {
  const placed = placeUnits(ledger, endOn, structure);
  const pieces = piecesHeld(ledger, endOn, structure, isDivided);
  const below = (unitId: string): readonly Held[] => [
    ...(pieces.get(unitId) ?? []),
    ...(placed.get(unitId) ?? []).flatMap(below),
  ];
  return new Map(
    [...ledger.units.keys()].map((unitId) => {
      const bySource = Map.groupBy(
        below(unitId).filter((piece) => ledger.units.get(piece.sourceId)!.establishedOn <= begun),
        (piece) => piece.sourceId,
      );
      const names = [...bySource].map(([sourceId, held]) => (makeWhole(held) ? sourceId : `?${sourceId}`));
      return [unitId, names.sort().join(" ")];
    }),
  );
}

function makeWhole(pieces: readonly Piece[]): boolean {
  const under = pieces.reduce((product, { from, to }) => product * from.under * to.under, 1n);
  const length = pieces.reduce(
    (sum, { from, to }) => sum + (to.over * under) / to.under - (from.over * under) / from.under,
    0n,
  );
  return length === under;
}

type Structure = Parameters<typeof naiveTotals>[2];

/** Unit -> the units directly under it. */
function placeUnits(
  ledger: Ledger,
  endOn: string,
  structure: Structure,
): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const unit of ledger.units.values()) {
    if (structure.kind === "then" && unit.establishedOn > endOn) continue;
    const parentId = structure.kind === "then" ? parentThen(unit, endOn) : parentNow(unit, structure.today);
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [unit.id]);
    else siblings.push(unit.id);
  }
  return children;
}

type Held = Piece & { readonly sourceId: string };

/** Holder -> the pieces of units' own figures that it holds. */
function piecesHeld(
  ledger: Ledger,
  endOn: string,
  structure: Structure,
  isDivided: boolean,
): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>();
  for (const sourceId of ledger.units.keys()) {
    const pieces =
      structure.kind === "then"
        ? [{ holderId: sourceId, from: zero, to: one }]
        : holdersToday(ledger, sourceId, endOn, structure.today, isDivided);
    for (const piece of pieces) {
      held.set(piece.holderId, [...(held.get(piece.holderId) ?? []), { ...piece, sourceId }]);
    }
  }
  return held;
}

function isWhole({ from, to }: Piece): boolean {
  return from.over === 0n && to.over === to.under;
}

interface Stated {
  /** Unit -> its figures of the indicator, period and category. */
  readonly figures: ReadonlyMap<string, readonly LedgerFigure[]>;
  /** Units that were asked; of a part of the breakdown none, because the whole is asked. */
  readonly asked: ReadonlySet<string>;
}

function statedBy(
  ledger: Ledger,
  {
    indicator,
    category,
    endOn,
  }: { readonly indicator: string; readonly category: number; readonly endOn: string },
): Stated {
  const isMeant = (one: { readonly indicator: string; readonly endOn: string }) =>
    one.indicator === indicator && one.endOn === endOn;
  const figures = ledger.figures.filter(
    (figure) => isMeant(figure) && (category === 0 || figure.category === category),
  );
  const asked = category === 0 ? ledger.expected.filter(isMeant) : [];
  return {
    figures: Map.groupBy(figures, (figure) => figure.unitId),
    asked: new Set(asked.map((one) => one.unitId)),
  };
}

function sumOf(
  rule: LedgerRule,
  stated: Stated,
  unitId: string,
  pieces: ReadonlyMap<string, readonly Held[]>,
  children: readonly string[],
  structure: Structure["kind"],
  totalOf: (unitId: string) => Sum,
): Sum {
  const sum = nothing();
  let own: bigint | null = null;
  const bySource = Map.groupBy(pieces.get(unitId) ?? [], (piece) => piece.sourceId);
  for (const [sourceId, ofSource] of bySource) {
    const counts = ofSource.some((piece) => piece.from.over === 0n);
    if (counts && stated.asked.has(sourceId)) sum.expected += 1;
    const figures = stated.figures.get(sourceId) ?? [];
    if (figures.length === 0) continue;
    const isOwn = sourceId === unitId;
    const amount = figures
      .flatMap((figure) => ofSource.map((piece) => amountOf(rule, figure, piece)))
      .reduce((total, part) => total + part, 0n);
    sum.reported += counts ? 1 : 0;
    sum.nil += counts && figures.every((figure) => figure.value === "nil") ? 1 : 0;
    sum.estimated += ofSource.some((piece) => !isWhole(piece)) ? 1 : 0;
    if (isOwn) own = amount;
    if (isOwn && structure === "now" && rule.treeOperator === "distinct" && children.length > 0) continue;
    sum.units += amount;
    sum.isEmpty = false;
  }
  for (const childId of children) {
    const below = totalOf(childId);
    if (!below.isEmpty) {
      sum.units += below.units;
      sum.isEmpty = false;
    }
    sum.reported += below.reported;
    sum.nil += below.nil;
    sum.expected += below.expected;
    sum.estimated += below.estimated;
  }
  return finish(rule, sum, own, structure);
}

function amountOf(rule: LedgerRule, figure: LedgerFigure, piece: Piece): bigint {
  if (figure.value === "nil") return 0n;
  const amount = readAmount(figure.value);
  if (rule.treeOperator === "count-meeting") {
    const meets = toScale(amount, printScale) >= toScale(readAmount(rule.atLeast ?? "0"), printScale);
    return meets ? 10n ** BigInt(printScale) : 0n;
  }
  if (isWhole(piece)) return toScale(amount, printScale);
  return toScale({ units: cut(toScale(amount, rule.decimals), piece), scale: rule.decimals }, printScale);
}

/** What does not add up: the unit's own word then, bounds or nothing now. */
function finish(rule: LedgerRule, sum: Sum, own: bigint | null, structure: Structure["kind"]): Sum {
  if (rule.treeOperator === "none") {
    const isStated = own !== null && structure === "then";
    return { ...sum, units: isStated ? own! : 0n, isEmpty: !isStated };
  }
  if (rule.treeOperator === "distinct" && own !== null && structure === "then") {
    return { ...sum, units: own, isEmpty: false };
  }
  return sum;
}
