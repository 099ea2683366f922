import { ActionIcon, Button, Textarea, TextInput } from "@mantine/core";
import {
  type ClauseId,
  type ClauseView,
  type DocumentId,
  editClausesRoute,
} from "@nhiemky/documents/contract";
import type { RouteInput } from "@nhiemky/http-contract";
import {
  IconArrowDown,
  IconArrowMerge,
  IconArrowUp,
  IconCut,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
} from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";

const messages = defineMessages({
  rewrite: { vi: "Sửa chữ (Enter)", en: "Rewrite (Enter)" },
  indent: { vi: "Thụt vào (Alt →)", en: "Indent (Alt →)" },
  outdent: { vi: "Lùi ra (Alt ←)", en: "Outdent (Alt ←)" },
  up: { vi: "Lên (Alt ↑)", en: "Up (Alt ↑)" },
  down: { vi: "Xuống (Alt ↓)", en: "Down (Alt ↓)" },
  join: { vi: "Ghép vào khoản trước (Alt J)", en: "Join to the one before (Alt J)" },
  split: { vi: "Tách từ chỗ con trỏ", en: "Split at the cursor" },
  label: { vi: "Nhãn", en: "Label" },
  text: { vi: "Chữ", en: "Text" },
  newLabel: { vi: "Nhãn của khoản tách ra", en: "Label of the new clause" },
  clause: { vi: "Khoản mục", en: "Clause" },
});

type Edit = RouteInput<typeof editClausesRoute>["body"]["edit"];
type Move = "indent" | "outdent" | "move-up" | "move-down" | "join";

const moveKeys: Readonly<Record<string, Move>> = {
  ArrowRight: "indent",
  ArrowLeft: "outdent",
  ArrowUp: "move-up",
  ArrowDown: "move-down",
  j: "join",
};

interface ClauseEditorProps {
  readonly documentId: DocumentId;
  readonly revision: number;
  readonly clauses: readonly ClauseView[];
}

/** The clauses as rows; arrows with Alt move the chosen one, Enter opens it for rewriting and splitting. */
export function ClauseEditor({ documentId, revision, clauses }: ClauseEditorProps) {
  const t = useMessages(messages);
  const [editing, setEditing] = useState<ClauseId | null>(null);
  const action = useAction(editClausesRoute);
  const edit = (next: Edit) => action.run({ params: { documentId }, body: { revision, edit: next } });
  const onKeyDown = (event: KeyboardEvent, clause: ClauseView) => {
    if (event.target !== event.currentTarget) return;
    const move = event.altKey ? moveKeys[event.key] : undefined;
    if (move !== undefined) {
      event.preventDefault();
      void edit({ kind: move, clauseId: clause.id });
    } else if (event.key === "Enter") {
      event.preventDefault();
      setEditing(clause.id);
    }
  };
  return (
    <>
      {action.problem !== null && <ProblemNotice problem={action.problem} kept="nothing-changed" />}
      <ol className={classes.lines} aria-busy={action.isRunning}>
        {clauses.map((clause) => (
          <li
            key={clause.id}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the keys that move it
            tabIndex={0}
            aria-label={`${t.clause} ${clause.label}`}
            onKeyDown={(event) => onKeyDown(event, clause)}
          >
            {editing === clause.id ? (
              <RewriteForm
                clause={clause}
                onEdit={edit}
                onClose={() => setEditing(null)}
                isRunning={action.isRunning}
              />
            ) : (
              <div className={classes.clause} style={{ "--depth": clause.depth } as React.CSSProperties}>
                <span className={classes.label}>{clause.label}</span>
                <span>{clause.text}</span>
                <div className={classes.tools}>
                  <Tool label={t.rewrite} onClick={() => setEditing(clause.id)} icon={IconPencil} />
                  {(
                    [
                      ["indent", t.indent, IconIndentIncrease],
                      ["outdent", t.outdent, IconIndentDecrease],
                      ["move-up", t.up, IconArrowUp],
                      ["move-down", t.down, IconArrowDown],
                      ["join", t.join, IconArrowMerge],
                    ] as const
                  ).map(([kind, label, icon]) => (
                    <Tool
                      key={kind}
                      label={label}
                      icon={icon}
                      onClick={() => void edit({ kind, clauseId: clause.id })}
                    />
                  ))}
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Tool({
  label,
  onClick,
  icon: Sign,
}: {
  label: string;
  onClick: () => void;
  icon: typeof IconPencil;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Sign size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

interface RewriteFormProps {
  readonly clause: ClauseView;
  readonly onEdit: (edit: Edit) => Promise<boolean>;
  readonly onClose: () => void;
  readonly isRunning: boolean;
}

function RewriteForm({ clause, onEdit, onClose, isRunning }: RewriteFormProps) {
  const t = useMessages(messages);
  const words = useMessages(documentWords);
  const [label, setLabel] = useState(clause.label);
  const [text, setText] = useState(clause.text);
  const [newLabel, setNewLabel] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const save = async () => {
    if (await onEdit({ kind: "rewrite", clauseId: clause.id, label, text })) onClose();
  };
  const split = async () => {
    const offset = field.current?.selectionStart ?? 0;
    if (await onEdit({ kind: "split", clauseId: clause.id, offset, label: newLabel })) onClose();
  };
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <TextInput
        label={t.label}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        w="10rem"
      />
      <Textarea
        ref={field}
        label={t.text}
        autosize
        minRows={2}
        maxRows={20}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.row}>
        <Button type="submit" loading={isRunning}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        {text === clause.text && (
          <>
            <TextInput
              aria-label={t.newLabel}
              placeholder={t.newLabel}
              value={newLabel}
              onChange={(event) => setNewLabel(event.currentTarget.value)}
            />
            <Button
              variant="default"
              leftSection={<IconCut size={18} stroke={1.6} aria-hidden />}
              onClick={() => void split()}
            >
              {t.split}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
