import { listDocumentTypesRoute } from "@nhiemky/documents/contract";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";

/** The types of documents, their names in the reader's language, with the marks that the register takes on a day. */
export function useDocumentTypes(on: CivilDate = today(systemClock)) {
  const text = useText();
  const { data } = useRoute(listDocumentTypesRoute, { query: { on } });
  return {
    types: (data?.types ?? []).map(({ code, name }) => ({ code, name: text(name) })),
    urgencyLevels: data?.urgencyLevels ?? [],
    circulationMarks: data?.circulationMarks ?? [],
  };
}
