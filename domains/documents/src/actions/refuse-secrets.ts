import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type AppError, appError } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import { findSecrecyMarks, type SecrecyInput } from "../rules/find-secrecy-marks.ts";

/**
 * Refuses what says that it is a state secret (rules SS-01, 9.3.2); null when it does not. The caller sees the places
 * found, once; the log keeps that something was refused and where the mark stood, nothing of its words.
 */
export async function refuseSecrets(
  context: ActionContext,
  unitId: UnitId,
  input: SecrecyInput,
): Promise<AppError | null> {
  const marks = findSecrecyMarks(input);
  const [first] = marks;
  if (first === undefined) return null;
  await inTransaction(context.connection, (connection) =>
    recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.secret-refused"],
        unitId,
        subject: { kind: "unit", id: unitId },
        data: {
          level: first.level,
          places: [...new Set(marks.map((mark) => mark.place))],
          count: marks.length,
        },
      },
    ),
  );
  return appError(
    documentErrors.DOCUMENTS_STATE_SECRET,
    { level: first.level, count: marks.length },
    { details: { marks: marks.slice(0, 20) } },
  );
}
