import { Button, TextInput } from "@mantine/core";
import { type AuditId, type Marks, paperRoutes, resultRoutes } from "@nhiemky/elections/contract";
import { type RouteReply, routeUrl } from "@nhiemky/http-contract";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import type { ContestId } from "./contest-reply.ts";
import { type DeskLayout, useDeskLayout } from "./desk-layout.ts";
import classes from "./elections.module.css";
import { FileLink } from "./file-link.tsx";
import { marksOfNumbers } from "./marks-of-numbers.ts";
import { readNumbers } from "./read-numbers.ts";
import { resultMessages } from "./result-messages.ts";

type Audit = RouteReply<typeof resultRoutes.readHandAudit>;

/** The sample in the order of drawing: printed as the sheet to write on, or filled in here. */
export function AuditPage() {
  const t = useMessages(resultMessages);
  const text = useText();
  const formats = useFormats();
  const { contestId, auditId } = useParams({ from: "/shell/contests/$contestId/audits/$auditId" });
  const params = { contestId: contestId as ContestId, auditId: auditId as AuditId };
  const audit = useRoute(resultRoutes.readHandAudit, { params });
  const overlay = useDeskLayout(params.contestId);
  return (
    <Loaded query={overlay}>
      {(layout) => (
        <Loaded query={audit}>
          {(reply) => (
            <>
              <PageHeader
                title={t.auditTitle}
                crumbs={[{ label: t.title, to: "/contests/$contestId/result", params: { contestId } }]}
                description={t.sample(reply.sampleSize, reply.population, formats.number(reply.riskPercent))}
                actions={
                  <>
                    <FileLink
                      href={routeUrl(paperRoutes.printAuditSheet, { params, query: { form: "docx" } })}
                    >
                      {t.auditSheetDocx}
                    </FileLink>
                    <FileLink
                      href={routeUrl(paperRoutes.printAuditSheet, { params, query: { form: "pdf" } })}
                    >
                      {t.auditSheetPdf}
                    </FileLink>
                  </>
                }
              />
              <p className={classes.arithmetic}>
                {t.seedWas(reply.seed)}. {text(reply.arithmetic)}
              </p>
              <p className={classes.quiet}>{text(reply.method)}</p>
              <p>
                <strong>{reply.conclusion === "open" ? t.notFinished : t[reply.conclusion]}</strong>
              </p>
              <ul className={classes.lines}>
                {reply.sheets.map((sheet) => (
                  <FindingLine key={sheet.draw} params={params} sheet={sheet} overlay={layout} />
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FindingLineProps {
  readonly params: { readonly contestId: ContestId; readonly auditId: AuditId };
  readonly sheet: Audit["sheets"][number];
  readonly overlay: DeskLayout;
}

function FindingLine({ params, sheet, overlay }: FindingLineProps) {
  const t = useMessages(resultMessages);
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const record = useAction(resultRoutes.recordAuditFinding, { invalidates: [resultRoutes.readHandAudit] });
  const isStrike = overlay.grammar === "strike-out";
  const listed = overlay.pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const submit = () => {
    const typed = [readNumbers(first, listed), readNumbers(second, listed)] as const;
    if (typed.some(({ wrong }) => wrong.length > 0)) return;
    const marks: Marks = marksOfNumbers(overlay, typed[0].numbers, typed[1].numbers);
    void record.run({ params, body: { draw: sheet.draw, marks } });
  };
  return (
    <li className={classes.line}>
      <span>
        {t.drawNumber} {sheet.draw}: <strong>{sheet.batchLabel}</strong>
        {sheet.position !== null && `, ${t.position} ${sheet.position}`} <em>({t[sheet.recorded]})</em>
      </span>
      {sheet.recorded === "open" && (
        <form
          className={classes.verbs}
          data-print="never"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextInput
            aria-label={isStrike ? t.struckNumbers(sheet.draw) : t.agreeNumbers(sheet.draw)}
            placeholder={isStrike ? t.struckNumbers(sheet.draw) : t.agreeNumbers(sheet.draw)}
            inputMode="numeric"
            autoComplete="off"
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          {!isStrike && (
            <TextInput
              aria-label={t.disagreeNumbers(sheet.draw)}
              placeholder={t.disagreeNumbers(sheet.draw)}
              inputMode="numeric"
              autoComplete="off"
              value={second}
              onChange={(event) => setSecond(event.currentTarget.value)}
            />
          )}
          <Button type="submit" size="compact-md" variant="default" loading={record.isRunning}>
            {t.recordFinding}
          </Button>
          {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
        </form>
      )}
    </li>
  );
}
