import { SegmentedControl, Select, Stack } from "@mantine/core";
import { accessPermissions, roleTexts } from "@nhiemky/access-control/contract";
import { type RoleName, roleNames } from "@nhiemky/http-contract";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { useMessages, useText } from "../../language/messages.ts";
import { useMe } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { accountsMessages } from "./accounts-messages.ts";

/** A role to be granted, as the form holds it. */
export interface GrantDraft {
  readonly role: RoleName;
  readonly isEverywhere: boolean;
  readonly unit: PickedUnit | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export function emptyGrant(): GrantDraft {
  return { role: "unit-clerk", isEverywhere: false, unit: null, from: today(systemClock), to: null };
}

/** The draft as routes take it; null while the unit is missing, which the browser says of the empty field. */
export function grantOf({ role, isEverywhere, unit, from, to }: GrantDraft) {
  if (!isEverywhere && unit === null) return null;
  return { role, unitId: isEverywhere ? null : (unit?.id ?? null), from, to };
}

interface GrantFieldsProps {
  readonly value: GrantDraft;
  readonly onChange: (value: GrantDraft) => void;
  readonly unitError?: string | undefined;
}

/** Which role, where, and from when to when. */
export function GrantFields({ value, onChange, unitError }: GrantFieldsProps) {
  const t = useMessages(accountsMessages);
  const text = useText();
  const { permissions } = useMe();
  const grantsEverywhere = permissions.some(
    ({ permission, isEverywhere }) => permission === accessPermissions["role:grant"] && isEverywhere,
  );
  const change = (part: Partial<GrantDraft>) => onChange({ ...value, ...part });
  return (
    <Stack gap="sm">
      <Select
        label={t.role}
        description={text(roleTexts[value.role].purpose)}
        allowDeselect={false}
        value={value.role}
        onChange={(role) => {
          if (role !== null) change({ role });
        }}
        data={roleNames.map((role) => ({ value: role, label: text(roleTexts[role].name) }))}
      />
      {grantsEverywhere && (
        <SegmentedControl
          aria-label={t.where}
          value={value.isEverywhere ? "everywhere" : "unit"}
          onChange={(where) => change({ isEverywhere: where === "everywhere" })}
          data={[
            { value: "unit", label: t.oneUnit },
            { value: "everywhere", label: t.wholeInstance },
          ]}
        />
      )}
      {!value.isEverywhere && (
        <UnitPicker
          label={t.unit}
          value={value.unit}
          onChange={(unit) => change({ unit })}
          error={unitError}
          required
        />
      )}
      <CivilDateInput
        label={t.from}
        value={value.from}
        onChange={(from) => {
          if (from !== null) change({ from });
        }}
        required
      />
      <CivilDateInput
        label={t.to}
        value={value.to}
        onChange={(to) => change({ to })}
        clearable
        min={value.from}
      />
    </Stack>
  );
}
