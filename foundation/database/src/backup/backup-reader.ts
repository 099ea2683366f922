import { endOfRows } from "./format.ts";

/** The file is not whole or not what it says. */
export class DamagedBackup extends Error {}

/** A manifest of thousands of tables fits; a file that is no backup does not fill the memory. */
const longestLine = 16 * 1024 * 1024;
const newLine = 10;

/** Reads the unpacked bytes of a backup line by line, and rows in pieces of any size. */
export class BackupReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line with its end. */
  async readLine(): Promise<Buffer> {
    let end = this.#buffer.indexOf(newLine);
    while (end === -1) {
      if (this.#buffer.length > longestLine) throw new DamagedBackup("line without end");
      await this.#expectMore();
      end = this.#buffer.indexOf(newLine);
    }
    return this.#take(end + 1);
  }

  /** The rows up to the line that closes them, which is passed over. */
  async *readRows(): AsyncGenerator<Buffer> {
    while (this.#buffer.length < endOfRows.length) await this.#expectMore();
    const boundary = Buffer.concat([Buffer.of(newLine), endOfRows]);
    // A table without rows closes at once; all others close after the end of a row.
    let hasClosed = this.#buffer.subarray(0, endOfRows.length).equals(endOfRows);
    while (!hasClosed) {
      const end = this.#buffer.indexOf(boundary);
      hasClosed = end !== -1;
      // The last bytes may be the beginning of the boundary.
      const known = hasClosed ? end + 1 : Math.max(0, this.#buffer.length - boundary.length + 1);
      if (known > 0) yield this.#take(known);
      if (!hasClosed) await this.#expectMore();
    }
    this.#take(endOfRows.length);
  }

  async isAtEnd(): Promise<boolean> {
    return this.#buffer.length === 0 && !(await this.#fill());
  }

  #take(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return taken;
  }

  async #expectMore(): Promise<void> {
    if (!(await this.#fill())) throw new DamagedBackup("it ends too early");
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value]);
    return true;
  }
}
