/** f: a figure; n: không phát sinh; b: blank, taken back. As they stand in the tables. */
export type EntryLetter = "f" | "n" | "b";
