import { createHash } from 'node:crypto';
import { Zip, ZipPassThrough } from 'fflate';

/** A file in an archive: its size in bytes, and its digest in hexadecimal. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The format's earliest time, which has no zone: the same bytes on every machine. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes a ZIP archive as a stream. Its files are stored without compression, so that the same
 * files give the same archive with any version of any compressor.
 */
export class ZipWriter {
  readonly #zip: Zip;

  constructor(write: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      write(bytes);
    });
  }

  add(name: string, pieces: Iterable<string | Uint8Array>): WrittenFile {
    const file = new ZipPassThrough(name);
    file.mtime = NO_TIME;
    this.#zip.add(file);
    const hash = createHash('sha256');
    let length = 0;
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(bytes);
      length += bytes.length;
      file.push(bytes);
    }
    file.push(new Uint8Array(0), true);
    return { name, bytes: length, sha256: hash.digest('hex') };
  }

  end(): void {
    this.#zip.end();
  }
}
