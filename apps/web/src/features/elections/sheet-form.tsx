import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import {
  countingRoutes,
  foundRows,
  type KeyedSheet,
  type KeyingId,
  validityRowTexts,
} from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import type { ContestId } from "./contest-reply.ts";
import type { DeskLayout } from "./desk-layout.ts";
import classes from "./elections.module.css";
import { keyingMessages } from "./keying-messages.ts";
import { readNumbers } from "./read-numbers.ts";

interface SheetFormProps {
  readonly contestId: ContestId;
  readonly keyingId: KeyingId;
  readonly position: number;
  readonly overlay: DeskLayout;
  readonly onKeyed: () => void;
}

type Mode = "struck" | "kept";

/** How the last sheet was typed stays chosen for the next, in this window. */
let lastMode: Mode = "struck";

/** One sheet as it is read out: the numbers, what else the paper shows, Enter. */
export function SheetForm({ contestId, keyingId, position, overlay, onKeyed }: SheetFormProps) {
  const t = useMessages(keyingMessages);
  const text = useText();
  const [mode, setMode] = useState<Mode>(lastMode);
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [found, setFound] = useState<KeyedSheet["found"]>(null);
  const listed = overlay.pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const typed = [readNumbers(first, listed), readNumbers(second, listed)] as const;
  const isStrike = overlay.grammar === "strike-out";
  const wrong = typed.flatMap((one) => one.wrong);
  const key = useAction(countingRoutes.keySheet, { invalidates: [countingRoutes.readKeying] });
  const left = mode === "kept" ? typed[0].numbers.length : listed - typed[0].numbers.length;
  const marking: KeyedSheet["marking"] = isStrike
    ? { mode, numbers: [...typed[0].numbers] }
    : { mode: "boxes", agree: [...typed[0].numbers], disagree: [...typed[1].numbers] };
  const submit = async () => {
    if (wrong.length > 0) return;
    const isDone = await key.run({ params: { contestId, keyingId }, body: { position, marking, found } });
    if (isDone) onKeyed();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.sheet(position)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t.sheet(position)}</h2>
      {isStrike && (
        <SegmentedControl
          aria-label={t.mode}
          data={[
            { value: "struck", label: t.struck },
            { value: "kept", label: t.kept },
          ]}
          value={mode}
          onChange={(value) => {
            lastMode = value as Mode;
            setMode(lastMode);
          }}
        />
      )}
      <TextInput
        label={t.numbers(isStrike ? t[mode] : t.agree, position)}
        description={isStrike && mode === "struck" ? t.noNumbers : undefined}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        value={first}
        error={wrong.length > 0 ? t.wrongNumbers(wrong.join(" ")) : undefined}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      {!isStrike && (
        <TextInput
          label={t.numbers(t.disagree, position)}
          inputMode="numeric"
          autoComplete="off"
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
        />
      )}
      {isStrike && <p className={classes.quiet}>{t.left(left, overlay.seats)}</p>}
      <Select
        label={t.found}
        allowDeselect={false}
        data={[
          { value: "", label: t.nothingFound },
          ...foundRows.map((row) => ({ value: row, label: `${row}. ${text(validityRowTexts[row])}` })),
        ]}
        value={found ?? ""}
        onChange={(value) =>
          setFound(value === "" || value === null ? null : (value as (typeof foundRows)[number]))
        }
      />
      {key.problem !== null && <ProblemNotice problem={key.problem} kept="form" />}
      <div>
        <Button type="submit" loading={key.isRunning}>
          {t.next}
        </Button>
      </div>
    </form>
  );
}
