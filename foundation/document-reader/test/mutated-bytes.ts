/** Numbers that look random and are the same on each run: a small linear congruence over a seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Mutation = (bytes: Buffer, below: (limit: number) => number) => Buffer;

const mutations: readonly Mutation[] = [
  function flipBytes(bytes, below) {
    const changed = Buffer.from(bytes);
    for (let count = 1 + below(40); count > 0; count--) changed[below(changed.length)] = below(256);
    return changed;
  },
  function cutOff(bytes, below) {
    return bytes.subarray(0, below(bytes.length));
  },
  function doubleStretch(bytes, below) {
    const [from, length] = [below(bytes.length), below(2000)];
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]);
  },
  function dropStretch(bytes, below) {
    const from = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(500))]);
  },
  function largeNumbers(bytes, below) {
    const changed = Buffer.from(bytes);
    for (let count = 1 + below(6); count > 0; count--) {
      const at = below(Math.max(1, changed.length - 4));
      changed.fill(0xff, at, at + 4);
    }
    return changed;
  },
];

/** A file as bad luck or malice may leave it: one to three mutations, fixed by the seed. */
export function mutated(bytes: Buffer, seed: number): Buffer {
  const below = numbersFrom(seed);
  let changed = bytes;
  for (let count = 1 + below(3); count > 0 && changed.length > 8; count--)
    changed = mutations[below(mutations.length)]!(changed, below);
  return changed;
}

/** XML with its tags broken: the archive around it stays whole, so that the parser behind it is reached. */
export function mutatedXml(xml: string, seed: number): string {
  const below = numbersFrom(seed);
  const at = below(xml.length);
  // Every third time only the words change, so that files which can still be read are among them.
  if (seed % 3 === 0) return xml.replace(/>[^<>]{4,}</u, `>${"số ".repeat(1 + below(500))}<`);
  const pieces = [
    "<w:p>".repeat(1 + below(3000)),
    "</w:p></w:body>",
    "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>]>&b;&b;",
    '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="-1"/></w:numPr>',
    "\u0000\uFFFF]]>",
    '<w:tbl><w:tr><w:tc w:gridSpan="999999999">',
    `<w:t>${"đ".repeat(below(20_000))}`,
  ];
  return xml.slice(0, at) + pieces[below(pieces.length)] + xml.slice(at + below(200));
}
