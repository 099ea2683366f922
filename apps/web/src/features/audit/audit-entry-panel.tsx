import { Button, Group } from "@mantine/core";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./audit-entry-panel.module.css";
import { auditMessages } from "./audit-messages.ts";
import type { AuditEntry } from "./audit-page.tsx";
import type { AuditSearch } from "./routes.ts";

interface AuditEntryPanelProps {
  readonly entry: AuditEntry;
  readonly eventName: string;
  readonly onClose: () => void;
  readonly onNarrow: (search: AuditSearch) => void;
}

/** All that one entry says, and the way from it to what the same person did or what happened to the same subject. */
export function AuditEntryPanel({ entry, eventName, onClose, onNarrow }: AuditEntryPanelProps) {
  const t = useMessages(auditMessages);
  const formats = useFormats();
  const { actorAccountId, actorLabel, subject } = entry;
  const details = Object.entries(entry.data);
  return (
    <SidePanel title={eventName} onClose={onClose}>
      <dl className={classes.facts}>
        <dt>{t.sequence}</dt>
        <dd>{entry.sequence}</dd>
        <dt>{t.at}</dt>
        <dd>{formats.instant(entry.at)}</dd>
        <dt>{t.actor}</dt>
        <dd>{actorLabel}</dd>
        {entry.unitName !== null && (
          <>
            <dt>{t.unit}</dt>
            <dd>{entry.unitName}</dd>
          </>
        )}
        <dt>{t.subject}</dt>
        <dd className={classes.code}>
          {subject.kind} {subject.id}
        </dd>
        {details.length > 0 && (
          <>
            <dt>{t.data}</dt>
            <dd className={classes.code}>
              {details.map(([name, value]) => (
                <div key={name}>
                  {name}: {typeof value === "string" ? value : JSON.stringify(value)}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      <Group gap="sm">
        {actorAccountId !== null && (
          <Button
            variant="default"
            onClick={() => onNarrow({ actor: actorAccountId, actorName: actorLabel })}
          >
            {t.onlyActor}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => onNarrow({ subjectKind: subject.kind, subjectId: subject.id })}
        >
          {t.onlySubject}
        </Button>
      </Group>
    </SidePanel>
  );
}
