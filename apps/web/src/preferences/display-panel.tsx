import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useId } from "react";
import { useMessages } from "../language/messages.ts";
import { displayMessages } from "./display-messages.ts";
import { type Preferences, setPreferences, usePreferences } from "./preferences.ts";

interface ChoiceProps<Name extends keyof Preferences> {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly { readonly value: Preferences[Name]; readonly label: string }[];
}

function Choice<Name extends keyof Preferences>({ name, label, options }: ChoiceProps<Name>) {
  const preferences = usePreferences();
  const id = useId();
  return (
    <div>
      <Text id={id} size="sm" mb={4}>
        {label}
      </Text>
      <SegmentedControl<string>
        fullWidth
        aria-labelledby={id}
        value={preferences[name]}
        onChange={(value) => setPreferences({ [name]: value })}
        data={options.map((option) => ({ ...option }))}
      />
    </div>
  );
}

export function DisplayPanel() {
  const t = useMessages(displayMessages);
  return (
    <Stack gap="md">
      <Choice
        name="language"
        label={t.language}
        options={[
          { value: "vi", label: "Tiếng Việt" },
          { value: "en", label: "English" },
        ]}
      />
      <Choice
        name="textSize"
        label={t.textSize}
        options={[
          { value: "normal", label: t.textNormal },
          { value: "large", label: t.textLarge },
          { value: "largest", label: t.textLargest },
        ]}
      />
      <Choice
        name="contrast"
        label={t.contrast}
        options={[
          { value: "normal", label: t.contrastNormal },
          { value: "high", label: t.contrastHigh },
        ]}
      />
      <Choice
        name="colourScheme"
        label={t.colourScheme}
        options={[
          { value: "auto", label: t.schemeAuto },
          { value: "light", label: t.schemeLight },
          { value: "dark", label: t.schemeDark },
        ]}
      />
    </Stack>
  );
}
