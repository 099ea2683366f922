import type { ResourceUnits } from "@nhiemky/access-control";
import { findContest } from "../storage/contest-rows.ts";

export const unitOfContest: ResourceUnits = async (connection, id) => {
  const contest = await findContest(connection, id);
  return contest === null ? null : [contest.unit_id];
};
