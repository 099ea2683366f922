/** Chức danh được bầu: what a contest elects. Rules that hold for some offices only are scoped by these names. */
export const offices = [
  "executive-committee",
  "standing-committee",
  "secretary",
  "deputy-secretary",
  "inspection-commission",
  "inspection-commission-chair",
  "inspection-commission-deputy-chair",
  "delegates",
  "alternate-delegates",
  "cell-committee",
  "cell-secretary",
  "cell-deputy-secretary",
  "other",
] as const;
export type Office = (typeof offices)[number];

/** Loại hội nghị: who votes, and so on whom the majority is reckoned. */
export const meetingKinds = ["all-member-congress", "delegate-congress", "conference"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Cách đánh dấu phiếu: strike the names not chosen, or an X in one of two boxes a name. */
export const grammars = ["strike-out", "agree-disagree"] as const;
export type Grammar = (typeof grammars)[number];

/** Cơ sở tính quá nửa. */
export const baseKinds = ["people", "ballots-issued", "ballots-collected", "ballots-valid"] as const;
export type BaseKind = (typeof baseKinds)[number];

/** Loại lượt bầu: the first, a further one for seats left over, or one among persons with equal votes. */
export const ballotRoundKinds = ["first", "further", "revote-among-tied"] as const;
export type BallotRoundKind = (typeof ballotRoundKinds)[number];

/** Rows of the decision table of validity that a person must find on the paper: the marks alone do not tell. */
export const foundRows = ["1", "2", "8", "18", "19", "20", "21", "22", "23"] as const;
export type FoundRow = (typeof foundRows)[number];
