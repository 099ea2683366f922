/** What a file system answers when a file cannot be written or read, apart from bugs (errno(3)). */
const codes: ReadonlySet<unknown> = new Set([
  "EACCES",
  "EDQUOT",
  "EFBIG",
  "EIO",
  "EISDIR",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

/** The system's own sentence about a file, or undefined when the error is about something else. */
export function fileProblem(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && codes.has(error.code) ? error.message : undefined;
}
