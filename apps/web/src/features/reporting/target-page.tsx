import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { type TargetId, type TargetRow, targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { DataTable } from "../../shared-ui/data-table.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { CascadePanel } from "./cascade-panel.tsx";
import classes from "./reporting.module.css";
import { ReviseTargetPanel } from "./revise-target-panel.tsx";
import { useTargetColumns } from "./target-columns.tsx";
import { targetMessages } from "./target-messages.ts";
import { TargetPath } from "./target-path.tsx";
import { useShapeWords } from "./target-shape-words.ts";
import { TargetStateBadge } from "./target-state.tsx";

type TargetDetail = RouteReply<typeof targetRoutes.readTarget>;

/** One target: how it stands and by which rule, its path, its parts, what it rests on. */
export function TargetPage() {
  const t = useMessages(targetMessages);
  const navigate = useNavigate();
  const { targetId } = useParams({ from: "/shell/targets/$targetId" });
  const [panel, setPanel] = useState<"revise" | "cascade" | null>(null);
  const detail = useRoute(targetRoutes.readTarget, { params: { targetId: targetId as TargetId } });
  const close = () => setPanel(null);
  return (
    <Loaded query={detail}>
      {(reply) => (
        <div className={classes.stack}>
          <PageHeader
            title={reply.target.title}
            crumbs={[{ label: t.title, to: "/targets", search: {} }]}
            description={reply.target.unit.name}
            actions={
              <>
                {reply.maySet && <Button onClick={() => setPanel("cascade")}>{t.cascade}</Button>}
                {reply.maySet && (
                  <Button variant="default" onClick={() => setPanel("revise")}>
                    {t.revise}
                  </Button>
                )}
                <PrintButton />
              </>
            }
          />
          <TargetFacts target={reply.target} />
          {reply.points.length > 0 && <TargetPath title={reply.target.title} points={reply.points} />}
          {reply.cascaded.length > 0 && <TargetParts detail={reply} />}
          <EarlierLevels detail={reply} />
          {panel === "cascade" && <CascadePanel target={reply.target} onClose={close} />}
          {panel === "revise" && (
            <ReviseTargetPanel
              target={reply.target}
              onClose={close}
              onRevised={(id) => void navigate({ to: "/targets/$targetId", params: { targetId: id } })}
            />
          )}
        </div>
      )}
    </Loaded>
  );
}

function TargetFacts({ target }: { readonly target: TargetRow }) {
  const t = useMessages(targetMessages);
  const text = useText();
  const formats = useFormats();
  const shape = useShapeWords();
  const { standing, indicator, unit } = target;
  const measure = indicator.version.unitOfMeasure;
  const figure = (value: string | null) => (value === null ? "–" : `${writeVietnamese(value)} ${measure}`);
  return (
    <section className={classes.section} aria-label={t.state}>
      <TargetStateBadge state={standing.state} />
      <dl className={classes.facts}>
        <dt>{t.rule}</dt>
        <dd>{text(standing.because)}</dd>
        <dt>{t.shape}</dt>
        <dd>
          {shape(target, measure)} · {formats.span(target.fromOn, target.dueOn)}
        </dd>
        <dt>{t.actual}</dt>
        <dd>
          <Link
            to="/figures/$indicatorId"
            params={{ indicatorId: indicator.id }}
            search={{ unitId: unit.id }}
            className={classes.figure}
          >
            {figure(standing.actual)}
          </Link>{" "}
          {standing.actualOn !== null && `(${formats.day(standing.actualOn)})`}{" "}
          {standing.expectedCount > 0 && formats.ratio(standing.reportedCount, standing.expectedCount)}
        </dd>
        <dt>{t.expected}</dt>
        <dd>{figure(standing.expectedByNow)}</dd>
        <dt>{t.forecast}</dt>
        <dd>{figure(standing.forecast)}</dd>
        {target.restsOnLabel !== null && <RestsOn target={target} label={target.restsOnLabel} />}
      </dl>
      <p className={classes.quiet}>
        {t.setBy(target.setBy, formats.instant(target.setAt))}
        {target.isInvented && ` · ${t.example}`}
      </p>
    </section>
  );
}

function RestsOn({ target, label }: { readonly target: TargetRow; readonly label: string }) {
  const t = useMessages(targetMessages);
  const { clauseId, documentId } = target;
  const kind = clauseId === null ? "document" : "clause";
  const id = clauseId ?? documentId;
  return (
    <>
      <dt>{t.restsOn}</dt>
      <dd>
        {label}{" "}
        {id !== null && (
          <Link to="/thread/$kind/$id" params={{ kind, id }}>
            {t.thread}
          </Link>
        )}
      </dd>
    </>
  );
}

/** Parts that are at risk or missed come first: they hold the whole back. */
function TargetParts({ detail }: { readonly detail: TargetDetail }) {
  const t = useMessages(targetMessages);
  const navigate = useNavigate();
  const columns = useTargetColumns().filter(({ id }) => id !== "title");
  const { cascaded, partsMakeWhole } = detail;
  const late = cascaded.filter(({ standing }) => standing.state === "missed" || standing.state === "at-risk");
  const others = cascaded.filter((one) => !late.includes(one));
  return (
    <section className={classes.section} aria-label={t.cascaded}>
      <h2>{t.cascaded}</h2>
      {partsMakeWhole !== null && (
        <p data-agrees={partsMakeWhole.agrees} className={classes.sum}>
          {partsMakeWhole.agrees
            ? t.partsAgree(writeVietnamese(partsMakeWhole.sum))
            : t.partsDiffer(writeVietnamese(partsMakeWhole.sum), writeVietnamese(partsMakeWhole.whole))}
        </p>
      )}
      <p className={classes.quiet}>
        {late.length === 0
          ? t.holdBackNone
          : `${t.holdBack}: ${late.map(({ unit }) => unit.name).join(", ")}`}
      </p>
      <DataTable
        id="target-parts"
        caption={t.cascaded}
        columns={columns.map((column) => (column.id === "unit" ? { ...column, isTitle: true } : column))}
        rows={[...late, ...others]}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: "/targets/$targetId", params: { targetId: id } })}
        empty={null}
      />
    </section>
  );
}

function EarlierLevels({ detail: { replaces } }: { readonly detail: TargetDetail }) {
  const t = useMessages(targetMessages);
  const formats = useFormats();
  if (replaces.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t.replaces}>
      <h2>{t.replaces}</h2>
      <ul className={classes.lines}>
        {replaces.map(({ id, setAt, value, upperValue }) => (
          <li key={id}>
            {value !== null && writeVietnamese(value)}
            {upperValue !== null && ` – ${writeVietnamese(upperValue)}`} · {formats.instant(setAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
