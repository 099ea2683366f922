import { Button, Group } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { myAccountMessages } from "./my-account-messages.ts";
import classes from "./my-account-page.module.css";

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useMessages(myAccountMessages);
  return (
    <div role="status">
      <p className={classes.plain}>{t.recoveryCodesHelp}</p>
      <ol className={classes.codes} aria-label={t.recoveryCodes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="sm" data-print="never">
        <PrintButton />
        <Button onClick={onKept}>{t.keptCodes}</Button>
      </Group>
    </div>
  );
}
