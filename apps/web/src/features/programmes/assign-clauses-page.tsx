import { Button, Select } from "@mantine/core";
import { getDocumentRoute, listClausesRoute } from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { bulkRoutes, programmeRoutes } from "@nhiemky/programmes/contract";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { UnitPicker, UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { useUnitsBelow } from "../../shared-ui/use-units-below.ts";
import { assignClausesMessages } from "./assign-clauses-messages.ts";
import { AssignmentPreview } from "./assignment-preview.tsx";
import { type AssignClausesDraft, assignmentsOf, choiceOf, leavesOf } from "./clause-choice.ts";
import { ClauseRow } from "./clause-row.tsx";
import classes from "./programmes.module.css";
import { useOwnUnit } from "./use-own-unit.ts";

type Clause = RouteReply<typeof listClausesRoute>["clauses"][number];

/** Clauses of a document to units as tasks: choose, look at what would happen, assign. */
export function AssignClausesPage() {
  const t = useMessages(assignClausesMessages);
  const { documentId } = useParams({ from: "/shell/tasks/assign-clauses/$documentId" });
  const document = useRoute(getDocumentRoute, { params: { documentId } });
  const clauses = useRoute(listClausesRoute, { params: { documentId } });
  const name = document.data?.referenceNumber ?? document.data?.subject ?? "…";
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[
          { label: t.documents, to: "/documents" },
          { label: name, to: "/documents/$documentId", params: { documentId } },
        ]}
        description={t.explain}
      />
      <Loaded query={clauses}>
        {({ clauses: rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>
          ) : (
            <AssignClausesForm documentId={documentId} clauses={rows} />
          )
        }
      </Loaded>
    </>
  );
}

function AssignClausesForm({ documentId, clauses }: { documentId: string; clauses: readonly Clause[] }) {
  const t = useMessages(assignClausesMessages);
  const formats = useFormats();
  const navigate = useNavigate();
  const own = useOwnUnit(["office-clerk", "unit-secretary", "unit-clerk", "administrator"]);
  const draft = useDraft<AssignClausesDraft>(`assign-clauses.${documentId}`, {
    assigningUnit: own,
    units: [],
    dueOn: null,
    acknowledgeBy: null,
    programmeId: null,
    choices: {},
  });
  const { value, change, clear } = draft;
  const [preview, setPreview] = useState<RouteReply<typeof bulkRoutes.previewClauseAssignments> | null>(null);
  const below = useUnitsBelow(value.assigningUnit?.id ?? null);
  const programmes = useRoute(programmeRoutes.listProgrammes, { query: {} });
  const look = useAction(bulkRoutes.previewClauseAssignments, { invalidates: [], onDone: setPreview });
  const assign = useAction(bulkRoutes.assignClauses);
  const request = assignmentsOf(value, documentId);
  const chosenCount = Object.keys(value.choices).length;
  const set = (next: Partial<AssignClausesDraft>) => {
    setPreview(null);
    change({ ...value, ...next });
  };
  const toggle = (clause: Clause) => {
    const { [clause.id]: chosen, ...others } = value.choices;
    set({ choices: chosen === undefined ? { ...others, [clause.id]: choiceOf(clause) } : others });
  };
  const submit = async () => {
    if (request === null || preview === null || !(await assign.run({ body: request }))) return;
    say(t.assigned(formats.number(preview.taskCount)));
    clear();
    void navigate({ to: "/tasks", search: { documentId } });
  };
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (request !== null) void look.run({ body: request });
      }}
    >
      <section className={classes.form}>
        <h2>{t.who}</h2>
        <div className={classes.row}>
          <UnitPicker
            label={t.assigningUnit}
            required
            value={value.assigningUnit}
            onChange={(assigningUnit) => set({ assigningUnit })}
          />
          <CivilDateInput label={t.due} value={value.dueOn} clearable onChange={(dueOn) => set({ dueOn })} />
          <CivilDateInput
            label={t.acknowledgeBy}
            required
            value={value.acknowledgeBy}
            onChange={(acknowledgeBy) => set({ acknowledgeBy })}
          />
          <Select
            label={t.programme}
            clearable
            searchable
            data={(programmes.data?.rows ?? []).map(({ id, title }) => ({
              value: id as string,
              label: title,
            }))}
            value={value.programmeId}
            onChange={(programmeId) => set({ programmeId })}
          />
        </div>
        <UnitsPicker label={t.leadUnits} value={value.units} onChange={(units) => set({ units })} />
        {below.length > 0 && (
          <div>
            <Button variant="default" onClick={() => set({ units: below })}>
              {t.allBelow(below.length)}
            </Button>
          </div>
        )}
      </section>
      <section>
        <h2>{t.clauses}</h2>
        <div className={classes.verbs}>
          <span>{t.chosen(chosenCount, clauses.length)}</span>
          <Button
            variant="default"
            onClick={() =>
              set({
                choices: Object.fromEntries(
                  leavesOf(clauses).map((clause) => [
                    clause.id,
                    value.choices[clause.id] ?? choiceOf(clause),
                  ]),
                ),
              })
            }
          >
            {t.chooseAll}
          </Button>
          {chosenCount > 0 && (
            <Button variant="subtle" onClick={() => set({ choices: {} })}>
              {t.unchoose}
            </Button>
          )}
        </div>
        <ul className={classes.list}>
          {clauses.map((clause) => (
            <ClauseRow
              key={clause.id}
              clause={clause}
              choice={value.choices[clause.id]}
              onToggle={() => toggle(clause)}
              onChange={(choice) => set({ choices: { ...value.choices, [clause.id]: choice } })}
            />
          ))}
        </ul>
      </section>
      {look.problem !== null && <ProblemNotice problem={look.problem} kept="form" />}
      {assign.problem !== null && <ProblemNotice problem={assign.problem} kept="form" />}
      {preview === null ? (
        <div>
          <Button type="submit" loading={look.isRunning} disabled={request === null}>
            {t.preview}
          </Button>
        </div>
      ) : (
        <AssignmentPreview
          preview={preview}
          clauseCount={chosenCount}
          isAssigning={assign.isRunning}
          onAssign={() => void submit()}
        />
      )}
    </form>
  );
}
