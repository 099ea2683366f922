export { fileUnreadable, fileUnwritable } from "./file-errors.ts";
