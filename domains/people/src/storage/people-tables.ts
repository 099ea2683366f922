import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { ColumnType } from "kysely";
import type {
  MembershipBeginning,
  MembershipEnding,
  MembershipId,
  MembershipStatus,
  PersonId,
  TenureId,
} from "../person-schemas.ts";

/** Rows of migrations/0001-people.sql. */
export type PeopleTables = {
  person: {
    id: PersonId;
    full_name: string;
    sort_key: string;
    birth_year: number | null;
    birth_on: CivilDate | null;
    gender: "female" | "male" | null;
    code: string | null;
    is_invented: boolean;
    search_text: ColumnType<string, never, never>;
    recorded_at: Date;
  };
  membership: {
    id: MembershipId;
    person_id: PersonId;
    unit_id: UnitId;
    status: MembershipStatus;
    from_on: CivilDate;
    until_on: CivilDate | null;
    began_by: MembershipBeginning;
    ended_by: MembershipEnding | null;
    reference_number: string | null;
    note: string | null;
  };
  tenure: {
    id: TenureId;
    person_id: PersonId;
    unit_id: UnitId;
    post: string;
    from_on: CivilDate;
    until_on: CivilDate | null;
    reference_number: string | null;
    note: string | null;
  };
};
