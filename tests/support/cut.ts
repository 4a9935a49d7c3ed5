/**
 * Bytes in pieces: one longer than the first size, then one longer than the second, and so on in a
 * circle.
 */
export function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let start = 0, index = 0; start < bytes.length; index += 1) {
    const end = start + 1 + (sizes[index % sizes.length] ?? 0);
    yield bytes.subarray(start, end);
    start = end;
  }
}
