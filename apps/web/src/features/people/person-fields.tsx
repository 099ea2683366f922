import { NumberInput, Select, TextInput } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { useMessages } from "../../language/messages.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { peopleWords } from "./people-messages.ts";

/** What is kept about a person, as the fields hold it. */
export interface PersonDraft {
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly birthOn: CivilDate | null;
  readonly gender: "female" | "male" | null;
  readonly code: string;
  readonly isInvented: boolean;
}

export const emptyPerson: PersonDraft = {
  fullName: "",
  birthYear: null,
  birthOn: null,
  gender: null,
  code: "",
  isInvented: false,
};

/** The fields as the server takes them. */
export function particularsOf({ code, ...person }: PersonDraft) {
  return { ...person, code: code.trim() === "" ? null : code };
}

interface PersonFieldsProps {
  readonly value: PersonDraft;
  readonly onChange: (change: Partial<PersonDraft>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

export function PersonFields({ value, onChange, errors }: PersonFieldsProps) {
  const words = useMessages(peopleWords);
  return (
    <>
      <TextInput
        label={words.fullName}
        required
        maxLength={120}
        value={value.fullName}
        error={errors.fullName}
        onChange={(event) => onChange({ fullName: event.currentTarget.value })}
      />
      <NumberInput
        label={words.birth}
        min={1900}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        value={value.birthYear ?? ""}
        error={errors.birthYear}
        onChange={(year) => onChange({ birthYear: typeof year === "number" ? year : null })}
      />
      <CivilDateInput
        label={words.birthOn}
        clearable
        value={value.birthOn}
        error={errors.birthOn}
        onChange={(birthOn) => onChange({ birthOn })}
      />
      <Select
        label={words.gender}
        clearable
        value={value.gender}
        onChange={(gender) => onChange({ gender: gender as PersonDraft["gender"] })}
        data={[
          { value: "female", label: words.female },
          { value: "male", label: words.male },
        ]}
      />
      <TextInput
        label={words.code}
        maxLength={40}
        value={value.code}
        error={errors.code}
        onChange={(event) => onChange({ code: event.currentTarget.value })}
      />
    </>
  );
}
