import { Select } from "@mantine/core";
import { listDeliveriesRoute } from "@nhiemky/documents/contract";
import { homeRoutes } from "@nhiemky/programmes/contract";
import { roundsRoutes } from "@nhiemky/reporting/contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { ExplanationCard } from "./explanation-card.tsx";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";
import { ReportCard } from "./report-card.tsx";
import { requestsByDay } from "./requests-by-day.ts";
import { TaskCard } from "./task-card.tsx";

/** The units for which the reader may stand; those answered for come before those only read. */
function useMyUnits(): readonly { readonly id: string; readonly name: string }[] {
  const { grants } = useMe();
  const answering = ["unit-secretary", "unit-clerk"];
  const ordered = grants.toSorted(
    (left, right) => Number(answering.includes(right.role)) - Number(answering.includes(left.role)),
  );
  const units = new Map<string, string>();
  for (const { unitId, unitName } of ordered) if (unitId !== null) units.set(unitId, unitName ?? unitId);
  return [...units].map(([id, name]) => ({ id, name }));
}

/** One list by date of what is asked of a unit; the whole of a part-time secretary's work on a phone. */
export function MyUnitPage() {
  const t = useMessages(myUnitMessages);
  const units = useMyUnits();
  const { unit } = useSearch({ from: "/shell/my-unit" });
  const navigate = useNavigate();
  const chosen = units.find(({ id }) => id === unit) ?? units[0];
  if (chosen === undefined) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState title={t.noUnit}>{t.noUnitHelp}</EmptyState>
      </>
    );
  }
  return (
    <div className={classes.page}>
      {units.length > 1 && (
        <Select
          label={t.unit}
          allowDeselect={false}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen.id}
          onChange={(value) =>
            void navigate({ to: "/my-unit", search: { unit: value ?? undefined }, replace: true })
          }
        />
      )}
      <UnitRequests key={chosen.id} unitId={chosen.id} />
    </div>
  );
}

function UnitRequests({ unitId }: { readonly unitId: string }) {
  const t = useMessages(myUnitMessages);
  const formats = useFormats();
  const requests = useRoute(homeRoutes.readUnitRequests, { params: { unitId } });
  const deliveries = useRoute(listDeliveriesRoute, { query: { unitId, isOpen: "true" } });
  const sent = deliveries.data?.deliveries ?? [];
  const rounds = useRoute(roundsRoutes.listReportRequests, { params: { unitId } });
  const reports = rounds.data?.requests ?? [];
  return (
    <Loaded query={requests}>
      {(reply) => {
        const list = requestsByDay(reply, sent, reports);
        const waiting = reply.taskCount + reply.explanations.length + sent.length + reports.length;
        const left = reply.taskCount - reply.tasks.length;
        return (
          <>
            <PageHeader
              title={reply.unit.name}
              description={t.asked(formats.number(waiting), formats.day(reply.asOf))}
            />
            {list.length === 0 ? (
              <EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>
            ) : (
              <ul className={classes.list}>
                {list.map((item) => {
                  if (item.kind === "task") {
                    return (
                      <TaskCard
                        key={item.task.id}
                        task={item.task}
                        asOf={reply.asOf}
                        mayAnswer={reply.mayAnswer}
                      />
                    );
                  }
                  if (item.kind === "explanation") {
                    return (
                      <ExplanationCard
                        key={item.request.id}
                        request={item.request}
                        mayAnswer={reply.mayAnswer}
                      />
                    );
                  }
                  if (item.kind === "report") {
                    return (
                      <ReportCard
                        key={item.report.roundId}
                        request={item.report}
                        unitId={unitId}
                        mayAnswer={reply.mayAnswer}
                      />
                    );
                  }
                  return (
                    <DeliveryCard
                      key={item.delivery.id}
                      delivery={item.delivery}
                      mayAnswer={reply.mayAnswer}
                    />
                  );
                })}
              </ul>
            )}
            {rounds.data?.awaitingApproval.map(({ roundId, title, count }) => (
              <p key={roundId}>
                <Link to="/rounds/$roundId" params={{ roundId }} search={{ state: "submitted" }}>
                  {t.sheetsToApprove(formats.number(count), title)}
                </Link>
              </p>
            ))}
            {left > 0 && <p className={classes.quiet}>{t.alsoMore(formats.number(left))}</p>}
            <p>
              <Link to="/tasks" search={{ unitId, unitName: reply.unit.name }}>
                {t.seeAll}
              </Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
