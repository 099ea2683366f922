import { routeUrl } from "@nhiemky/http-contract";
import { entryWords, type TaskDetail, taskListRoutes } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { TimelineList } from "../../shared-ui/timeline-list.tsx";
import classes from "./programmes.module.css";
import { taskMessages } from "./task-messages.ts";

type Entry = TaskDetail["entries"][number];

/** Everything that happened to a task, the latest first, with the evidence of each report. */
export function TaskHistory({ task }: { readonly task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const text = useText();
  return (
    <TimelineList
      label={t.history}
      entries={task.entries.map((entry) => ({
        key: entry.id,
        at: entry.at,
        title: (
          <>
            {text(entryWords[entry.kind])}
            {entry.percent !== null && ` ${entry.percent}%`}
          </>
        ),
        detail: <EntryDetail entry={entry} />,
      }))}
    />
  );
}

function EntryDetail({ entry }: { readonly entry: Entry }) {
  const t = useMessages(taskMessages);
  const formats = useFormats();
  const { unit, author, text, dueBefore, dueAfter, evidence } = entry;
  return (
    <>
      <span className={classes.quiet}>{[unit?.name, author].filter(Boolean).join(" · ")}</span>
      {dueBefore !== null && dueAfter !== null && (
        <div>{t.dueChange(formats.day(dueBefore), formats.day(dueAfter))}</div>
      )}
      {text !== null && <p className={classes.text}>{text}</p>}
      {evidence.map((file) => (
        <div key={file.id}>
          <a href={routeUrl(taskListRoutes.readEvidence, { params: { evidenceId: file.id } })} download>
            {file.name}
          </a>{" "}
          <span className={classes.quiet}>{formats.bytes(file.sizeBytes)}</span>
        </div>
      ))}
    </>
  );
}
