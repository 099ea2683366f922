/** Phiếu báo cáo của một đơn vị: being filled in, with the superior, sent back, standing. */
export const submissionStates = ["drafted", "submitted", "returned", "approved"] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const submissionVerbs = ["submit", "return", "approve", "withdraw", "correct", "remind"] as const;
export type SubmissionVerb = (typeof submissionVerbs)[number];
