/** A value's text, or why it is not complete, and the line on which it begins, from 0. */
export type JsonSlice =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly problem: 'too_long' | 'cut_off' };

/** Twice what a Function can receive, in bytes: no event is longer. */
export const MAX_VALUE_LENGTH = 2 * 1024 * 1024;

/** More than anybody nests: deeper values are skipped, so that no input fills the memory. */
export const MAX_DEPTH = 100_000;

/** A text that begins with words or a quote is prose or a table, whatever brackets follow. */
export const BEGINS_JSON = /^[^\w'"]*[[{]/;

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const COMMA = 0x2c;
const COLON = 0x3a;
const BLANK = 0x20;
/**
 * Blanks, commas, the record separator of JSON text sequences (RFC 7464), the zero byte that ends
 * the outputs of `jq --raw-output0`, and the three bytes of a byte order mark.
 */
const BETWEEN_VALUES: ReadonlySet<number> = new Set([
  ...[0x09, LINE_FEED, 0x0d, 0x20, COMMA, 0x1e, 0x00],
  ...[0xef, 0xbb, 0xbf],
]);
/** The text before the list in a page of TaskRouter's REST API. */
const BEFORE_LIST_OF_PAGE = /"events"\s*:\s*$/;
const LONGEST_BEFORE_LIST = 64;
const NO_BYTES = Buffer.alloc(0);

/**
 * Cuts JSON into its values wherever they stand: one after the other on a line, over many lines, in
 * a list of any length, or in that of a page. Holds no more than the value at hand.
 *
 * It reads only brackets and quotes. Whether a slice is JSON is for its reader to say.
 */
export class JsonSplitter {
  #chunk: Buffer = NO_BYTES;
  /** Where the current value, or its part in the chunk, begins. */
  #start = 0;
  /** The values that end in the chunk. */
  #slices: JsonSlice[] = [];
  /** The parts of the current value in earlier chunks. */
  #parts: Buffer[] = [];
  #length = 0;
  #line = 0;
  #startLine = 0;
  /** The open brackets, the innermost last. */
  readonly #open: number[] = [];
  /** How many are open beyond the maximum depth. */
  #deeper = 0;
  /** The last byte before the current one, not counting blanks and texts. */
  #last = COMMA;
  /** The depths of the values of the open lists, the innermost last. */
  readonly #lists: { readonly depth: number; readonly ofPage: boolean }[] = [];
  #state: 'between' | 'value' | 'word' | 'passed over' = 'between';
  #inText = false;
  #escaped = false;

  /** True within a value or a list. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** How many lines have ended. */
  get line(): number {
    return this.#line;
  }

  /** The values that end in the chunk, in order. */
  push(chunk: Buffer): readonly JsonSlice[] {
    this.#chunk = chunk;
    this.#start = 0;
    this.#slices = [];
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (this.#inText) this.#readInText(byte, index);
      else this.#readOutside(byte, index);
    }
    this.#hold();
    return this.#slices;
  }

  /** What is left at the end: a word, or a value or a list that was cut off. */
  end(): readonly JsonSlice[] {
    if (this.#open.length > 0) return [{ line: this.#line, problem: 'cut_off' }];
    return this.#state === 'word' ? [this.#sliceOf(NO_BYTES)] : [];
  }

  #readInText(byte: number, index: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inText = false;
    else if (byte === LINE_FEED) {
      this.#giveUp(index);
      this.#inText = false;
      this.#line += 1;
    }
  }

  #readOutside(byte: number, index: number): void {
    if (this.#isAtFloor) this.#endWord(byte, index);
    switch (byte) {
      case QUOTE:
        this.#inText = true;
        if (this.#state === 'between') this.#begin('word', index);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (this.#open.length === MAX_DEPTH) this.#openDeeper(index);
        else if (byte === OPEN_LIST) this.#openList(index);
        else this.#openObject(index);
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        if (this.#deeper > 0) this.#deeper -= 1;
        else this.#close(byte, index);
        break;
      case LINE_FEED:
        this.#line += 1;
        break;
      default:
        if (this.#state === 'between' && !BETWEEN_VALUES.has(byte)) this.#begin('word', index);
    }
    if (byte > BLANK) this.#last = byte;
  }

  #endWord(byte: number, index: number): void {
    if (this.#state === 'word' && endsWord(byte)) this.#end(index);
    if (this.#state === 'passed over' && byte === LINE_FEED) this.#drop();
  }

  #openList(index: number): void {
    this.#open.push(OPEN_LIST);
    if (this.#state === 'between') {
      this.#lists.push({ depth: this.#open.length, ofPage: false });
    } else if (this.#isListOfPage(index)) {
      this.#lists.push({ depth: this.#open.length, ofPage: true });
      this.#drop();
    }
  }

  /** A page is an object: what comes before and after its list is skipped. */
  #isListOfPage(index: number): boolean {
    if (this.#state !== 'value' || this.#open.length !== this.#floor + 2) return false;
    const near = this.#chunk.subarray(this.#start, index).subarray(-LONGEST_BEFORE_LIST);
    const earlier = this.#parts.at(-1)?.subarray(-LONGEST_BEFORE_LIST) ?? NO_BYTES;
    return BEFORE_LIST_OF_PAGE.test(earlier.toString('latin1') + near.toString('latin1'));
  }

  #openObject(index: number): void {
    if (!this.#isAtFloor && !this.#mayBeginObject()) this.#giveUp(index);
    if (this.#state === 'between') this.#begin('value', index);
    this.#open.push(OPEN_OBJECT);
  }

  #openDeeper(index: number): void {
    this.#deeper += 1;
    this.#passOver(index);
  }

  /** An object is a member of another after a colon, and of a list after a comma. */
  #mayBeginObject(): boolean {
    return this.#open.at(-1) === OPEN_OBJECT
      ? this.#last === COLON
      : this.#last === COMMA || this.#last === OPEN_LIST;
  }

  #close(byte: number, index: number): void {
    if (!this.#isAtFloor) {
      this.#open.pop();
      if (this.#isAtFloor) this.#end(index + 1);
    } else if (byte === CLOSE_LIST && this.#lists.length > 0) {
      this.#endList();
    } else {
      this.#begin('word', index);
    }
  }

  #endList(): void {
    const list = this.#lists.pop();
    this.#open.pop();
    this.#state = list?.ofPage === true ? 'passed over' : 'between';
  }

  /** True when no value is open: outside all lists, or in the innermost. */
  get #isAtFloor(): boolean {
    return this.#open.length === this.#floor;
  }

  get #floor(): number {
    return this.#lists.at(-1)?.depth ?? 0;
  }

  #begin(state: 'value' | 'word', index: number): void {
    this.#state = state;
    this.#startLine = this.#line;
    this.#start = index;
  }

  #end(index: number): void {
    if (this.#state !== 'passed over') {
      this.#slices.push(this.#sliceOf(this.#chunk.subarray(this.#start, index)));
    }
    this.#drop();
  }

  /** JSON cannot continue like this: the value so far is broken, and a new one begins. */
  #giveUp(index: number): void {
    this.#end(index);
    this.#open.length = this.#floor;
    this.#deeper = 0;
  }

  #sliceOf(last: Buffer): JsonSlice {
    const line = this.#startLine;
    if (this.#length + last.length > MAX_VALUE_LENGTH) return { line, problem: 'too_long' };
    const bytes = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
    return { line, bytes };
  }

  /** Keeps the chunk's part of an unfinished value. */
  #hold(): void {
    if (this.#state === 'between' || this.#state === 'passed over') return;
    const part = this.#chunk.subarray(this.#start);
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length > MAX_VALUE_LENGTH) this.#passOver(this.#start);
  }

  /** Keeps nothing of the current value, or of the one that begins here. */
  #passOver(index: number): void {
    if (this.#state === 'passed over') return;
    if (this.#state === 'between') this.#begin('value', index);
    this.#slices.push({ line: this.#startLine, problem: 'too_long' });
    this.#drop();
    this.#state = 'passed over';
  }

  #drop(): void {
    this.#parts = [];
    this.#length = 0;
    this.#state = 'between';
  }
}

function endsWord(byte: number): boolean {
  return byte === LINE_FEED || byte === COMMA || isBracket(byte);
}

function isBracket(byte: number): boolean {
  return byte === OPEN_LIST || byte === CLOSE_LIST || byte === OPEN_OBJECT || byte === CLOSE_OBJECT;
}
