import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { addDays, type CivilDate, expectOk, today } from "@nhiemky/kernel";
import { beginTenure, recordPerson } from "@nhiemky/people";
import type { PersonId } from "@nhiemky/people/contract";
import { exampleInvented, inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from } from "./example-world.ts";

const memberNames = ["Nguyễn Văn Mẫu", "Trần Thị Mẫu", "Lê Văn Mẫu"] as const;
const termBegan = "2020-06-01" as CivilDate;

/** Plainly invented members of the cells, a secretary of each cell and of each unit above; returns how many persons. */
export async function loadPersons(context: ActionContext, world: ExampleWorld): Promise<number> {
  const { ledgerOpenedOn, cells } = exampleInvented;
  let count = 0;
  for (const [index, cell] of world.cells.entries()) {
    const members: PersonId[] = [];
    for (const name of memberNames) {
      count++;
      // The third of each cell was admitted lately: not everybody has been there since the ledger was opened.
      const isNew = members.length === 2;
      const fullName = `${name} ${String(count).padStart(3, "0")}`;
      const recorded = await recordPerson(context, {
        fullName,
        birthYear: 1965 + (count % 30),
        birthOn: null,
        gender: name.includes("Thị") ? "female" : "male",
        code: `VD${String(count).padStart(4, "0")}`,
        isInvented: true,
        unitId: cell,
        status: isNew ? "probationary" : "official",
        fromOn: isNew ? addDays(today(context.clock), -60 - index) : ledgerOpenedOn,
        beganBy: isNew ? "admission" : "opening",
        referenceNumber: null,
      });
      const { personId } = expectOk(recorded, name);
      members.push(personId);
      if (!isNew) {
        const above = from(world.grassroots, 1 + Math.floor(index / cells.perUnit));
        const known = world.officialMembers.get(above) ?? [];
        const cellName = `Chi bộ ${1 + (index % cells.perUnit)}`;
        world.officialMembers.set(above, [...known, { personId, name: fullName, cellName }]);
      }
    }
    const [first, second] = members;
    if (first === undefined || second === undefined) continue;
    await becomeSecretary(context, first, cell);
    const unitNumber = 1 + Math.floor(index / cells.perUnit);
    if (index % cells.perUnit === 0)
      await becomeSecretary(context, second, from(world.grassroots, unitNumber));
  }
  return count;
}

async function becomeSecretary(context: ActionContext, personId: PersonId, unitId: UnitId): Promise<void> {
  const begun = await beginTenure(context, {
    personId,
    unitId,
    post: "secretary",
    fromOn: termBegan,
    untilOn: null,
    referenceNumber: null,
    note: inventedMark,
  });
  expectOk(begun, "the example's secretary");
}
