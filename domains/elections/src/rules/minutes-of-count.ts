import type { CivilDate } from "@nhiemky/kernel";
import type { FormFamily } from "@nhiemky/official-forms";
import type { Election } from "../election-format.ts";
import type { SurplusCheck } from "./surplus.ts";
import type { TallyReport } from "./tally-report.ts";

/** An article as the minutes cite it. */
export type Cited = Pick<SurplusCheck["rules"][number], "citation" | "evidence" | "overridden">;

/** A report that reached its verdict: without one there are no minutes. */
export type ReachedReport = TallyReport & {
  readonly [part in "reconciliation" | "list" | "votes" | "verdict"]: NonNullable<TallyReport[part]>;
};

export interface MinutesMember {
  readonly name: string;
  readonly role: "head" | "member" | "technician";
}

/** Người không tính vào cơ sở: one line a person, with the reason and the decision. */
export interface MinutesExclusion {
  readonly personName: string;
  /** The case of the pack, in Vietnamese. */
  readonly kind: string;
  readonly reason: string;
  readonly decision: string;
  readonly rule: Cited;
}

/** Biên bản niêm phong phiếu. */
export interface MinutesSeal {
  readonly envelopes: readonly { readonly number: string; readonly ballots: number }[];
  readonly handedTo: string;
  /** "16 giờ 40 phút, ngày 05/6/2025". */
  readonly at: string;
}

/** Việc kết luận từng lá phiếu, in figures only: no line of the minutes leads to one ballot. */
export interface MinutesRulings {
  readonly ruled: number;
  readonly overruledMachine: number;
  readonly decidedByThird: number;
}

/** Dữ liệu của biên bản kiểm phiếu: every field of the published templates (Party, Youth Union, trade union). */
export interface MinutesOfCount {
  readonly family: FormFamily;
  readonly meetingName: string;
  readonly term: string | null;
  readonly place: string | null;
  readonly signedOn: CivilDate;
  readonly election: Election;
  readonly report: ReachedReport;
  readonly pack: Cited;
  readonly committee: { readonly members: readonly MinutesMember[]; readonly decision: string };
  readonly exclusions: readonly MinutesExclusion[];
  /** Candidate id -> remark column: unit, post. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly rulings: MinutesRulings | null;
  readonly seal: MinutesSeal | null;
  /** When the minutes were read to the assembly, in words; null leaves room for it. */
  readonly announcedAt: string | null;
  /** SHA-256 of the archive from which the count can be repeated. */
  readonly recordHash: string | null;
}
