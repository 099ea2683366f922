import { defineMessages } from "../../language/messages.ts";

export const homeMessages = defineMessages({
  title: { vi: "Hôm nay", en: "Today" },
});
