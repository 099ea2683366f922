/** Phiếu báo cáo của một đơn vị: being filled in, with the superior, sent back, standing. */
export const submissionStates = ["drafted", "submitted", "returned", "approved"] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const submissionVerbs = ["submit", "return", "approve", "withdraw", "correct"] as const;
export type SubmissionVerb = (typeof submissionVerbs)[number];

/** How a figure came into a sheet: by keys, pasted from a spreadsheet, in a form read back, by the HTTP API, from DHIS2. */
export const entrySources = ["keyed", "pasted", "spreadsheet", "interface", "dhis2"] as const;
export type EntrySource = (typeof entrySources)[number];

/** How a sheet stands in its round; "not-started": nothing has been entered. */
export const sheetStates = ["not-started", ...submissionStates] as const;
export type SheetState = (typeof sheetStates)[number];

/** How the two sides of a validation rule are compared. "jump": the right side is the greatest change in percent. */
export const ruleOperators = [
  "=",
  "!=",
  ">",
  ">=",
  "<",
  "<=",
  "both-or-neither",
  "at-most-one",
  "jump",
] as const;
export type RuleOperator = (typeof ruleOperators)[number];
