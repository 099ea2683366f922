import { Button } from "@mantine/core";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { CitedRule } from "./cited-rule.tsx";
import { contestMessages } from "./contest-messages.ts";
import type { ContestReply, NominationReply, StepProps } from "./contest-reply.ts";
import { leftOutWords, sourceWords, withdrawalWords } from "./election-words.ts";
import classes from "./elections.module.css";
import { FreezeForm } from "./freeze-form.tsx";
import { NominatePanel } from "./nominate-panel.tsx";
import { NominationPanel } from "./nomination-panel.tsx";

/** Nominations, the surplus with its arithmetic and article, the list in ballot order, the freezing. */
export function ListStep({ reply }: StepProps) {
  const t = useMessages(contestMessages);
  const [open, setOpen] = useState<string | null>(null);
  const [isNominating, setNominating] = useState(false);
  const columns = useNominationColumns();
  const isOpen = reply.contest.state === "opened" && reply.mayConduct;
  const nominate = isOpen && (
    <Button
      onClick={() => {
        setOpen(null);
        setNominating(true);
      }}
    >
      {t.nominate}
    </Button>
  );
  const rows = [...reply.nominations].sort(byListNumber);
  const chosen = rows.find(({ id }) => id === open);
  return (
    <section aria-label={t.list} className={classes.section}>
      <DataTable
        id="nominations"
        caption={t.list}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        openKey={open ?? undefined}
        onOpen={({ id }) => {
          setNominating(false);
          setOpen(id);
        }}
        toolbar={nominate}
        empty={
          <EmptyState title={t.noNominations} action={nominate}>
            {t.noNominationsHelp}
          </EmptyState>
        }
      />
      <SurplusBox reply={reply} />
      {isOpen && reply.nominations.length > 0 && <FreezeForm reply={reply} />}
      {isNominating && <NominatePanel reply={reply} onClose={() => setNominating(false)} />}
      {chosen !== undefined && (
        <NominationPanel
          key={chosen.id}
          reply={reply}
          nomination={chosen}
          mayChange={isOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function byListNumber(left: NominationReply, right: NominationReply): number {
  return (left.listNumber ?? Number.MAX_SAFE_INTEGER) - (right.listNumber ?? Number.MAX_SAFE_INTEGER);
}

function useNominationColumns(): readonly Column<NominationReply>[] {
  const t = useMessages(contestMessages);
  const sources = useMessages(sourceWords);
  const withdrawals = useMessages(withdrawalWords);
  const reasons = useMessages(leftOutWords);
  return [
    {
      id: "number",
      header: t.number,
      width: "4rem",
      align: "end",
      cell: ({ listNumber }) => listNumber ?? "–",
    },
    { id: "name", header: t.name, isTitle: true, cell: ({ name }) => name },
    {
      id: "born",
      header: t.born,
      width: "7rem",
      cell: ({ born }) => (born === null ? "" : String(born).slice(0, 4)),
    },
    { id: "source", header: t.source, cell: ({ source }) => sources[source] },
    { id: "note", header: t.note, cell: ({ note }) => note ?? "" },
    {
      id: "standing",
      header: t.standing,
      cell: ({ leftOut, withdrawal }) =>
        leftOut !== null
          ? t.leftOut(reasons[leftOut.reason])
          : withdrawal === "none"
            ? t.onList
            : `${t.onList} (${withdrawals[withdrawal]})`,
    },
  ];
}

function SurplusBox({ reply }: StepProps) {
  const t = useMessages(contestMessages);
  const text = useText();
  const { surplus } = reply;
  return (
    <div className={classes.box} data-standing={surplus.standing}>
      <h2>{t.surplus}</h2>
      <p className={classes.arithmetic}>{text(surplus.arithmetic)}</p>
      <p>
        <strong>{t[surplus.standing]}</strong>
        {surplus.prepared !== null && `. ${t.prepared(surplus.prepared.from, surplus.prepared.to)}`}
      </p>
      <ul className={classes.articles}>
        {distinctRules(surplus.rules).map((rule) => (
          <li key={rule.id}>
            <CitedRule rule={rule} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Several values of one article are cited once. */
function distinctRules(rules: ContestReply["surplus"]["rules"]): ContestReply["surplus"]["rules"] {
  return [...new Map(rules.map((rule) => [`${rule.citation} ${rule.evidence}`, rule])).values()];
}
