import { Button, Modal } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import classes from "./reporting-rounds.module.css";
import { sheetMessages } from "./sheet-messages.ts";

interface PasteQuestionProps {
  readonly example: string;
  /** Null: nothing is pasted. */
  readonly onAnswer: (style: "vi" | "en" | null) => void;
}

/** Numbers that can be read in two ways are never guessed: whoever pastes says how they are written. */
export function PasteQuestion({ example, onAnswer }: PasteQuestionProps) {
  const t = useMessages(sheetMessages);
  return (
    <Modal
      opened
      title={t.pasteTitle}
      onClose={() => onAnswer(null)}
      closeButtonProps={{ "aria-label": t.pasteCancel }}
    >
      <div className={classes.stack}>
        <p>{t.pasteText(example)}</p>
        <Button onClick={() => onAnswer("vi")}>{t.pasteVi}</Button>
        <Button variant="default" onClick={() => onAnswer("en")}>
          {t.pasteEn}
        </Button>
        <Button variant="subtle" onClick={() => onAnswer(null)}>
          {t.pasteCancel}
        </Button>
      </div>
    </Modal>
  );
}
