import type { UnitId } from "@nhiemky/access-control/contract";
import { type FileReading, readFileRoute } from "@nhiemky/documents/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import classes from "./documents.module.css";
import { newDocumentMessages } from "./new-document-messages.ts";
import { ReadingWarnings } from "./reading-warnings.tsx";
import { SecretPlaces } from "./secret-places.tsx";

interface FileReadingPartProps {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  readonly unitId: UnitId | null;
  readonly maxBytes: number;
  readonly onTake: (reading: FileReading) => void;
}

/** The drop zone: a file is read on the server, in memory, as soon as it is chosen; a refused one is let go at once. */
export function FileReadingPart({ file, onChange, unitId, maxBytes, onTake }: FileReadingPartProps) {
  const t = useMessages(newDocumentMessages);
  const formats = useFormats();
  const [reading, setReading] = useState<FileReading | null>(null);
  const read = useAction(readFileRoute, {
    invalidates: [],
    onDone: (reply) => {
      setReading(reply);
      onTake(reply);
    },
  });
  const choose = async (next: File | null) => {
    setReading(null);
    read.reset();
    onChange(next);
    if (next === null || unitId === null) return;
    if (!(await read.run({ body: { unitId } }, { name: next.name, content: next }))) onChange(null);
  };
  return (
    <div>
      <FileDrop
        label={t.file}
        file={file}
        onChange={(next) => void choose(next)}
        kinds={[".docx", ".pdf", ".txt"]}
        maxBytes={maxBytes}
      />
      <div role="status">
        {read.isRunning && <p className={classes.quiet}>{t.reading}</p>}
        {reading !== null && (
          <>
            <p className={classes.check} data-tone="good">
              {t.found(formats.number(reading.clauseCount))}
            </p>
            <ReadingWarnings warnings={reading.warnings} />
            <details>
              <summary>{t.preview}</summary>
              {reading.clauses.map((clause, index) => (
                <p
                  // biome-ignore lint/suspicious/noArrayIndexKey: a preview that is replaced as a whole
                  key={index}
                  className={classes.clause}
                  style={{ "--depth": clause.depth } as React.CSSProperties}
                >
                  <span className={classes.label}>{clause.label}</span>
                  {clause.text}
                </p>
              ))}
            </details>
          </>
        )}
      </div>
      {read.problem !== null && (
        <>
          <ProblemNotice problem={read.problem} />
          <SecretPlaces problem={read.problem} />
        </>
      )}
    </div>
  );
}
