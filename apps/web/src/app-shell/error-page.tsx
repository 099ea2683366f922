import { Button, Code, Stack, Text, Title } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { shellMessages } from "./shell-messages.ts";

// After an upgrade the chunks of the old version are gone; the browsers word it differently.
const missingChunk = /dynamically imported module|importing a module script failed|error loading/i;

/** A fault of the product itself; expected refusals are shown in place by ProblemNotice. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useMessages(shellMessages);
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Stack gap="sm" maw="40rem" p="xl" role="alert">
      <Title order={1}>{t.failed}</Title>
      <Text>{missingChunk.test(message) ? t.newVersion : t.failedHelp}</Text>
      <div>
        <Button onClick={() => location.reload()}>{t.reload}</Button>
      </div>
      <Code>{message}</Code>
    </Stack>
  );
}
