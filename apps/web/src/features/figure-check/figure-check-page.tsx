import { Button, Switch } from "@mantine/core";
import { type FigureCheck, figureCheckRoutes, findingSeverity } from "@nhiemky/composed-reports/contract";
import { routeUrl } from "@nhiemky/http-contract";
import { IconDownload } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { useArrowList } from "../../shared-ui/use-arrow-list.ts";
import { CheckedText } from "./checked-text.tsx";
import classes from "./figure-check.module.css";
import { figureCheckMessages } from "./figure-check-messages.ts";
import { FindingCard } from "./finding-card.tsx";

/** A checked text with its claims marked, and the findings beside it, the most serious first. */
export function FigureCheckPage() {
  const { figureCheckId } = useParams({ from: "/shell/figure-checks/$figureCheckId" });
  const check = useRoute(figureCheckRoutes.readFigureCheck, { params: { figureCheckId } });
  return <Loaded query={check}>{(reply) => <Checked check={reply} />}</Loaded>;
}

function Checked({ check }: { check: FigureCheck }) {
  const t = useMessages(figureCheckMessages);
  const formats = useFormats();
  const [showsHeld, setShowsHeld] = useState(false);
  const count = (verdict: string) =>
    formats.number(check.findings.filter((one) => one.verdict === verdict).length);
  const commented = routeUrl(figureCheckRoutes.exportCommentedDocx, {
    params: { figureCheckId: check.figureCheckId },
  });
  return (
    <>
      <PageHeader
        title={check.title}
        crumbs={[{ label: t.title, to: "/figure-checks" }]}
        description={`${t.summary(formats.number(check.findings.length), count("wrong"), count("truncated"))} ${check.checkedBy}, ${formats.instant(check.checkedAt)}`}
        actions={
          <>
            {check.isDocx && (
              <Button
                component="a"
                href={commented}
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t.download}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <Switch
        data-print="never"
        mb="md"
        label={t.showHeld}
        checked={showsHeld}
        onChange={(event) => setShowsHeld(event.currentTarget.checked)}
      />
      <Findings check={check} showsHeld={showsHeld} />
    </>
  );
}

function Findings({ check, showsHeld }: { check: FigureCheck; showsHeld: boolean }) {
  const t = useMessages(figureCheckMessages);
  const shown = check.findings
    .filter((finding) => showsHeld || finding.acceptance !== null || findingSeverity(finding) < 2)
    .sort((a, b) => findingSeverity(a) - findingSeverity(b) || a.start - b.start);
  const { place, go, onKeyDown, buttonRef } = useArrowList(shown.length);
  const selected = shown[place] ?? null;
  return (
    <div className={classes.layout}>
      <CheckedText
        text={check.text}
        findings={shown}
        selected={selected}
        onSelect={(finding) => go(shown.indexOf(finding))}
      />
      <section aria-label={t.findings}>
        {shown.length === 0 ? (
          <EmptyState title={check.findings.length === 0 ? t.nothingRead : t.allInOrder}>
            {check.findings.length === 0 ? t.nothingReadHelp : undefined}
          </EmptyState>
        ) : (
          <>
            <p className={classes.keys}>{t.keys}</p>
            <ol className={classes.findings} onKeyDown={onKeyDown}>
              {shown.map((finding, index) => (
                <FindingCard
                  key={`${finding.start} ${finding.end} ${finding.kind}`}
                  figureCheckId={check.figureCheckId}
                  finding={finding}
                  isSelected={finding === selected}
                  onSelect={() => go(index)}
                  buttonRef={finding === selected ? buttonRef : undefined}
                />
              ))}
            </ol>
          </>
        )}
      </section>
    </div>
  );
}
