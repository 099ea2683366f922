import "@mantine/dates/styles.layer.css";
import { DateInput, DatesProvider } from "@mantine/dates";
import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import "dayjs/locale/vi";
import { useLanguage } from "../language/language.ts";
import { defineMessages, useMessages } from "../language/messages.ts";
import { parseTypedDay } from "./parse-typed-day.ts";

const messages = defineMessages({
  format: { vi: "ngày/tháng/năm", en: "day/month/year" },
  clear: { vi: "Xoá ngày", en: "Clear the day" },
});

interface CivilDateInputProps {
  readonly label: string;
  readonly value: CivilDate | null;
  readonly onChange: (day: CivilDate | null) => void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly min?: CivilDate;
  readonly max?: CivilDate;
}

/** A day: typed as 4/8/2020, 04-08-20 or 04082020, or picked from the calendar. */
export function CivilDateInput({ value, onChange, error, min, max, ...input }: CivilDateInputProps) {
  const language = useLanguage();
  const t = useMessages(messages);
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        {...input}
        value={value}
        onChange={(next) => onChange(isCivilDate(next) ? next : null)}
        dateParser={parseTypedDay}
        valueFormat="DD/MM/YYYY"
        placeholder={t.format}
        error={error}
        popoverProps={{ withinPortal: true }}
        clearButtonProps={{ "aria-label": t.clear }}
        {...(min === undefined ? {} : { minDate: min })}
        {...(max === undefined ? {} : { maxDate: max })}
      />
    </DatesProvider>
  );
}
