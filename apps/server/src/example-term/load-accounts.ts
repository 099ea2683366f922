import {
  type AccountId,
  type ActionContext,
  accessErrors,
  createAccount,
  grantRole,
  type UnitId,
} from "@nhiemky/access-control";
import type { RoleName } from "@nhiemky/http-contract";
import { expectOk, type Random, today } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import { type ExampleWorld, from } from "./example-world.ts";

/** One account of an example, as printed once when it was loaded. */
export interface ExampleAccount {
  readonly accountId: AccountId;
  readonly role: RoleName;
  readonly unitName: string;
  readonly signInName: string;
  readonly password: string;
}

interface WantedAccount {
  readonly role: RoleName;
  readonly signInName: string;
  readonly displayName: string;
  /** Null: the whole instance. */
  readonly unit: { readonly id: UnitId; readonly name: string } | null;
}

/** An account for each role, on invented units where there are any. */
export function loadExampleAccounts(
  context: ActionContext,
  world: ExampleWorld,
): Promise<readonly ExampleAccount[]> {
  const bloc = { id: from(world.units, "hanoi-bloc"), name: "Đảng bộ Khối các cơ quan thành phố Hà Nội" };
  const first = { id: from(world.grassroots, 1), name: "Đảng bộ cơ sở 01" };
  const second = { id: from(world.grassroots, 2), name: "Đảng bộ cơ sở 02" };
  return createAccounts(context, [
    { role: "administrator", signInName: "quantri", displayName: "Quản trị (minh họa)", unit: null },
    {
      role: "office-clerk",
      signInName: "vanphong",
      displayName: "Văn phòng Đảng ủy Khối (minh họa)",
      unit: bloc,
    },
    { role: "leader", signInName: "lanhdao", displayName: "Lãnh đạo Đảng ủy Khối (minh họa)", unit: bloc },
    {
      role: "unit-secretary",
      signInName: "bithu01",
      displayName: "Bí thư Đảng bộ cơ sở 01 (minh họa)",
      unit: first,
    },
    {
      role: "unit-clerk",
      signInName: "vanthu01",
      displayName: "Văn thư Đảng bộ cơ sở 01 (minh họa)",
      unit: first,
    },
    {
      role: "unit-clerk",
      signInName: "vanthu02",
      displayName: "Văn thư Đảng bộ cơ sở 02 (minh họa)",
      unit: second,
    },
    {
      role: "reader",
      signInName: "kiemphieu01",
      displayName: "Thành viên ban kiểm phiếu 1 (minh họa)",
      unit: first,
    },
    {
      role: "reader",
      signInName: "kiemphieu02",
      displayName: "Thành viên ban kiểm phiếu 2 (minh họa)",
      unit: first,
    },
    { role: "reader", signInName: "nguoixem", displayName: "Người xem (minh họa)", unit: bloc },
  ]);
}

/** Creates accounts with passwords that nobody has seen before; they stand in clear only in what this returns. */
export async function createAccounts(
  context: ActionContext,
  wanted: readonly WantedAccount[],
): Promise<readonly ExampleAccount[]> {
  const created: ExampleAccount[] = [];
  for (const { role, unit, ...account } of wanted) {
    const password = makePassword(context.random);
    let signInName = account.signInName;
    let made = await createAccount(context, { ...account, password });
    // The first administrator of an instance that was empty otherwise may have the name already.
    if (!made.ok && made.error.code === accessErrors.ACCESS_SIGN_IN_NAME_TAKEN.code) {
      signInName = `${signInName}.vidu`;
      made = await createAccount(context, { ...account, signInName, password });
    }
    const accountId = expectOk(made, signInName);
    const grant = { role, unitId: unit?.id ?? null, from: today(context.clock), to: null };
    expectOk(await grantRole(context, isWithin, accountId, grant), signInName);
    created.push({ accountId, role, unitName: unit?.name ?? "Toàn hệ thống", signInName, password });
  }
  return created;
}

/** Digits and letters that are not mistaken for one another when read off a screen: 32, so that a byte maps evenly. */
const passwordCharacters = "0123456789abcdefghjkmnpqrstvwxyz";

/** "k7mq-3xwz-p9rd-h2fn": 80 random bits. */
function makePassword(random: Random): string {
  const characters = [...random.bytes(16)].map(
    (byte) => passwordCharacters[byte % passwordCharacters.length],
  );
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join("")).join("-");
}
