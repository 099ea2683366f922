import { systemActor } from "@nhiemky/access-control";
import { systemClock, systemRandom } from "@nhiemky/kernel";
import { type Command, InvalidArgumentError, Option } from "commander";
import { printJson, refuse } from "../outcome.ts";

function readScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 1)) throw new InvalidArgumentError("0 < SCALE ≤ 1");
  return scale;
}

export function addLoadExampleCommand(program: Command): void {
  program
    .command("load-example")
    .description(
      "Nạp dữ liệu ví dụ vào hệ thống trống, in các tài khoản một lần · Load an example into an empty instance, print its accounts once",
    )
    .addOption(
      new Option(
        "--size <size>",
        "bloc: nhiệm kỳ ví dụ từ dữ kiện công khai; national: dữ liệu sinh tự động cỡ cả nước · bloc: the example term from published facts; national: generated data of national size",
      )
        .choices(["bloc", "national"])
        .default("bloc"),
    )
    .option(
      "--scale <scale>",
      "Cỡ của dữ liệu cả nước, 1 là đủ · Share of the national size, 1 is all of it",
      readScale,
      1,
    )
    .option("--json", "In JSON · Print JSON")
    .action(async (options: { size: "bloc" | "national"; scale: number; json?: boolean }) => {
      const { describeAccounts, loadExampleTerm, loadNationalExample, withDatabase } = await import(
        "../instance.ts"
      );
      const say = (step: string) => console.error(`${step} …`);
      const loaded = await withDatabase(({ connection }) => {
        const actor = systemActor("Nạp nhiệm kỳ ví dụ");
        const context = { connection, clock: systemClock, random: systemRandom, actor };
        return options.size === "national"
          ? loadNationalExample(context, options.scale, say)
          : loadExampleTerm(context, say);
      });
      if (!loaded.ok) return refuse(loaded.error);
      if (options.json) return printJson(loaded.value);
      console.log(describeAccounts(loaded.value.accounts));
    });
}
