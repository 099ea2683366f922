import type { Problem } from "@nhiemky/http-contract";
import type { CivilDate } from "@nhiemky/kernel";
import { importUnitsRoute, previewUnitImportRoute, type UnitId } from "@nhiemky/org-structure/contract";
import { importMembersRoute, previewMemberImportRoute } from "@nhiemky/people/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { say } from "../../shared-ui/said.ts";
import type { RowProblem } from "./import-problem-words.ts";

export type ImportSubject = "units" | "members";

/** A row of either kind of file, with what would become of it. */
export interface CheckedRow {
  readonly row: number;
  readonly code: string;
  readonly fullName: string;
  /** The code of the parent, or of the unit that is joined. */
  readonly placeCode: string | null;
  readonly from: CivilDate;
  readonly verdict: "new" | "unchanged" | "problem";
  readonly problems: readonly { readonly problem: RowProblem; readonly column: string }[];
}

export interface ImportInput {
  readonly underUnitId: UnitId;
  readonly day: CivilDate;
  readonly file: File;
}

const messages = defineMessages({
  done: {
    vi: (count: string, unchanged: string) => `Đã nhập ${count} dòng mới; ${unchanged} dòng đã có từ trước`,
    en: (count: string, unchanged: string) => `${count} new rows imported; ${unchanged} were there already`,
  },
});

/** Checks and imports a file of units or of members; the two differ in their routes only. */
export function useImport(subject: ImportSubject) {
  const t = useMessages(messages);
  const formats = useFormats();
  const navigate = useNavigate();
  const [preview, setPreview] = useState<readonly CheckedRow[] | null>(null);
  const finish = (count: number, unchanged: number, to: "/units" | "/people") => {
    say(t.done(formats.number(count), formats.number(unchanged)));
    void navigate({ to });
  };
  const checkUnits = useAction(previewUnitImportRoute, {
    invalidates: [],
    onDone: ({ rows }) =>
      setPreview(
        rows.map(({ parentCode, establishedOn, ...row }) => ({
          ...row,
          placeCode: parentCode,
          from: establishedOn,
        })),
      ),
  });
  const checkMembers = useAction(previewMemberImportRoute, {
    invalidates: [],
    onDone: ({ rows }) =>
      setPreview(rows.map(({ unitCode, fromOn, ...row }) => ({ ...row, placeCode: unitCode, from: fromOn }))),
  });
  const applyUnits = useAction(importUnitsRoute, {
    onDone: ({ establishedCount, unchangedCount }) => finish(establishedCount, unchangedCount, "/units"),
  });
  const applyMembers = useAction(importMembersRoute, {
    onDone: ({ recordedCount, unchangedCount }) => finish(recordedCount, unchangedCount, "/people"),
  });
  const actions = [checkUnits, checkMembers, applyUnits, applyMembers];
  const fileOf = ({ file }: ImportInput) => ({ name: file.name, content: file });
  return {
    preview,
    check: (input: ImportInput) => {
      const { underUnitId, day } = input;
      return subject === "units"
        ? checkUnits.run({ body: { underUnitId, establishedOn: day } }, fileOf(input))
        : checkMembers.run({ body: { underUnitId, fromOn: day } }, fileOf(input));
    },
    apply: (input: ImportInput) => {
      const { underUnitId, day } = input;
      return subject === "units"
        ? applyUnits.run({ body: { underUnitId, establishedOn: day } }, fileOf(input))
        : applyMembers.run({ body: { underUnitId, fromOn: day } }, fileOf(input));
    },
    problem: actions.reduce<Problem | null>((found, action) => found ?? action.problem, null),
    isRunning: actions.some((action) => action.isRunning),
    forget: () => {
      setPreview(null);
      for (const action of actions) action.reset();
    },
  };
}
