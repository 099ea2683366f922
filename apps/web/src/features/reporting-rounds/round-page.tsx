import { Button } from "@mantine/core";
import { routeUrl } from "@nhiemky/http-contract";
import { entryRoutes, roundsRoutes } from "@nhiemky/reporting/contract";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ReadBackPanel } from "./read-back-panel.tsx";
import { RemindPanel } from "./remind-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { RoundCompleteness } from "./round-completeness.tsx";
import { RoundUnits } from "./round-units.tsx";
import { roundsMessages } from "./rounds-messages.ts";

type Panel = "remind" | "read-back" | null;

/** Đợt báo cáo: who has not sent, who was returned, who is late; by level; what its owner does with it. */
export function RoundPage() {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  const can = useCan();
  const { roundId } = useParams({ from: "/shell/rounds/$roundId" });
  const search = useSearch({ from: "/shell/rounds/$roundId" });
  const navigate = useNavigate();
  const [panel, setPanel] = useState<Panel>(null);
  const params = { roundId };
  const query = useRoute(roundsRoutes.readRound, { params });
  const lock = useAction(roundsRoutes.lockRound);
  const close = () => setPanel(null);
  return (
    <Loaded query={query}>
      {({ round, mayLead }) => {
        const owing = round.counts.notStarted + round.counts.drafted + round.counts.returned;
        const changeLock = async () => {
          const question = { title: t.lock, text: t.lockText, confirmLabel: t.lock };
          if (round.isLocked || (await confirmAction(question)))
            await lock.run({ params, body: { isLocked: !round.isLocked } });
        };
        return (
          <>
            <PageHeader
              title={round.title}
              crumbs={[{ label: t.title, to: "/rounds" }]}
              description={
                <>
                  {round.period.label} · {t.dueOn(formats.day(round.dueOn))} · {round.ownerUnit.name}
                  <br />
                  {t.formNote(round.formTitle, round.approvalLevelCount)}
                  {round.isLocked && ` · ${t.locked.toLowerCase()}`}
                </>
              }
              actions={
                <>
                  {mayLead && owing > 0 && !round.isLocked && (
                    <Button onClick={() => setPanel("remind")}>{t.remind}</Button>
                  )}
                  {can("figure:enter") && (
                    <>
                      <Button
                        component="a"
                        variant="default"
                        href={routeUrl(entryRoutes.giveOutWorkbook, { params, query: {} })}
                        download
                      >
                        {t.workbook}
                      </Button>
                      {!round.isLocked && (
                        <Button variant="default" onClick={() => setPanel("read-back")}>
                          {t.readBack}
                        </Button>
                      )}
                    </>
                  )}
                  {mayLead && (
                    <Button variant="default" loading={lock.isRunning} onClick={() => void changeLock()}>
                      {round.isLocked ? t.unlock : t.lock}
                    </Button>
                  )}
                </>
              }
            />
            <div className={classes.stack}>
              <RoundCompleteness
                roundId={round.id}
                owner={round.ownerUnit}
                underUnitId={search.under}
                onOpen={(under) =>
                  void navigate({
                    to: "/rounds/$roundId",
                    params,
                    search: { ...search, under, page: undefined },
                    replace: true,
                  })
                }
              />
              <RoundUnits round={round} search={search} mayLead={mayLead} />
            </div>
            {panel === "remind" && <RemindPanel roundId={round.id} owingCount={owing} onClose={close} />}
            {panel === "read-back" && <ReadBackPanel roundId={round.id} onClose={close} />}
          </>
        );
      }}
    </Loaded>
  );
}
