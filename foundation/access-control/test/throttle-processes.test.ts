import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { attemptsPerName } from "../src/rules/throttle-rule.ts";
import { accessWorld } from "./access-world.ts";

const run = promisify(execFile);
const script = fileURLToPath(new URL("attempt-sign-ins.ts", import.meta.url));
const world = await accessWorld();
await world.account("lan.pham");

test("hai tiến trình máy chủ đếm chung số lần thử", async () => {
  const attempts = attemptsPerName;
  const runs = await Promise.all(
    ["10.0.0.1", "10.0.0.2"].map((ip) =>
      run(process.execPath, [script, world.connectionString, "lan.pham", ip, String(attempts)]),
    ),
  );
  const codes = runs.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
  expect(codes).toHaveLength(2 * attempts);
  expect(codes.filter((code) => code === "ACCESS_WRONG_CREDENTIALS")).toHaveLength(attempts);
  expect(codes.filter((code) => code === "ACCESS_TOO_MANY_ATTEMPTS")).toHaveLength(attempts);
});
