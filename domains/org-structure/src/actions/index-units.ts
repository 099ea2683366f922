import type { Connection } from "@nhiemky/database";
import { addReaderPairs, indexEntries } from "@nhiemky/search-index";
import type { UnitHistory } from "../rules/unit-history.ts";

/** Makes units findable by every name they ever had, their abbreviations and their code; whoever sees the unit finds it. */
export async function indexUnits(connection: Connection, units: readonly UnitHistory[]): Promise<void> {
  const ids = units.map((unit) => unit.id);
  await addReaderPairs(connection, ids, ids);
  await indexEntries(
    connection,
    units.map((unit) => {
      const names = unit.names.map((row) => row.value);
      const abbreviations = names.flatMap(({ shortName, abbreviation }) => [shortName, abbreviation]);
      return {
        kind: "unit",
        id: unit.id,
        recordId: unit.id,
        unitId: unit.id,
        title: names.at(-1)?.fullName ?? "",
        text: names.map((name) => name.fullName).join("\n"),
        also: [unit.code, ...abbreviations].filter((word) => word !== null).join(" "),
        occurredOn: unit.life.from,
      };
    }),
  );
}
