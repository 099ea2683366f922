import type { CivilDate } from "@nhiemky/kernel";
import type { Particulars } from "../person-schemas.ts";

/** Whether date and year of birth agree with each other and come before a day. */
export function isBirthPlausible(
  { birthOn, birthYear }: Pick<Particulars, "birthOn" | "birthYear">,
  before: CivilDate,
): boolean {
  if (birthOn !== null && birthYear !== null && Number(birthOn.slice(0, 4)) !== birthYear) return false;
  if (birthOn !== null && birthOn >= before) return false;
  return birthYear === null || birthYear <= Number(before.slice(0, 4));
}
