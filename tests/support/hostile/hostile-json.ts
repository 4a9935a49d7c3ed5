import fc from 'fast-check';
import {
  CONVERSATION_ATTRIBUTES,
  CUSTOMER_ATTRIBUTES,
  ROOT_ATTRIBUTES,
} from '../../../src/filter/preserved-attributes';

const LISTED = [
  ...Object.keys(ROOT_ATTRIBUTES),
  ...Object.keys(CONVERSATION_ATTRIBUTES),
  ...Object.keys(CUSTOMER_ATTRIBUTES),
];

/** Names that a careless reader confuses with a listed one, or that reach into every object. */
const LOOK_ALIKES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'Direction',
  'DIRECTION',
  'direction ',
  'direct\u0456on',
  'direction\u200b',
  'conversations.content',
  'customers[0]',
  'Conversations',
  'customerName',
  'from',
  'name',
  'phone',
  'external_id',
  'agents',
  'length',
];

const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LISTED, 'media', 'url', 'sid', 'type', 'title') },
  { weight: 2, arbitrary: fc.constantFrom(...LOOK_ALIKES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/**
 * Arbitrary JSON under listed, hostile and random names. Every text and many names in it are
 * canaries: of letters only, so that no detector objects, and recognisable in any output.
 */
export const hostileJson = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined).map(nextCanary) },
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ),
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(
          fc.oneof({ weight: 6, arbitrary: key }, fc.constant(undefined).map(nextCanary)),
          tie('tree'),
        ),
        { maxLength: 12 },
      )
      // `Object.fromEntries` makes own properties of hostile names, like JSON.parse.
      .map((entries) => Object.fromEntries(entries)),
  ),
})).tree;

/** A text that is recognisable in any output. */
export const canary = fc.constant(undefined).map(nextCanary);

let canaries = 0;

/** A new text each time: `canaryaab`, `canaryaac`, … */
function nextCanary(): string {
  canaries += 1;
  const letters = [...canaries.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `canary${letters.join('').padStart(6, 'a')}`;
}

/** Every canary in a text. */
export function canariesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/canary[a-z]{6,}/g) ?? []);
}
