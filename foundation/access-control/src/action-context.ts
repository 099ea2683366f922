import type { Connection } from "@nhiemky/database";
import type { Clock, Random } from "@nhiemky/kernel";
import type { Actor } from "./actor.ts";

/** What every action is handed: where to write, what time it is, who acts. */
export interface ActionContext {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly random: Random;
  readonly actor: Actor;
}
