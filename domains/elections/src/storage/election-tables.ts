import type { AccountId, UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { PersonId } from "@nhiemky/people/contract";
import type { ColumnType, GeneratedAlways } from "kysely";
import type { CommitteeRole } from "../contest-schemas.ts";
import type { Marks } from "../counting-schemas.ts";
import type { Election } from "../election-format.ts";
import type { BallotRoundKind, FoundRow, Grammar, MeetingKind, Office } from "../election-words.ts";
import type {
  AuditId,
  BallotId,
  BatchId,
  ContestId,
  ExclusionId,
  KeyingId,
  NominationId,
  SheetId,
} from "../ids.ts";
import type { RowReading, SheetStatus } from "../reading-format.ts";
import type { ContestState } from "../rules/contest-state.ts";
import type { NominationSource, WithdrawalState } from "../rules/nomination.ts";
import type { TallyReport } from "../rules/tally-report.ts";

/** A jsonb column: read as a value, written as text. */
type Json<Value> = ColumnType<Value, string, string>;

/** Rows of migrations/. */
export type ElectionTables = {
  contest: {
    id: ContestId;
    unit_id: UnitId;
    title: string;
    office: Office;
    meeting: MeetingKind;
    meeting_name: string;
    term: string | null;
    place: string | null;
    held_on: CivilDate;
    rule_pack: string;
    seats: number;
    grammar: Grammar | null;
    state: ContestState;
    round_number: number;
    round_kind: BallotRoundKind;
    previous_contest_id: ContestId | null;
    list_decision: string | null;
    committee_decision: string | null;
    convened: number | null;
    present: number | null;
    organisations_convened: number | null;
    organisations_present: number | null;
    unused: number | null;
    issued: number | null;
    collected: number | null;
    opened_at: Date;
  };
  nomination: {
    id: NominationId;
    contest_id: ContestId;
    person_id: PersonId | null;
    name: string;
    born_year: number | null;
    born_on: CivilDate | null;
    member_since: CivilDate | null;
    note: string | null;
    source: NominationSource;
    has_consented: boolean;
    is_nominee_bound: boolean;
    is_nominator_bound: boolean;
    poll_agreed: number | null;
    poll_attending: number | null;
    withdrawal: WithdrawalState;
    withdrawal_text: string | null;
    list_number: number | null;
  };
  counting_committee_member: {
    contest_id: ContestId;
    position: number;
    name: string;
    role: CommitteeRole;
    account_id: AccountId | null;
  };
  base_exclusion: {
    id: ExclusionId;
    contest_id: ContestId;
    kind: string;
    person_name: string;
    reason: string;
    decision: string;
  };
  print_run: {
    contest_id: ContestId;
    position: GeneratedAlways<number>;
    printed: number;
    bundle_size: number;
  };
  ballot_batch: { id: BatchId; contest_id: ContestId; label: string; expected_count: number };
  ballot: {
    id: BallotId;
    batch_id: BatchId;
    source: "scan" | "keyed";
    position: number | null;
    status: SheetStatus;
    reasons: Json<readonly string[]>;
    marks: Json<Marks>;
    found: FoundRow | null;
  };
  ballot_sheet: {
    id: SheetId;
    ballot_id: BallotId;
    page: number;
    status: SheetStatus;
    reasons: Json<readonly string[]>;
    rows: Json<readonly RowReading[]>;
    placement: ColumnType<unknown, string | null, string | null>;
    media_type: string;
    sha256: string;
  };
  ballot_ruling: {
    ballot_id: BallotId;
    account_id: AccountId;
    ruler: string;
    marks: Json<Marks>;
    found: FoundRow | null;
    valid: boolean | null;
    discarded: "duplicate-image" | "wrong-election" | "not-a-ballot" | null;
    reason: string;
    article: string | null;
    ruled_at: Date;
  };
  keying: { id: KeyingId; batch_id: BatchId; account_id: AccountId; keyer: string; is_closed: boolean };
  keyed_sheet: { keying_id: KeyingId; position: number; marks: Json<Marks>; found: FoundRow | null };
  lock_override: { contest_id: ContestId; lock: string; decision: string };
  contest_result: {
    contest_id: ContestId;
    election: Json<Election>;
    report: Json<TallyReport>;
    result_hash: string;
    certified_by: string;
    certified_at: Date;
    announced_at: Date | null;
  };
  ballot_seal: {
    contest_id: ContestId;
    envelopes: number;
    ballots: number;
    unused: number;
    sealed_by: string;
    handed_to: string;
    sealed_at: Date;
  };
  ballot_envelope: {
    contest_id: ContestId;
    position: number;
    label: string;
    ballots: number;
    unused: number;
  };
  ballot_destruction: {
    contest_id: ContestId;
    decision: string;
    decided_on: CivilDate;
    destroyed: number;
    destroyed_at: Date;
  };
  hand_audit: {
    id: AuditId;
    contest_id: ContestId;
    seed: string;
    risk_percent: number;
    population: number;
    margin: number;
    wrong_ballots: number;
  };
  hand_audit_sheet: { audit_id: AuditId; draw: number; ballot_id: BallotId; agrees: boolean | null };
};
