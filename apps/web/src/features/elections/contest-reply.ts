import type { contestRoutes } from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";

export type ContestReply = RouteReply<typeof contestRoutes.readContest>;
export type ContestId = ContestReply["contest"]["id"];
export type NominationReply = ContestReply["nominations"][number];

export interface StepProps {
  readonly reply: ContestReply;
}
