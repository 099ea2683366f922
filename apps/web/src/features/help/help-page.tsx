import { defineMessages, useMessages } from "../../language/messages.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";

const messages = defineMessages({
  title: { vi: "Trợ giúp và thiết lập", en: "Help and settings" },
});

export function HelpPage() {
  const t = useMessages(messages);
  return <PageHeader title={t.title} />;
}
