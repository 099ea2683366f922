/** The address of another database on the same server. */
export function addressOf(connectionString: string, databaseName: string): string {
  // A socket's address has no host (`postgresql://user:password@/name?host=…`), which URL does not take.
  return connectionString.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${databaseName}`);
}
