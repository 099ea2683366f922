import { defineMessages } from "../../language/messages.ts";

export const figuresMessages = defineMessages({
  title: { vi: "Số liệu", en: "Figures" },
  titleOf: { vi: (unit: string) => `Số liệu của ${unit}`, en: (unit) => `Figures of ${unit}` },
  caption: {
    vi: (unit: string, period: string) => `Các chỉ số của ${unit}, ${period}`,
    en: (unit, period) => `Indicators of ${unit}, ${period}`,
  },
  chooseUnit: { vi: "Chọn một đơn vị", en: "Choose a unit" },
  chooseUnitHelp: {
    vi: "Trang này cho thấy mọi chỉ số của một đơn vị trong một kỳ; bấm vào số để mở ra số đó từ đâu mà có.",
    en: "This page shows every indicator of a unit in a period; press a figure to open what it is made of.",
  },
  noPeriods: { vi: "Chưa có kỳ báo cáo nào", en: "There are no periods yet" },
  noPeriodsHelp: {
    vi: "Kỳ được lập khi mở đợt báo cáo đầu tiên. Lập chỉ số trước, rồi mở đợt.",
    en: "Periods come with the first reporting round. Define an indicator first, then open a round.",
  },
  noIndicators: { vi: "Chưa có chỉ số nào cho đơn vị này", en: "No indicator concerns this unit yet" },
  noIndicatorsHelp: {
    vi: "Một chỉ số nói rõ đếm gì, cộng thế nào theo thời gian và theo cấp. Lập chỉ số đầu tiên rồi mở đợt báo cáo.",
    en: "An indicator says what is counted and how it adds up over time and over the tree. Define the first one, then open a round.",
  },
  define: { vi: "Lập chỉ số", en: "Define an indicator" },
  openRound: { vi: "Mở đợt báo cáo", en: "Open a round" },
  openFigure: {
    vi: (indicator: string) => `Mở số: ${indicator}`,
    en: (indicator) => `Open the number: ${indicator}`,
  },
});
