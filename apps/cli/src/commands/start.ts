import type { Command } from "commander";

export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description(
      "Chạy máy chủ (như npm start, không cài và không dựng lại) · Run the server (as npm start, without installing or building)",
    )
    .action(async () => {
      await import("@nhiemky/server/main");
    });
}
