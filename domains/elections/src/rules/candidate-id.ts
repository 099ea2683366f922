/** Id of a candidate in election files and on the layout: its number on the list. It leads to no person's record. */
export function candidateId(listNumber: number): string {
  return `c${String(listNumber).padStart(3, "0")}`;
}
