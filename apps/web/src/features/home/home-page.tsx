import { useMessages } from "../../language/messages.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { homeMessages } from "./home-messages.ts";

export function HomePage() {
  const t = useMessages(homeMessages);
  return <PageHeader title={t.title} />;
}
