import { Command } from "commander";
import { addBackupCommands } from "./commands/backup.ts";
import { addBallotsCommands } from "./commands/ballots.ts";
import { addLoadExampleCommand } from "./commands/load-example.ts";
import { addStartCommand } from "./commands/start.ts";
import { addTextCommands } from "./commands/text.ts";
import { addVerifyLogCommand } from "./commands/verify-log.ts";

const program = new Command("nhiemky")
  .description("Nhiệm Kỳ: một nhiệm kỳ, một sổ cái · one term, one ledger")
  .helpOption("-h, --help", "Xem hướng dẫn · Show help")
  .helpCommand("help [command]", "Xem hướng dẫn của một lệnh · Show a command's help")
  .configureHelp({ sortSubcommands: true })
  .addHelpText(
    "after",
    "\nMã thoát · Exit status: 0 xong · done; 1 dữ liệu hoặc trạng thái không cho phép · the input or the state does not allow it; 2 gọi sai cách · wrong usage",
  )
  // Commander ends wrong usage with 1; here 1 means that the state does not allow it.
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

addStartCommand(program);
addLoadExampleCommand(program);
addTextCommands(program);
addBallotsCommands(program);
addBackupCommands(program);
addVerifyLogCommand(program);

await program.parseAsync();
