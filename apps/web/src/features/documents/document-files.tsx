import { Button, Select } from "@mantine/core";
import {
  addFileRoute,
  type DocumentDetail,
  downloadFileRoute,
  fileRoles,
  mostUploadBytes,
} from "@nhiemky/documents/contract";
import { routeUrl } from "@nhiemky/http-contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { documentMessages } from "./document-messages.ts";
import classes from "./documents.module.css";
import { ReadingWarnings } from "./reading-warnings.tsx";
import { SecretPlaces } from "./secret-places.tsx";

/** The files of a document, old versions included, and the way to add one. */
export function DocumentFiles({ document }: { document: DocumentDetail }) {
  const t = useMessages(documentMessages);
  const formats = useFormats();
  const can = useCan();
  const [isAdding, setAdding] = useState(false);
  return (
    <section className={classes.section}>
      <h2>{t.files}</h2>
      <ul className={classes.lines}>
        {document.files.map((file) => (
          <li key={file.id}>
            <a
              href={routeUrl(downloadFileRoute, { params: { documentId: document.id, fileId: file.id } })}
              download={file.fileName}
            >
              {file.fileName}
            </a>
            <div className={classes.quiet}>
              {[t[file.role], formats.bytes(file.sizeBytes), formats.instant(file.addedAt)].join(" · ")}
              {file.isReplaced && ` (${t.replaced})`}
            </div>
            {!file.isReplaced && <ReadingWarnings warnings={file.warnings} />}
          </li>
        ))}
      </ul>
      {can("document:register") &&
        (isAdding ? (
          <AddFile document={document} onDone={() => setAdding(false)} />
        ) : (
          <Button
            mt="sm"
            size="compact-sm"
            variant="default"
            onClick={() => setAdding(true)}
            data-print="never"
          >
            {t.addFile}
          </Button>
        ))}
    </section>
  );
}

function AddFile({ document, onDone }: { document: DocumentDetail; onDone: () => void }) {
  const t = useMessages(documentMessages);
  const hasMain = document.files.some((file) => file.role === "main");
  const [role, setRole] = useState<(typeof fileRoles)[number]>(hasMain ? "attachment" : "main");
  const [file, setFile] = useState<File | null>(null);
  const add = useAction(addFileRoute, {
    onDone: () => {
      say(t.fileAdded);
      onDone();
    },
  });
  const send = () => {
    if (file === null) return;
    const input = { params: { documentId: document.id }, body: { role } };
    void add.run(input, { name: file.name, content: file });
  };
  return (
    <div className={classes.stack}>
      <Select
        label={t.role}
        allowDeselect={false}
        value={role}
        onChange={(value) => setRole((value ?? "attachment") as (typeof fileRoles)[number])}
        description={role === "main" && hasMain ? t.newVersionHelp : undefined}
        data={fileRoles.map((value) => ({
          value,
          label: value === "main" && hasMain ? t.newVersion : t[value],
        }))}
      />
      <FileDrop
        label={t.addFile}
        file={file}
        onChange={(next) => {
          add.reset();
          setFile(next);
        }}
        kinds={[".docx", ".pdf", ".txt"]}
        maxBytes={mostUploadBytes}
      />
      {add.problem !== null && (
        <>
          <ProblemNotice problem={add.problem} />
          <SecretPlaces problem={add.problem} />
        </>
      )}
      <Button onClick={send} disabled={file === null} loading={add.isRunning}>
        {t.addFile}
      </Button>
    </div>
  );
}
