import { Checkbox, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { defineMessages, useMessages } from "../language/messages.ts";
import classes from "./data-table.module.css";
import type { Column } from "./data-table-columns.ts";
import { DropPanel } from "./drop-panel.tsx";

const messages = defineMessages({
  choose: { vi: "Chọn cột", en: "Choose columns" },
});

interface ColumnMenuProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly isShown: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
}

/** Which columns a table shows; a phone shows them all in its cards. */
export function ColumnMenu<Row>({ columns, isShown, onToggle }: ColumnMenuProps<Row>) {
  const t = useMessages(messages);
  const choosable = columns.filter(({ isTitle }) => !isTitle);
  if (choosable.length < 2) return null;
  return (
    <DropPanel
      label={t.choose}
      className={classes.columns ?? ""}
      button={<IconColumns3 size={18} stroke={1.6} aria-hidden />}
    >
      {() => (
        <Stack gap="xs">
          {choosable.map(({ id, header }) => (
            <Checkbox key={id} label={header} checked={isShown(id)} onChange={() => onToggle(id)} />
          ))}
        </Stack>
      )}
    </DropPanel>
  );
}
