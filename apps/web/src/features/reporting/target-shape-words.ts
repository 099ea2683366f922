import { type TargetShape, writeVietnamese } from "@nhiemky/reporting/contract";
import { useMessages } from "../../language/messages.ts";
import { targetMessages } from "./target-messages.ts";

/** "ít nhất 1.200 đảng viên", "từ 15 đến 20 %, mỗi năm", "ít nhất, lộ trình 5 mốc". */
export function useShapeWords(): (shape: TargetShape, unitOfMeasure: string) => string {
  const t = useMessages(targetMessages);
  return ({ comparator, schedule, value, upperValue, path }, unitOfMeasure) => {
    if (schedule === "path") return `${t[comparator]}, ${t.pathOf(path.length)} (${unitOfMeasure})`;
    if (value === null) return "";
    const level =
      comparator === "between" && upperValue !== null
        ? t.betweenOf(writeVietnamese(value), writeVietnamese(upperValue))
        : `${t[comparator]} ${writeVietnamese(value)}`;
    const asked = `${level} ${unitOfMeasure}`;
    return schedule === "each-year" ? `${asked}, ${t.eachYear}` : asked;
  };
}
