import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { decisionParts, readDecisionRoute } from "@nhiemky/org-structure/contract";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { decisionKindWords } from "../../shared-ui/kind-words.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import { CountsTable } from "./counts-table.tsx";
import { DecisionSource } from "./decision-timeline.tsx";
import classes from "./structure.module.css";
import { decisionPartWords, structureWords } from "./structure-messages.ts";
import { WithdrawDecisionPanel } from "./withdraw-decision-panel.tsx";

type Decision = RouteReply<typeof readDecisionRoute>;

const messages = defineMessages({
  note: { vi: "Ghi chú", en: "Note" },
  enteredAt: { vi: "Nhập vào sổ lúc", en: "Entered at" },
  counts: { vi: "Tổ chức liên quan, theo loại", en: "Units concerned, by kind" },
  withdraw: { vi: "Rút quyết định nhập nhầm", en: "Withdraw, entered by mistake" },
  withdrawn: {
    vi: (at: string, reason: string) =>
      `Đã rút khỏi sổ lúc ${at}: ${reason}. Quyết định này không còn tác động nào.`,
    en: (at, reason) => `Withdrawn at ${at}: ${reason}. This decision no longer has any effect.`,
  },
  successions: { vi: "Ai tiếp nối ai", en: "Who carries on whom" },
  whole: { vi: "toàn bộ", en: "all of it" },
  share: {
    vi: (percent: string) => `${percent} số liệu cũ, ước tính theo tỷ trọng`,
    en: (percent: string) => `${percent} of past figures, estimated by weight`,
  },
});

/** One decision: what it rests on, what it did to each unit, before and after. */
export function DecisionPage() {
  const { decisionId } = useParams({ from: "/shell/structure-decisions/$decisionId" });
  const decision = useRoute(readDecisionRoute, { params: { decisionId } });
  return <Loaded query={decision}>{(reply) => <DecisionView decision={reply} />}</Loaded>;
}

function DecisionView({ decision }: { decision: Decision }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const kinds = useMessages(decisionKindWords);
  const parts = useMessages(decisionPartWords);
  const formats = useFormats();
  const { labelOf } = useUnitKinds(decision.effectiveOn);
  const can = useCan();
  const { isPast } = useAsOfDay();
  const [isWithdrawing, setWithdrawing] = useState(false);
  return (
    <>
      <PageHeader
        title={`${kinds[decision.kind]}, ${formats.day(decision.effectiveOn)}`}
        crumbs={[
          { label: words.structure, to: "/units" },
          { label: words.ledger, to: "/structure-decisions" },
        ]}
        description={<DecisionSource decision={decision} />}
        actions={
          <>
            {can("structure:decide") && !isPast && decision.withdrawn === null && (
              <Button variant="default" onClick={() => setWithdrawing(true)}>
                {t.withdraw}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      {decision.withdrawn !== null && (
        <p className={classes.notice} role="note">
          {t.withdrawn(formats.instant(decision.withdrawn.at), decision.withdrawn.reason)}
        </p>
      )}
      <div className={classes.columns}>
        <div className={classes.stack}>
          {decisionParts
            .map((part) => ({ part, units: decision.units.filter((unit) => unit.part === part) }))
            .filter(({ units }) => units.length > 0)
            .map(({ part, units }) => (
              <section key={part} className={classes.section}>
                <h2>{`${parts[part]} (${formats.number(units.length)})`}</h2>
                <ul className={classes.lines}>
                  {units.map((unit) => (
                    <li key={unit.id}>
                      <RecordLink kind="unit" id={unit.id}>
                        {unit.name}
                      </RecordLink>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
        <div className={classes.stack}>
          <section className={classes.section}>
            <dl className={classes.facts}>
              <dt>{words.effectiveOn}</dt>
              <dd>{formats.day(decision.effectiveOn)}</dd>
              <dt>{words.document}</dt>
              <dd>
                <DecisionSource decision={decision} />
              </dd>
              <dt>{t.enteredAt}</dt>
              <dd>{formats.instant(decision.enteredAt)}</dd>
              {decision.note !== null && (
                <>
                  <dt>{t.note}</dt>
                  <dd>{decision.note}</dd>
                </>
              )}
            </dl>
          </section>
          <CountsTable
            id="decision-kinds"
            caption={t.counts}
            rows={decision.counts.map(({ kind, ...row }) => ({ key: kind, label: labelOf(kind), ...row }))}
          />
          {decision.successions.length > 0 && (
            <section className={classes.section}>
              <h2>{t.successions}</h2>
              <ul className={classes.lines}>
                {decision.successions.map(({ from, to, weight, weightTotal, ...takes }) => {
                  const taken = [
                    takes.takesMembers ? words.members : null,
                    takes.takesTasks ? words.tasks : null,
                    takes.takesDocuments ? words.documents : null,
                  ].filter((what) => what !== null);
                  const share =
                    weight === weightTotal ? t.whole : t.share(formats.share(weight, weightTotal) ?? "");
                  return (
                    <li key={`${from.id} ${to.id}`}>
                      {from.name} → {to.name}{" "}
                      <span className={classes.quiet}>{[share, ...taken].join("; ").toLowerCase()}</span>
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </div>
      </div>
      {isWithdrawing && (
        <WithdrawDecisionPanel decisionId={decision.id} onClose={() => setWithdrawing(false)} />
      )}
    </>
  );
}
