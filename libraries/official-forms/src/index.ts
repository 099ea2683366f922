export { type FormFace, type FormFonts, formFontFiles } from "./form-fonts.ts";
export { numberSections } from "./number-sections.ts";
export type * from "./official-document.ts";
export { dateInWords } from "./official-words.ts";
export { type PageStyle, pageStyles } from "./page-style.ts";
export type * from "./slide-deck.ts";
export { writeDocx } from "./write-docx.ts";
export { writePdf } from "./write-pdf.ts";
export { writeSlides } from "./write-slides.ts";
