import { defineMessages, useMessages } from "../../language/messages.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";

const messages = defineMessages({ title: { vi: "Tra cứu", en: "Search" } });

export function SearchPage() {
  const t = useMessages(messages);
  return <PageHeader title={t.title} />;
}
