/** Why a row is not certain. Stable codes; the words for people are in `reasonWords`. */
export type RowReason =
  | "marginal-mark"
  | "partial-strike"
  | "overwritten-mark"
  | "mark-outside-box"
  | "filled-box"
  | "print-missing"
  | "coloured-ink";

/** Why a whole sheet is not certain. */
export type SheetReason =
  | RowReason
  | "stray-mark"
  | "streak"
  | "unregistered"
  | "disc-missing"
  | "distorted"
  | "upside-unclear"
  | "page-code-unreadable"
  | "page-code-damaged"
  | "wrong-election"
  | "wrong-layout"
  | "wrong-page"
  | "test-sheet"
  | "page-missing"
  | "duplicate-image"
  | "over-vote"
  | "blank"
  | "all-struck"
  | "image-unreadable"
  | "image-too-small"
  | "image-too-large"
  | "low-resolution"
  | "blank-page";
