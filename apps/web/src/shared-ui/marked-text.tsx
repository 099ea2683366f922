/** A text with the places that were found; ranges in UTF-16 units, in order and apart. */
export function MarkedText({
  text,
  marks,
}: {
  text: string;
  marks: readonly (readonly [start: number, end: number])[];
}) {
  let end = 0;
  const parts = marks.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return (
      <span key={from}>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
