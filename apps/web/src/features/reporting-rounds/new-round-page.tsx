import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { readUnitRoute } from "@nhiemky/org-structure/contract";
import { type FormRow, formRoutes, indicatorRoutes, roundsRoutes } from "@nhiemky/reporting/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { type PickedUnit, UnitPicker, UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { FormPanel } from "./form-panel.tsx";
import { newRoundMessages } from "./new-round-messages.ts";
import classes from "./reporting-rounds.module.css";
import { emptyRound, isCalendar, periodOf, type RoundDraft, roundOf } from "./round-draft.ts";

interface PartProps {
  readonly draft: RoundDraft;
  readonly set: (next: Partial<RoundDraft>) => void;
}

/** Opens a round in three parts: what is asked, for which period and by when, of whom. */
export function NewRoundPage() {
  const t = useMessages(newRoundMessages);
  const navigate = useNavigate();
  const { grants } = useMe();
  const own = grants.find(({ unitId }) => unitId !== null);
  const first = own?.unitId == null ? null : { id: own.unitId, name: own.unitName ?? "" };
  const { value: draft, change, clear } = useDraft<RoundDraft>("round.new", emptyRound(first));
  const set = (next: Partial<RoundDraft>) => change({ ...draft, ...next });
  const forms = useRoute(
    formRoutes.listForms,
    { query: draft.owner === null ? {} : { ownerUnitId: draft.owner.id } },
    { enabled: draft.owner !== null, keepsPrevious: true },
  );
  const latest = (forms.data?.rows ?? []).filter(({ isLatest }) => isLatest);
  const form = latest.find(({ id }) => id === draft.formId);
  const open = useAction(roundsRoutes.openRound, {
    onDone: ({ roundId }) => {
      say(t.opened);
      clear();
      void navigate({ to: "/rounds/$roundId", params: { roundId }, search: {} });
    },
  });
  // Asked for again, a period is the same one: a second try after a refusal makes no second period.
  const establish = useAction(indicatorRoutes.establishPeriod, {
    invalidates: [],
    onDone: ({ periodId }) => {
      const round = form === undefined ? null : roundOf(draft, form, periodId);
      if (round !== null) void open.run({ body: round });
    },
  });
  const problem = open.problem ?? establish.problem;
  const submit = () => {
    const period = form === undefined ? null : periodOf(draft, form.frequency);
    if (period !== null && draft.owner !== null)
      void establish.run({ body: { unitId: draft.owner.id, period } });
  };
  return (
    <>
      <PageHeader title={t.title} crumbs={[{ label: t.rounds, to: "/rounds" }]} />
      <form
        className={classes.page}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormPart draft={draft} set={set} forms={latest} isLoaded={forms.isSuccess} />
        {form !== undefined && <PeriodPart draft={draft} set={set} form={form} />}
        {form !== undefined && draft.owner !== null && (
          <UnitsPart draft={draft} set={set} owner={draft.owner} />
        )}
        {problem !== null && <ProblemNotice problem={problem} kept="form" />}
        <div className={classes.verbs}>
          <Button
            type="submit"
            disabled={form === undefined || draft.units.length === 0}
            loading={open.isRunning || establish.isRunning}
          >
            {t.open}
          </Button>
        </div>
      </form>
    </>
  );
}

interface FormPartProps extends PartProps {
  readonly forms: readonly FormRow[];
  readonly isLoaded: boolean;
}

function FormPart({ draft, set, forms, isLoaded }: FormPartProps) {
  const t = useMessages(newRoundMessages);
  const formats = useFormats();
  const [isDefining, setDefining] = useState(false);
  const { owner } = draft;
  return (
    <section className={classes.card} aria-label={t.what}>
      <h2>{t.what}</h2>
      <UnitPicker
        label={t.owner}
        required
        value={owner}
        onChange={(next) => set({ owner: next, formId: null, units: [] })}
      />
      {isLoaded && forms.length === 0 && <p>{t.noForms}</p>}
      {forms.length > 0 && (
        <Select
          label={t.form}
          required
          data={forms.map(({ id, title, version, indicatorCount }) => ({
            value: id as string,
            label: t.formOption(title, version, formats.number(indicatorCount)),
          }))}
          value={draft.formId}
          onChange={(formId) => set({ formId })}
        />
      )}
      {owner !== null && (
        <div>
          <Button variant="default" onClick={() => setDefining(true)}>
            {t.newForm}
          </Button>
        </div>
      )}
      {isDefining && owner !== null && (
        <FormPanel owner={owner} onDefined={(formId) => set({ formId })} onClose={() => setDefining(false)} />
      )}
    </section>
  );
}

function PeriodPart({ draft, set, form }: PartProps & { readonly form: FormRow }) {
  const t = useMessages(newRoundMessages);
  return (
    <section className={classes.card} aria-label={t.when}>
      <h2>{t.when}</h2>
      <span className={classes.quiet}>
        {t.frequency}: {t[form.frequency]}
      </span>
      {isCalendar(form.frequency) ? (
        <CivilDateInput
          label={t.dayWithin}
          value={draft.dayWithin}
          onChange={(dayWithin) => set({ dayWithin })}
        />
      ) : (
        <>
          <TextInput
            label={t.periodLabel}
            required
            maxLength={120}
            value={draft.periodLabel}
            onChange={(event) => set({ periodLabel: event.currentTarget.value })}
          />
          <div className={classes.row}>
            <CivilDateInput
              label={t.periodFrom}
              value={draft.periodFrom}
              onChange={(periodFrom) => set({ periodFrom })}
            />
            <CivilDateInput
              label={t.periodTo}
              value={draft.periodTo}
              onChange={(periodTo) => set({ periodTo })}
            />
            <CivilDateInput
              label={t.cutoff}
              clearable
              value={draft.cutoffOn}
              onChange={(cutoffOn) => set({ cutoffOn })}
            />
          </div>
        </>
      )}
      <div className={classes.row}>
        <CivilDateInput label={t.opensOn} value={draft.opensOn} onChange={(opensOn) => set({ opensOn })} />
        <CivilDateInput label={t.dueOn} value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
        <NumberInput
          label={t.levels}
          description={t.levelsHelp}
          min={1}
          max={5}
          value={draft.levelCount}
          onChange={(count) => set({ levelCount: Math.min(5, Math.max(1, Number(count) || 1)) })}
        />
      </div>
      <TextInput
        label={t.name}
        placeholder={form.title}
        maxLength={300}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
    </section>
  );
}

function UnitsPart({ draft, set, owner }: PartProps & { readonly owner: PickedUnit }) {
  const t = useMessages(newRoundMessages);
  const formats = useFormats();
  const unit = useRoute(readUnitRoute, { params: { unitId: owner.id }, query: {} });
  const below = unit.data?.children ?? [];
  return (
    <section className={classes.card} aria-label={t.whom}>
      <h2>{t.whom}</h2>
      {below.length > 0 && (
        <div>
          <Button
            variant="default"
            onClick={() => set({ units: below.map(({ id, name }) => ({ id, name })) })}
          >
            {t.allBelow(formats.number(below.length))}
          </Button>
        </div>
      )}
      <UnitsPicker label={t.units} required value={draft.units} onChange={(units) => set({ units })} />
    </section>
  );
}
