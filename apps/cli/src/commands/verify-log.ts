import type { ChainHead } from "@nhiemky/audit-log";
import { type Command, InvalidArgumentError } from "commander";
import { printJson } from "../outcome.ts";

function readHead(text: string): ChainHead {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text);
  if (match === null) throw new InvalidArgumentError("SỐ:MÃ · SEQUENCE:HASH");
  return { sequence: Number(match[1]), hash: match[2]! };
}

export function addVerifyLogCommand(program: Command): void {
  program
    .command("verify-log")
    .description(
      "Kiểm chuỗi nhật ký: dòng bị sửa, bị xóa, bị đảo · Check the audit chain for changed, removed, reordered rows",
    )
    .option("--json", "In JSON · Print JSON")
    .option(
      "--expect-head <head>",
      "Đầu chuỗi đã ghi lại trước đây (SỐ:MÃ) phải còn trong chuỗi · A head noted earlier (SEQUENCE:HASH) must still be there",
      readHead,
    )
    .action(async (options: { json?: boolean; expectHead?: ChainHead }) => {
      const { verifyChain, withDatabase } = await import("../instance.ts");
      const verdict = await withDatabase((database) => verifyChain(database.connection, options.expectHead), {
        migrates: false,
      });
      if (options.json) printJson(verdict);
      if (verdict.intact) {
        const head = `${verdict.head.sequence}:${verdict.head.hash}`;
        console.error(`Chuỗi nhật ký nguyên vẹn, đầu chuỗi · The audit chain is intact, head: ${head}`);
        return;
      }
      const place = `${verdict.firstBadSequence} (${verdict.fault})`;
      console.error(
        `Chuỗi nhật ký bị can thiệp từ dòng ${place} · The audit chain is broken from row ${place}`,
      );
      process.exitCode = 1;
    });
}
