import type { BilingualText } from "@nhiemky/kernel";

/** Markup that may stand in a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | readonly Markup[];

function textOf(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map((part) => part.text).join("");
  return String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Builds markup; every value that is not markup itself is escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + textOf(values[index - 1] ?? "") + part));
}

export const helpStyle = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; font-size: 1.2rem; } h3 { font-size: 1rem; margin-bottom: .25rem; }
a { color: light-dark(#1a4f9c, #8ab8ff); } code { font-size: .9em; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid light-dark(#d8d4cf, #4a4642); }
.quiet { color: light-dark(#57534e, #b8b2ab); } nav a { margin-inline-end: 1rem; }
@media print { nav { display: none; } body { max-width: none; } }
`;

/** A plain page that needs no script; both languages stand side by side, because it is read while things do not work. */
export function helpPage(title: BilingualText, body: Markup): string {
  return markup`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.vi} · Nhiệm Kỳ</title><link rel="stylesheet" href="/help/style.css"></head>
<body><nav><a href="/">Nhiệm Kỳ</a><a href="/help/api">API</a><a href="/help/errors">Mã lỗi · Errors</a><a href="/help/settings">Thiết lập · Settings</a></nav>
<main><h1>${title.vi}<br><span class="quiet" lang="en">${title.en}</span></h1>
${body}</main></body></html>`.text;
}
