import type { meRoute } from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { createContext, useContext } from "react";

export type Me = RouteReply<typeof meRoute>;

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Every page inside the shell has somebody. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error("no session: useMe outside the shell");
  return me;
}

/** Whether the reader holds a permission anywhere; the server decides on each record. */
export function useCan(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.some((held) => held.permission === permission);
}
