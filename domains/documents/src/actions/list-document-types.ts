import type { ActionContext } from "@nhiemky/access-control";
import type { CivilDate } from "@nhiemky/kernel";
import type { RuleBook, RuleValue } from "@nhiemky/rule-book";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { documentTypes } from "@nhiemky/vietnamese-text";
import type { z } from "zod";
import type { listDocumentTypesRoute } from "../document-routes.ts";
import { cited } from "./check-number.ts";

/** The types of documents with the symbols in force on a day, and the marks that the register takes. */
export async function listDocumentTypes(
  { connection }: ActionContext,
  on: CivilDate,
): Promise<z.output<typeof listDocumentTypesRoute.response>> {
  const book = await loadRuleBook(connection);
  return {
    types: documentTypes.map((type) => {
      const party = book.lookUp("documents.type-symbols", on, { family: "party", type: type.code });
      const state = book.lookUp("documents.type-symbols", on, { family: "state", type: type.code });
      const rule = party ?? state;
      return {
        code: type.code,
        name: { vi: type.name, en: type.englishName },
        partySymbols: textList(party),
        stateSymbols: textList(state),
        rule: rule === null ? null : cited(rule),
      };
    }),
    urgencyLevels: listOf(book, "documents.urgency-levels", on),
    circulationMarks: listOf(book, "documents.circulation-marks", on),
  };
}

function listOf(book: RuleBook, parameter: string, on: CivilDate): string[] {
  return textList(book.lookUp(parameter, on));
}

function textList(rule: RuleValue | null): string[] {
  return Array.isArray(rule?.value) ? rule.value.map(String) : [];
}
