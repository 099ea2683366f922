import type { RoleName } from "@nhiemky/http-contract";
import { useMe } from "../../session/use-me.ts";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";

/** The first unit on which the reader holds one of some roles: where a form begins. */
export function useOwnUnit(roles: readonly RoleName[]): PickedUnit | null {
  const { grants } = useMe();
  const grant = grants.find(({ role, unitId }) => roles.includes(role) && unitId !== null);
  return grant === undefined || grant.unitId === null
    ? null
    : { id: grant.unitId, name: grant.unitName ?? "" };
}
