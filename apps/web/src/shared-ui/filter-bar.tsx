import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import classes from "./filter-bar.module.css";

interface FilterBarProps {
  /** What the text is looked for in: "Tìm theo tên (không cần dấu) hoặc mã". */
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
  /** The other filters of the list. */
  readonly children: ReactNode;
}

/** The head of a list: a text to find and the other filters; never printed. What is typed stays while the list answers. */
export function FilterBar({ label, placeholder, text, onText, children }: FilterBarProps) {
  const [typed, setTyped] = useState(text ?? "");
  // A link to the same list with another filter keeps the page: the field follows the address.
  useEffect(() => setTyped(text ?? ""), [text]);
  return (
    <search className={classes.filters} data-print="never">
      <TextInput
        type="search"
        label={label}
        placeholder={placeholder}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onText(event.currentTarget.value || undefined);
        }}
      />
      {children}
    </search>
  );
}
