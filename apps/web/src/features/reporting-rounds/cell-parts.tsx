import { Button, TextInput } from "@mantine/core";
import { routeUrl } from "@nhiemky/http-contract";
import { evidenceLimitBytes, type Sheet, sheetRoutes } from "@nhiemky/reporting/contract";
import { IconCamera } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { shrinkPhoto } from "../../shared-ui/shrink-photo.ts";
import classes from "./reporting-rounds.module.css";
import { faultOf, type SheetLine, textOf } from "./sheet-cells.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetEntries } from "./use-sheet-entries.ts";

interface EntryFieldProps {
  readonly line: SheetLine;
  readonly entries: SheetEntries;
  readonly isBig?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (text: string) => boolean;
}

/** Where a figure is typed; what cannot be read is said beneath it. */
export function EntryField({ line, entries, isBig = false, onKeyDown, onPaste }: EntryFieldProps) {
  const t = useMessages(sheetMessages);
  const { cell, indicator, key, name } = line;
  const text = entries.textAt(cell);
  const fault = faultOf(text, indicator.decimals, t);
  return (
    <>
      <input
        className={isBig ? classes.big : classes.entry}
        inputMode="decimal"
        autoComplete="off"
        data-entry={key}
        aria-label={name}
        aria-invalid={fault !== null}
        value={text}
        onChange={(event) => entries.type(cell, { text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (onPaste?.(event.clipboardData.getData("text/plain"))) event.preventDefault();
        }}
      />
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

export function NilButton({ line: { cell, name }, entries }: Pick<EntryFieldProps, "line" | "entries">) {
  const t = useMessages(sheetMessages);
  const isNil = entries.textAt(cell) === t.nilWord;
  return (
    <Button
      size="compact-sm"
      variant={isNil ? "filled" : "default"}
      aria-pressed={isNil}
      aria-label={`${t.nil}: ${name}`}
      onClick={() => entries.type(cell, { text: isNil ? "" : t.nilWord })}
    >
      {t.nil}
    </Button>
  );
}

export function RemarkField({ line: { cell, name }, entries }: Pick<EntryFieldProps, "line" | "entries">) {
  const t = useMessages(sheetMessages);
  const typed = entries.remarkAt(cell);
  return (
    <TextInput
      aria-label={`${t.remark}: ${name}`}
      placeholder={t.remark}
      maxLength={1000}
      value={typed}
      onChange={(event) => {
        const { value } = event.currentTarget;
        entries.type(cell, { remark: value === "" ? null : value });
      }}
    />
  );
}

/** A figure that is not typed here: locked with its source, or shown to a reader. */
export function ShownFigure({ line: { cell } }: Pick<EntryFieldProps, "line">) {
  const t = useMessages(sheetMessages);
  const text = useText();
  return (
    <>
      <span className={classes.known}>{textOf(cell.content) || t.blank}</span>
      {cell.knownFrom !== null && <div className={classes.quiet}>{t.known(text(cell.knownFrom))}</div>}
      {cell.earlier.map((before) => (
        <div key={before.at} className={classes.quiet}>
          {t.earlier(textOf(before.content) || t.blank, before.by, before.reason ?? "")}
        </div>
      ))}
    </>
  );
}

interface CellEvidenceProps {
  readonly sheet: Sheet;
  readonly line: SheetLine;
}

/** The files that a cell rests on; on a phone the camera is one press away. */
export function CellEvidence({ sheet, line: { cell, name } }: CellEvidenceProps) {
  const t = useMessages(sheetMessages);
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [isShrinking, setShrinking] = useState(false);
  const add = useAction(sheetRoutes.addEvidence, {
    invalidates: [sheetRoutes.readSheet],
    onDone: () => say(t.evidenceAdded),
  });
  const remove = useAction(sheetRoutes.removeEvidence, { invalidates: [sheetRoutes.readSheet] });
  const { indicatorId, categoryOptionId } = cell;
  const files = sheet.evidence.filter(
    (file) => file.indicatorId === indicatorId && file.categoryOptionId === categoryOptionId,
  );
  const params = { roundId: sheet.round.id, unitId: sheet.unit.id };
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setShrinking(true);
    const file = await shrinkPhoto(chosen);
    setShrinking(false);
    const place = { indicatorId, categoryOptionId };
    await add.run({ params, body: { cell: place } }, { name: file.name, content: file });
  };
  return (
    <div className={classes.verbs}>
      {files.map((file) => (
        <span key={file.id}>
          <a href={routeUrl(sheetRoutes.readEvidence, { params: { evidenceId: file.id } })} download>
            {file.name}
          </a>{" "}
          <span className={classes.quiet}>({formats.bytes(file.sizeBytes)})</span>
          {sheet.mayEnter && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t.remove} ${file.name}`}
              onClick={() => void remove.run({ params: { evidenceId: file.id } })}
            >
              {t.remove}
            </Button>
          )}
        </span>
      ))}
      {sheet.mayEnter && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/*,.pdf,.docx,.xlsx"
            aria-label={`${t.addEvidence}: ${name}`}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              event.currentTarget.value = "";
              if (chosen !== undefined && chosen.size <= evidenceLimitBytes) void take(chosen);
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCamera size={16} stroke={1.6} aria-hidden />}
            loading={isShrinking || add.isRunning}
            aria-label={`${t.evidence}: ${name}`}
            onClick={() => input.current?.click()}
          >
            {t.evidence}
          </Button>
        </>
      )}
      {add.problem !== null && <ProblemNotice problem={add.problem} kept="nothing-changed" />}
    </div>
  );
}

/** What the checks and the superior say about a cell. */
export function CellWords({ sheet, line: { cell, indicator } }: CellEvidenceProps) {
  const text = useText();
  const findings = sheet.findings.filter(
    ({ kind, indicatorIds }) => kind === "rule" && indicatorIds.includes(indicator.id),
  );
  return (
    <>
      {cell.returnReason !== null && <p className={classes.fault}>{cell.returnReason}</p>}
      {findings.map((finding) => (
        <p key={finding.message.vi} className={finding.isExplained ? classes.quiet : classes.fault}>
          {text(finding.message)}
        </p>
      ))}
    </>
  );
}
