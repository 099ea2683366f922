import type { Command } from "commander";
import { addPrintCommand } from "./ballots-print.ts";
import { addReadCommand } from "./ballots-read.ts";
import { addTallyCommand } from "./ballots-tally.ts";
import { addWatchCommand } from "./ballots-watch.ts";

export function addBallotsCommands(program: Command): void {
  const ballots = program.command("ballots").description("Phiếu bầu và kiểm phiếu · Ballots and the count");
  addPrintCommand(ballots);
  addReadCommand(ballots);
  addWatchCommand(ballots);
  addTallyCommand(ballots);
}
