/** A token of JSON (RFC 8259), and the whitespace before it. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** Deeper than any file of settings. */
const MAX_DEPTH = 50;

interface Token {
  readonly mark: string | undefined;
  /** The string's value. */
  readonly text: string | undefined;
  readonly line: number;
}

/** A name in an object. */
export interface PlacedKey {
  readonly name: string;
  readonly line: number;
}

/**
 * Finds the line of each part of a JSON text, so that a message can say where to look without
 * quoting it. Parts are named by JSON path, such as `$.vocabularies["queue"][0]`.
 */
export class JsonLocator {
  readonly #text: string;
  readonly #lines = new Map<string, number>();
  readonly #keys = new Map<string, PlacedKey[]>();
  #at = 0;
  #line = 1;
  #brokenAt: number | undefined;

  constructor(text: string) {
    this.#text = text;
    const isWhole = this.#readValue('$', 0) && /^\s*$/.test(text.slice(this.#at));
    if (!isWhole) this.#brokenAt = this.#line + linesIn(/^\s*/.exec(text.slice(this.#at))?.[0]);
  }

  /** The line where the text stops being JSON. */
  get brokenAt(): number | undefined {
    return this.#brokenAt;
  }

  lineOf(path: string): number | undefined {
    return this.#lines.get(plainPath(path));
  }

  /** The names in the object at this path, in order. */
  keysOf(path: string): readonly PlacedKey[] {
    return this.#keys.get(plainPath(path)) ?? [];
  }

  /** @returns Whether there was one. */
  #readValue(path: string, depth: number): boolean {
    const token = this.#next();
    if (token === undefined || depth > MAX_DEPTH) return false;
    if (!this.#lines.has(path)) this.#lines.set(path, token.line);
    if (token.mark === '{') return this.#readMembers(path, depth + 1);
    if (token.mark === '[') return this.#readItems(path, depth + 1);
    return token.mark === undefined;
  }

  #readMembers(path: string, depth: number): boolean {
    const keys: PlacedKey[] = [];
    this.#keys.set(path, keys);
    if (this.#skip('}')) return true;
    do {
      const token = this.#next();
      if (token?.text === undefined || !this.#skip(':')) return false;
      const name = token.text;
      keys.push({ name, line: token.line });
      this.#lines.set(`${path}.${name}`, token.line);
      if (!this.#readValue(`${path}.${name}`, depth)) return false;
    } while (this.#skip(','));
    return this.#skip('}');
  }

  #readItems(path: string, depth: number): boolean {
    if (this.#skip(']')) return true;
    let index = 0;
    do {
      if (!this.#readValue(`${path}[${index}]`, depth)) return false;
      index += 1;
    } while (this.#skip(','));
    return this.#skip(']');
  }

  #skip(mark: string): boolean {
    const [at, line] = [this.#at, this.#line];
    if (this.#next()?.mark === mark) return true;
    [this.#at, this.#line] = [at, line];
    return false;
  }

  #next(): Token | undefined {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (match === null) return undefined;
    const text = match[2] === undefined ? undefined : textOf(match[2]);
    if (text === null) return undefined;
    this.#at = TOKEN.lastIndex;
    this.#line += linesIn(match[0]);
    return { mark: match[1], text, line: this.#line };
  }
}

function linesIn(text = ''): number {
  return text.split('\n').length - 1;
}

/** A path in the stored form, without quotes. */
function plainPath(path: string): string {
  return path.replace(/\["([^"]*)"\]/g, '.$1');
}

/** The value of a JSON string; `null` for one with an invalid character or escape. */
function textOf(quoted: string): string | null {
  try {
    return JSON.parse(quoted);
  } catch {
    return null;
  }
}
