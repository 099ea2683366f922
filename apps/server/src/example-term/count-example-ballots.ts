import type { ActionContext } from "@nhiemky/access-control";
import {
  announceResult,
  certifyResult,
  closeKeying,
  drawHandAudit,
  keySheet,
  listBallots,
  openBatch,
  openKeying,
  ruleOnBallot,
  sealBallots,
} from "@nhiemky/elections";
import type { ContestId, KeyingId } from "@nhiemky/elections/contract";
import { expectOk } from "@nhiemky/kernel";

interface CountingSeat {
  readonly name: string;
  readonly signInName: string;
  readonly context: ActionContext;
}

/** The head and two members. */
export type CountingTable = readonly [head: CountingSeat, second: CountingSeat, third: CountingSeat];

/** How many voters strike number 1, 2 … 6; then one who strikes nobody and one who strikes all: both invalid. */
const strikes = [2, 3, 4, 6, 9, 20] as const;
const pile: readonly (readonly number[])[] = [
  ...strikes.flatMap((count, index) => Array.from({ length: count }, () => [index + 1])),
  [],
  strikes.map((_, index) => index + 1),
];

/** The pile as it was mixed: what follows one another was not cast so. */
function sheet(place: number): readonly number[] {
  return pile[(place * 17) % pile.length] ?? [];
}

/** On these sheets of a batch the second keyer misread a number. */
const misread = [4, 11];
const marksOf = (struck: readonly number[]) =>
  Object.fromEntries(
    strikes.map((_, index) => [
      `c00${index + 1}`,
      struck.includes(index + 1) ? ("against" as const) : ("for" as const),
    ]),
  );

interface PartOfPile {
  readonly label: string;
  readonly from: number;
  /** Excluded. */
  readonly to: number;
}

/** A batch keyed by two who differ on two sheets, or only begun by one. */
export async function keyExampleBallots(
  [head, second]: CountingTable,
  contestId: ContestId,
  part: PartOfPile,
  how: "both close" | "one begins",
): Promise<void> {
  const size = part.to - part.from;
  const batch = { label: part.label, expectedCount: size };
  const batchId = expectOk(await openBatch(head.context, contestId, batch), part.label);
  const key = async (
    { context }: CountingSeat,
    count: number,
    slips: readonly number[],
  ): Promise<KeyingId> => {
    const keyingId = expectOk(await openKeying(context, contestId, batchId), "a keying");
    for (let position = 1; position <= count; position++) {
      const struck = sheet(part.from + position - 1);
      const numbers = slips.includes(position) ? [((struck[0] ?? 1) % strikes.length) + 1] : [...struck];
      const keyed = { position, marking: { mode: "struck" as const, numbers } };
      expectOk(await keySheet(context, contestId, keyingId, keyed), "a sheet");
    }
    return keyingId;
  };
  if (how === "one begins") {
    await key(head, Math.floor(size / 2), []);
    return;
  }
  const keyings = [
    { seat: head, id: await key(head, size, []) },
    { seat: second, id: await key(second, size, misread) },
  ];
  for (const { seat, id } of keyings)
    expectOk(await closeKeying(seat.context, contestId, id), "a closed keying");
}

/** Two members settle what differs, the head certifies and announces, a sample is drawn, the ballots are sealed. */
export async function announceExampleCount(
  office: ActionContext,
  [head, second]: CountingTable,
  contestId: ContestId,
  { ballots, unused }: { readonly ballots: number; readonly unused: number },
): Promise<void> {
  for (const { context } of [head, second]) {
    const queue = await listBallots(context, contestId, { standing: "mine", batchId: null });
    for (const ballot of expectOk(queue, "the queue")) {
      const marks = marksOf(sheet((ballot.position ?? 1) - 1));
      const reason = "Xem lại phiếu gốc: nét gạch rõ cả họ và tên";
      expectOk(await ruleOnBallot(context, contestId, ballot.id, { marks, reason }), "a ruling");
    }
  }
  expectOk(await certifyResult(head.context, contestId), "certified");
  expectOk(await announceResult(head.context, contestId), "announced");
  // Thrown with dice in the hall after certification; nothing of the sample is read yet.
  const thrown = { seed: "3-1-6-2-5-4-1-6", riskPercent: 10 };
  expectOk(await drawHandAudit(second.context, contestId, thrown), "an audit by hand");
  const seal = {
    envelopes: [
      { label: "Phong bì 1: phiếu đã bỏ", ballots, unused: 0 },
      { label: "Phong bì 2: phiếu không dùng", ballots: 0, unused },
    ],
    sealedBy: "Ban kiểm phiếu (minh họa)",
    handedTo: "Đoàn chủ tịch (minh họa)",
  };
  expectOk(await sealBallots(office, contestId, seal), "sealed");
}
