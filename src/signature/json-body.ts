import { createHash, timingSafeEqual } from 'node:crypto';

/** JSON in ASCII, as encoders write it that escape the rest: Python's, PHP's, some of Java's. */
const inAscii =
  (hex: (code: string) => string) =>
  (json: string): string =>
    json.replace(
      /[\u007f-\uffff]/g,
      (unit) => `\\u${hex(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`,
    );
const unchanged = (json: string): string => json;
/** PHP's `json_encode`, and every encoder that avoids `</script>`. */
const slashesEscaped = (json: string): string => json.replaceAll('/', '\\/');

const ESCAPES = [unchanged, inAscii((hex) => hex), inAscii((hex) => hex.toUpperCase())];

/**
 * True when some common way of writing the value as JSON has the SHA-256 `hash`, 64 hexadecimal
 * digits.
 *
 * A Function never sees the bytes of its request, only what the runtime parsed from them. When one
 * of these writings has the hash that Twilio signed, the body is proved all the same. When none
 * has, nothing is proved: the writer may have ordered, spaced or rounded in another way.
 */
export function isBodyOfHash(value: unknown, hash: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  return writings(value).some((json) =>
    timingSafeEqual(createHash('sha256').update(json).digest(), expected),
  );
}

function writings(value: unknown): readonly string[] {
  try {
    const layouts = [JSON.stringify(value), spaced(value)];
    return layouts
      .flatMap((json) => ESCAPES.map((write) => write(json)))
      .flatMap((json) => [json, slashesEscaped(json)]);
  } catch {
    // Too deep for the stack: no genuine body is, and what cannot be written proves nothing.
    // Stryker disable next-line ArrayDeclaration: equivalent, no signed hash is that of another text.
    return [];
  }
}

/** With a blank after each comma and colon, as Python's `json.dumps` writes. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`,
  );
  return `{${members.join(', ')}}`;
}
