import { type Problem, ProblemError } from "@nhiemky/http-contract";
import {
  type EntryConflict,
  type EntrySource,
  type NewEntry,
  type Sheet,
  sheetRoutes,
} from "@nhiemky/reporting/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useDraft } from "../../preferences/use-draft.ts";
import { callServer } from "../../server/call-server.ts";
import { routeKey } from "../../server/use-route.ts";
import { cellKey, contentOf, linesOf, textOf } from "./sheet-cells.ts";

/** What was typed and has not reached the server; kept in this browser. */
interface PendingEntry {
  readonly text: string;
  readonly remark: string | null;
  readonly basedOnVersion: number;
  readonly source: EntrySource;
}
type Pending = Readonly<Record<string, PendingEntry>>;

const pause = 800;
const retryAfter = 4_000;

/**
 * The cells of a sheet as they are being typed: shown at once, kept in the browser, sent a moment later. Without a
 * connection they wait; a cell that somebody else changed meanwhile is a conflict, for the writer to decide.
 */
export function useSheetEntries(sheet: Sheet) {
  const client = useQueryClient();
  const params = { roundId: sheet.round.id, unitId: sheet.unit.id };
  const { value: pending, change } = useDraft<Pending>(`sheet.${params.roundId}.${params.unitId}`, {});
  const [conflicts, setConflicts] = useState<readonly EntryConflict[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const lines = linesOf(sheet);
  const inConflict = new Set(conflicts.map(cellKey));
  const ready = lines.flatMap(
    ({ key, cell, indicator }): { key: string; sent: PendingEntry; entry: NewEntry }[] => {
      const typed = pending[key];
      const content = typed === undefined ? null : contentOf(typed.text, indicator.decimals);
      if (typed === undefined || content === null || inConflict.has(key)) return [];
      const { remark, basedOnVersion } = typed;
      const { indicatorId, categoryOptionId } = cell;
      return [
        { key, sent: typed, entry: { indicatorId, categoryOptionId, content, remark, basedOnVersion } },
      ];
    },
  );

  const send = async () => {
    setSending(true);
    try {
      const source = ready[0]?.sent.source ?? "keyed";
      const body = { source, entries: ready.map(({ entry }) => entry) };
      const { versions, findings } = await callServer(sheetRoutes.saveEntries, { params, body });
      const written = new Map(versions.map((place) => [cellKey(place), place.version]));
      const entries = new Map(ready.map(({ key, entry }) => [key, entry]));
      client.setQueryData<Sheet>(routeKey(sheetRoutes.readSheet, { params }), (old) =>
        old === undefined ? old : withEntries(old, entries, written, findings),
      );
      change((now) => withoutSent(now, ready, written));
      setProblem(null);
      if (sheet.state === "not-started")
        void client.invalidateQueries({ queryKey: [sheetRoutes.readSheet.id] });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const found = error.problem.details?.conflicts;
      if (error.problem.code === "ENTRY_CONFLICT" && Array.isArray(found))
        setConflicts(found as EntryConflict[]);
      else setProblem(error.problem);
    }
    setSending(false);
  };
  const latestSend = useRef(send);
  latestSend.current = send;

  const isOffline = problem?.code === "NETWORK";
  const isRefused = problem !== null && !isOffline;
  const work = JSON.stringify(ready.map(({ entry }) => entry));
  const hasWork = ready.length > 0 && sheet.mayEnter;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be sent and each attempt start the clock anew
  useEffect(() => {
    if (!hasWork || isSending || isRefused) return;
    const timer = setTimeout(() => void latestSend.current(), isOffline ? retryAfter : pause);
    return () => clearTimeout(timer);
  }, [work, hasWork, isSending, isRefused, isOffline, attempt]);
  useEffect(() => {
    const onLine = () => {
      setProblem((now) => (now?.code === "NETWORK" ? null : now));
      setAttempt((count) => count + 1);
    };
    window.addEventListener("online", onLine);
    return () => window.removeEventListener("online", onLine);
  }, []);

  const type = useCallback(
    (
      cell: Sheet["cells"][number],
      typed: { readonly text?: string; readonly remark?: string | null },
      source: EntrySource = "keyed",
    ) => {
      const key = cellKey(cell);
      setProblem((now) => (now?.code === "NETWORK" ? now : null));
      change((now) => {
        const before = now[key];
        const next = {
          text: typed.text ?? before?.text ?? textOf(cell.content),
          remark: typed.remark === undefined ? (before?.remark ?? cell.remark) : typed.remark,
          basedOnVersion: before?.basedOnVersion ?? cell.version,
          source,
        };
        return { ...now, [key]: next };
      });
    },
    [change],
  );

  /** Which of two figures stays: mine is sent on the version that stands; the other one is left as it is. */
  const settle = (conflict: EntryConflict, keeps: "mine" | "theirs") => {
    const key = cellKey(conflict);
    change(({ [key]: mine, ...others }) =>
      keeps === "theirs" || mine === undefined
        ? others
        : { ...others, [key]: { ...mine, basedOnVersion: conflict.theirs.version } },
    );
    setConflicts((now) => now.filter((one) => cellKey(one) !== key));
    void client.invalidateQueries({ queryKey: [sheetRoutes.readSheet.id] });
  };

  return {
    textAt: (cell: Sheet["cells"][number]) => pending[cellKey(cell)]?.text ?? textOf(cell.content),
    remarkAt: (cell: Sheet["cells"][number]) => {
      const typed = pending[cellKey(cell)];
      return (typed === undefined ? cell.remark : typed.remark) ?? "";
    },
    type,
    settle,
    conflicts,
    problem: isRefused ? problem : null,
    isOffline,
    isSending,
    pendingCount: Object.keys(pending).length,
    discard: () => {
      change({});
      setConflicts([]);
      setProblem(null);
    },
  };
}

export type SheetEntries = ReturnType<typeof useSheetEntries>;

function withEntries(
  sheet: Sheet,
  entries: ReadonlyMap<string, NewEntry>,
  versions: ReadonlyMap<string, number>,
  findings: Sheet["findings"],
): Sheet {
  const cells = sheet.cells.map((cell) => {
    const entry = entries.get(cellKey(cell));
    if (entry === undefined) return cell;
    const version = versions.get(cellKey(cell)) ?? cell.version;
    return { ...cell, content: entry.content, remark: entry.remark ?? null, version };
  });
  const enteredCount = cells.filter(
    (cell) => cell.knownFrom === null && cell.content.entry !== "blank",
  ).length;
  return { ...sheet, cells, findings, enteredCount };
}

/** What is left to send: a cell typed on while it was on its way goes on from the version that it got. */
function withoutSent(
  now: Pending,
  sent: readonly { readonly key: string; readonly sent: PendingEntry }[],
  versions: ReadonlyMap<string, number>,
): Pending {
  const rest = { ...now };
  for (const { key, sent: before } of sent) {
    const current = rest[key];
    if (current === undefined) continue;
    if (current.text === before.text && current.remark === before.remark) delete rest[key];
    else rest[key] = { ...current, basedOnVersion: versions.get(key) ?? current.basedOnVersion };
  }
  return rest;
}
