import { Button } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import { figureMessages } from "./figure-messages.ts";

/** The table as an .xlsx: numbers as numbers, with what each rests on beside it. */
export function WorkbookLink({ href }: { readonly href: string }) {
  const t = useMessages(figureMessages);
  return (
    <Button component="a" href={href} variant="subtle" size="compact-sm" data-print="never" download>
      {t.downloadXlsx}
    </Button>
  );
}
