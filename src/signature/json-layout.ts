/** Where a serialiser of JSON puts blanks and line breaks. */
export interface JsonLayout {
  readonly colon: string;
  /** Between the members of one line. */
  readonly comma: string;
  /** After an opening bracket of one line, and before a closing one. */
  readonly padding: readonly [open: string, close: string];
  /** Lists stay on one line. */
  readonly listsInline?: boolean;
  /** The indentation of each level, with each member on its own line. */
  readonly indent?: string;
  readonly lineBreak?: string;
  /** After the whole text. */
  readonly end: string;
}

const ONE_LINE = { colon: ':', comma: ',', padding: ['', ''], end: '' } as const;

/** Compact, as in most programs; with blanks, as in Python. */
const LINES: readonly JsonLayout[] = [ONE_LINE, { ...ONE_LINE, colon: ': ', comma: ', ' }];

/** Pretty printers of JavaScript, PHP, Python, Ruby, Go and Gson; and Jackson's own. */
const PRETTY: readonly JsonLayout[] = [
  ...['  ', '    ', '\t'].map((indent) => ({ ...ONE_LINE, colon: ': ', indent })),
  {
    ...ONE_LINE,
    colon: ' : ',
    comma: ', ',
    padding: [' ', ' '],
    indent: '  ',
    listsInline: true,
  },
];

/** The layouts of programs, likeliest first; some end with a line break. */
export function programLayouts(): readonly JsonLayout[] {
  return [...LINES, ...PRETTY].flatMap((layout) => [layout, { ...layout, end: '\n' }]);
}

/**
 * Layouts that people type into Studio's widget: one line with their usual blanks, lines without
 * indentation, or Windows line breaks.
 *
 * Made on demand, since forms do not need them and every starting Function would make them.
 */
export function typedLayouts(): readonly JsonLayout[] {
  return [
    ...['', ' '].flatMap((open) =>
      ['', ' ', '  '].flatMap((close) =>
        [': ', ':', ' : ', ' :'].flatMap((colon) =>
          [', ', ',', ' , ', ',  '].map((comma) => ({
            ...ONE_LINE,
            colon,
            comma,
            padding: [open, close] as const,
          })),
        ),
      ),
    ),
    ...['  ', '    ', '\t', '', ' ', '   '].flatMap((indent) =>
      [': ', ':', ' : '].flatMap((colon) =>
        ['\n', '\r\n'].map((lineBreak) => ({ ...ONE_LINE, colon, indent, lineBreak })),
      ),
    ),
  ].flatMap((layout: JsonLayout) => [layout, { ...layout, end: layout.lineBreak ?? '\n' }]);
}

/** The value as JSON in a layout, with `scalar` writing its scalars. */
export function layOut(
  value: unknown,
  layout: JsonLayout,
  scalar: (value: unknown) => string,
): string {
  return write(value, layout, scalar, '') + layout.end;
}

function write(
  value: unknown,
  layout: JsonLayout,
  scalar: (value: unknown) => string,
  margin: string,
): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const inner = margin + (layout.indent ?? '');
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      write(item, layout, scalar, layout.listsInline === true ? margin : inner),
    );
    return enclose(['[', ']'], items, layout, margin, layout.listsInline === true);
  }
  const members = Object.entries(value).map(
    ([name, member]) => scalar(name) + layout.colon + write(member, layout, scalar, inner),
  );
  return enclose(['{', '}'], members, layout, margin, false);
}

function enclose(
  [open, close]: readonly [string, string],
  members: readonly string[],
  { comma, padding, indent, lineBreak = '\n' }: JsonLayout,
  margin: string,
  inline: boolean,
): string {
  if (members.length === 0) return open + close;
  if (indent === undefined || inline) {
    return open + padding[0] + members.join(comma) + padding[1] + close;
  }
  const newLine = lineBreak + margin;
  return `${open}${newLine}${indent}${members.join(`,${newLine}${indent}`)}${newLine}${close}`;
}
