import { Button, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import { shellMessages } from "./shell-messages.ts";

export function NotFoundPage() {
  const t = useMessages(shellMessages);
  return (
    <Stack gap="sm" maw="40rem" p="xl">
      <Title order={1}>{t.notFound}</Title>
      <Text>{t.notFoundHelp}</Text>
      <div>
        <Button component={Link} to="/">
          {t.toHome}
        </Button>
      </div>
    </Stack>
  );
}
