/** Rows that say the same for several units, as one entry. */
export interface Alike<Row> {
  readonly first: Row;
  readonly rows: readonly Row[];
}

/** One task given to many units fills a list with one sentence; put together, the list shows more of what there is. */
export function groupAlike<Row>(rows: readonly Row[], sameness: (row: Row) => string): readonly Alike<Row>[] {
  return [...Map.groupBy(rows, sameness).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, rows: group }];
  });
}
