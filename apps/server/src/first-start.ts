import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  type ActionContext,
  accessErrors,
  createFirstAdministrator,
  systemActor,
} from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { ok, type Result } from "@nhiemky/kernel";
import { sql } from "kysely";
import { describeAccounts } from "./example-term/describe-accounts.ts";
import { loadExampleTerm } from "./example-term/load-example-term.ts";
import type { Settings } from "./settings.ts";
import type { ServerPorts } from "./start-server.ts";

const firstAdministrator = { signInName: "quantri", displayName: "Quản trị viên" };

/** Example accounts are for trying out, so their passwords may be read again; real ones are never written anywhere. */
const accountsFile = "example-accounts.txt";

/** One account is enough: an example must never appear in an instance that somebody has begun to set up. */
async function isInUse(connection: Connection): Promise<boolean> {
  const { rows } = await sql<{ isInUse: boolean }>`
    select exists (select from account) or exists (select from org_unit) as "isInUse"`.execute(connection);
  return rows[0]?.isInUse ?? false;
}

/**
 * What an instance needs before anybody can sign in: the example term with its accounts or, without it, a link by which
 * the first administrator chooses a password. Does nothing in an instance that is in use.
 * @returns what to print for the person who started the server; "" for nothing
 */
export async function prepareFirstStart(
  connection: Connection,
  settings: Settings,
  url: string,
  ports: ServerPorts,
  say: (step: string) => void,
): Promise<Result<string>> {
  const file = path.join(settings.dataFolder, accountsFile);
  if (await isInUse(connection)) return ok(existsSync(file) ? await readFile(file, "utf8") : "");
  const context: ActionContext = { connection, ...ports, actor: systemActor("Khởi động lần đầu") };
  if (settings.loadsExample) {
    const loaded = await loadExampleTerm(context, say);
    if (!loaded.ok) return loaded;
    const table = `Tài khoản của nhiệm kỳ ví dụ · Accounts of the example term\n\n${describeAccounts(loaded.value.accounts)}\n`;
    await mkdir(settings.dataFolder, { recursive: true });
    await writeFile(file, table, { mode: 0o600 });
    return ok(table);
  }
  const link = await createFirstAdministrator(context, firstAdministrator);
  if (!link.ok) return link.error.code === accessErrors.ACCESS_ALREADY_SET_UP.code ? ok("") : link;
  return ok(
    "Quản trị viên đầu tiên đặt mật khẩu tại địa chỉ dùng một lần này · The first administrator chooses a password at this one-time address\n" +
      `${url}/one-time-link#${link.value.code}\nTên đăng nhập · Sign-in name: ${firstAdministrator.signInName}\n`,
  );
}
