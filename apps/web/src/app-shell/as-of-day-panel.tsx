import { Button, Group, Stack } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { CivilDateInput } from "../shared-ui/civil-date-input.tsx";
import { useAsOfDay } from "../shared-ui/use-as-of-day.ts";
import { shellMessages } from "./shell-messages.ts";

export function AsOfDayPanel({ onChosen }: { onChosen: () => void }) {
  const { day, isMoved, setDay } = useAsOfDay();
  const t = useMessages(shellMessages);
  return (
    <Stack gap="sm">
      <CivilDateInput
        label={t.asOfChoose}
        description={t.asOfHelp}
        value={day}
        onChange={(next) => {
          if (next !== null) void setDay(next);
        }}
      />
      <Group justify="space-between">
        <Button
          variant="default"
          disabled={!isMoved}
          onClick={() => {
            void setDay(undefined);
            onChosen();
          }}
        >
          {t.backToToday}
        </Button>
        <Button onClick={onChosen}>{t.close}</Button>
      </Group>
    </Stack>
  );
}
