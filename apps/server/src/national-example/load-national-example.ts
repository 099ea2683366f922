import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { err, ok, type Result, today } from "@nhiemky/kernel";
import { sql } from "kysely";
import { createAccounts } from "../example-term/load-accounts.ts";
import type { LoadedExample } from "../example-term/load-example-term.ts";
import { refuseInstance } from "../example-term/refuse-instance.ts";
import { fillNational } from "./fill-national.ts";
import { nationalSizes } from "./national-sizes.ts";

/**
 * Loads the generated example of national size, with an administrator, the office clerk of a province, the secretary of
 * a commune and the clerk of a grassroots unit.
 * @param scale 1 for the whole country
 */
export async function loadNationalExample(
  context: ActionContext,
  scale: number,
  say: (step: string) => void = () => undefined,
): Promise<Result<LoadedExample>> {
  const { connection } = context;
  const refusal = await refuseInstance(connection);
  if (refusal !== null) return err(refusal);
  const sizes = nationalSizes(scale);
  await fillNational(connection, sizes, today(context.clock), say);
  const unit = async (code: string) => {
    const { rows } = await sql<{ id: UnitId; name: string }>`
      select id, full_name as name from org_unit join unit_name on unit_id = id where code = ${code}
    `.execute(connection);
    return rows[0] ?? null;
  };
  const wanted = [
    { role: "administrator", signInName: "quantri", displayName: "Quản trị", code: null },
    { role: "office-clerk", signInName: "vanphong", displayName: "Văn phòng tỉnh", code: "T01" },
    { role: "unit-secretary", signInName: "bithu", displayName: "Bí thư xã", code: "X0001" },
    { role: "unit-clerk", signInName: "vanthu", displayName: "Văn thư cơ sở", code: "C00001" },
  ] as const;
  const withUnits = await Promise.all(
    wanted.map(async ({ code, ...account }) => ({
      ...account,
      unit: code === null ? null : await unit(code),
    })),
  );
  const accounts = await createAccounts(context, withUnits);
  return ok({ accounts, counts: { ...sizes, accounts: accounts.length } });
}
