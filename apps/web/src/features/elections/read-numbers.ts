/** What was typed as numbers of names: "3 17, 22". */
export interface TypedNumbers {
  readonly numbers: readonly number[];
  /** Words that are no number of the list, or stand twice. */
  readonly wrong: readonly string[];
}

export function readNumbers(typed: string, listed: number): TypedNumbers {
  const numbers: number[] = [];
  const wrong: string[] = [];
  for (const word of typed.split(/[\s,.;]+/).filter((part) => part !== "")) {
    const number = Number(word);
    const isListed = /^\d+$/.test(word) && number >= 1 && number <= listed;
    if (isListed && !numbers.includes(number)) numbers.push(number);
    else wrong.push(word);
  }
  return { numbers, wrong };
}
