import type { Comparator } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { comparatorWords } from "./reading-messages.ts";

interface TargetValue {
  readonly comparator: Comparator;
  readonly value: number;
  readonly upperValue: number | null;
  readonly measure: string;
}

/** "ít nhất 20 %", "từ 15 đến 20 đảng viên" */
export function useTargetText(): (target: TargetValue) => string {
  const words = useMessages(comparatorWords);
  const formats = useFormats();
  return ({ comparator, value, upperValue, measure }) => {
    const compared =
      upperValue === null
        ? `${words[comparator]} ${formats.number(value)}`
        : `${formats.number(value)} – ${formats.number(upperValue)}`;
    return measure === "%" ? `${compared}%` : `${compared} ${measure}`;
  };
}
