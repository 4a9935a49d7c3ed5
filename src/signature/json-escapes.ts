/** Writes the strings of a JSON text with other escapes. */
export type Escape = (json: string) => string;

/** Two backslashes are one in the text, and begin no escape. */
const CONTROL = /\\(?:\\|u00[01][0-9a-f])/g;
const QUOTE = /\\[\\"]/g;
const LINE_SEPARATORS = /[\u2028\u2029]/g;
const BEYOND_ASCII = /[\u007f-\uffff]/g;

const unchanged: Escape = (json) => json;
const lower = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const upper = (unit: string) => `\\u${lower(unit).slice(2).toUpperCase()}`;
const controlsUpper: Escape = (json) =>
  json.replace(CONTROL, (code) => code.slice(0, 2) + code.slice(2).toUpperCase());

/** The escapes of encoders that differ from `JSON.stringify`. */
const ENCODERS: readonly Escape[] = [
  // Python, PHP, Ruby's `ascii_only`.
  (json) => json.replace(BEYOND_ASCII, lower),
  (json) => controlsUpper(json.replace(BEYOND_ASCII, upper)),
  // Jackson.
  controlsUpper,
  // Gson, and Go's encoding/json, which leaves `=` and `'`.
  (json) => json.replace(/[<>&='\u2028\u2029]/g, lower),
  (json) => json.replace(/[<>&\u2028\u2029]/g, lower),
  // Gson without `htmlSafe`.
  (json) => json.replace(LINE_SEPARATORS, lower),
  // .NET's System.Text.Json; the plus in a number's exponent stays.
  (json) =>
    controlsUpper(
      json
        .replace(QUOTE, (pair) => (pair === '\\"' ? '\\u0022' : pair))
        .replace(/[<>&'`\u007f-\uffff]|(?<!\de)\+/g, upper),
    ),
  // org.json.
  (json) => json.replaceAll('</', '<\\/').replace(/[\u0080-\u009f\u2000-\u20ff]/g, lower),
];

/** PHP's `json_encode`, and every encoder that avoids `</script>`. */
const slashesEscaped: Escape = (json) =>
  json.replace(/\\.|\//g, (pair) => (pair === '/' ? '\\/' : pair));

/**
 * The escapes that make a difference for this JSON, likeliest first. Made on demand: for a large
 * text, not all are tried.
 */
export function escapesFor(json: string): Iterable<Escape> {
  const found: Escape[] = [];
  const others = distinctEscapes(json);
  return {
    *[Symbol.iterator]() {
      yield* found;
      for (let next = others.next(); next.done !== true; next = others.next()) {
        found.push(next.value);
        yield next.value;
      }
    },
  };
}

function* distinctEscapes(json: string): Generator<Escape> {
  const written = new Set<string>();
  for (const encode of [unchanged, ...ENCODERS]) {
    const withSlashes: Escape = (text) => slashesEscaped(encode(text));
    for (const way of json.includes('/') ? [encode, withSlashes] : [encode]) {
      const text = way(json);
      if (written.has(text)) continue;
      written.add(text);
      yield way;
    }
  }
}
