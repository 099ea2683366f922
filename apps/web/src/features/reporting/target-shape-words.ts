import { type TargetShape, writeVietnamese } from "@nhiemky/reporting/contract";
import { useMessages } from "../../language/messages.ts";
import { targetMessages } from "./target-messages.ts";

/** "ít nhất 1.200", "từ 15 đến 20, mỗi năm", "lộ trình 5 mốc". */
export function useShapeWords(): (shape: TargetShape) => string {
  const t = useMessages(targetMessages);
  return ({ comparator, schedule, value, upperValue, path }) => {
    if (schedule === "path") return `${t[comparator]}, ${t.pathOf(path.length)}`;
    if (value === null) return "";
    const level =
      comparator === "between" && upperValue !== null
        ? t.betweenOf(writeVietnamese(value), writeVietnamese(upperValue))
        : `${t[comparator]} ${writeVietnamese(value)}`;
    return schedule === "each-year" ? `${level}, ${t.eachYear}` : level;
  };
}
