/** Order matters: many browsers also name the ones they descend from. */
const browsers = [
  [/EdgA?\//, "Edge"],
  [/\b(coc_coc_browser|CocCoc)/i, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const systems = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
] as const;

function firstMatch(names: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}

/** What a browser says of itself, short enough to recognise one's own machine: "Chrome, Windows". */
export function describeBrowser(userAgent: string): string {
  const parts = [firstMatch(browsers, userAgent), firstMatch(systems, userAgent)];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? known.join(", ") : userAgent.slice(0, 60) || "?";
}
