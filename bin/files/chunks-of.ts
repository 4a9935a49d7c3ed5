const CHUNK_LENGTH = 256 * 1024;

/** Joins the text into larger pieces, since each costs a system call. */
export function* chunksOf(text: string | Iterable<string>): Generator<string, void, void> {
  if (typeof text === 'string') return yield text;
  let chunk = '';
  for (const piece of text) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
