import { defineMessages } from "../language/messages.ts";

export const displayMessages = defineMessages({
  display: { vi: "Cách hiển thị", en: "Display" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  textSize: { vi: "Cỡ chữ", en: "Text size" },
  textNormal: { vi: "Vừa", en: "Normal" },
  textLarge: { vi: "Lớn", en: "Large" },
  textLargest: { vi: "Rất lớn", en: "Largest" },
  contrast: { vi: "Độ tương phản", en: "Contrast" },
  contrastNormal: { vi: "Thường", en: "Normal" },
  contrastHigh: { vi: "Cao", en: "High" },
  colourScheme: { vi: "Nền", en: "Ground" },
  schemeAuto: { vi: "Theo máy", en: "As device" },
  schemeLight: { vi: "Sáng", en: "Light" },
  schemeDark: { vi: "Tối", en: "Dark" },
});
