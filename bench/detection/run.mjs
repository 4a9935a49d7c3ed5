// How many generated identifiers are found, by class, and how many legitimate Flex values are lost,
// by this project's filter and other libraries on the same data.
//
// Patterns are developed on seeds 1 to 3 (`--misses` shows what is missed, but never of the
// held-out values). The reported figures are for a seed that was not run before.
import { interleave, overAll } from '../interleave.mjs';
import { asIs, tableOfTimes } from '../tables.mjs';
import { createFinders, filterTogether, OWN, TEXTS_AT_ONCE } from './finders.mjs';
import { generateIdentifiers } from './identifiers.mjs';
import { DEVELOPED_ON, HELD_OUT } from './legitimate-values.mjs';
import { thirdPartyTables } from './third-party.mjs';
import { timeWorstRepetitions } from './worst-repetitions.mjs';

export const options = {
  seed: { type: 'string', default: '1' },
  values: { type: 'string' },
  misses: { type: 'boolean', default: false },
  alone: { type: 'boolean', default: false },
  /** A folder of values from outside this project; nothing else is measured then. */
  set: { type: 'string' },
};

export async function run({
  quick = false,
  seed,
  values = quick ? '50' : '1000',
  misses,
  alone,
  set,
}) {
  if (set !== undefined) return thirdPartyTables(set, await createFinders(alone));
  const classes = generateIdentifiers(Number(seed), Number(values));
  const finders = await createFinders(alone);
  const own = Object.values(finders)[0];
  return [
    await shareFound(classes, finders, `seed ${seed}, ${values} values a class`),
    ...(misses ? [missed(own, classes)] : []),
    await costOfValues(classes, finders, quick),
    await growth(own, quick),
    timeWorstRepetitions(own),
  ];
}

async function shareFound(classes, finders, data) {
  const rows = [];
  for (const [name, { bare, inSentence }] of Object.entries(classes)) {
    const cells = [];
    for (const find of Object.values(finders)) {
      cells.push([await shareIn(find, bare), await shareIn(find, inSentence)]);
    }
    rows.push([name, ...cells]);
  }
  for (const [name, texts] of [
    ['held out', HELD_OUT],
    ['developed on', DEVELOPED_ON],
  ]) {
    const cells = [];
    for (const find of Object.values(finders)) cells.push(await shareIn(find, texts));
    rows.push([`${texts.length} legitimate values, ${name}: lost`, ...cells]);
  }
  return {
    title: `Found, in % of values, bare / inside a sentence (${data})`,
    columns: {
      Class: asIs,
      ...Object.fromEntries(Object.keys(finders).map((name) => [name, percentages])),
    },
    rows,
  };
}

async function shareIn(find, texts) {
  let found = 0;
  for (const text of texts) if (await find(text)) found += 1;
  return found / texts.length;
}

/** Percentages of identifiers found, bare and in a sentence; or of values lost. */
function percentages(shares) {
  return Array.isArray(shares) ? shares.map(percentage).join(' / ') : `**${percentage(shares)}**`;
}

/** 99.96 % is not 100 %. */
function percentage(share) {
  return share === 1 ? '100' : Math.min(100 * share, 99.9).toFixed(1);
}

/** For development, on its seeds. */
function missed(find, classes) {
  const rows = Object.entries(classes).map(([name, { bare, inSentence }]) => [
    name,
    [...bare, ...inSentence]
      .filter((text) => !find(text))
      .slice(0, 25)
      .join('<br>'),
  ]);
  const lost = DEVELOPED_ON.filter((text) => find(text)).join('<br>');
  return {
    title: 'Missed and lost',
    columns: { Class: asIs, Values: asIs },
    rows: [...rows, ['lost', lost]],
  };
}

/** Most values are clean, so they take most of the time. */
async function costOfValues(classes, finders, quick) {
  const identifiers = Object.values(classes).flatMap(({ inSentence }) => inSentence.slice(0, 20));
  const subjects = {};
  for (const [name, find] of Object.entries(finders)) {
    const findInAll = name === OWN ? filterTogether : inTurn(find);
    subjects[`${name}: clean`] = overAll(batchesOf(DEVELOPED_ON), findInAll);
    subjects[`${name}: an identifier in a sentence`] = overAll(batchesOf(identifiers), findInAll);
  }
  const rows = await interleave(subjects, { quick });
  return tableOfTimes(
    'A value',
    rows.map((row) => ({ ...row, microseconds: row.microseconds / TEXTS_AT_ONCE })),
    {
      notes: [
        `This project's times are one ${TEXTS_AT_ONCE}th of a whole event with ${TEXTS_AT_ONCE} values: read, filtered and reported.`,
      ],
    },
  );
}

function batchesOf(texts) {
  const batches = [];
  for (let start = 0; start + TEXTS_AT_ONCE <= texts.length; start += TEXTS_AT_ONCE) {
    batches.push(texts.slice(start, start + TEXTS_AT_ONCE));
  }
  return batches;
}

function inTurn(find) {
  return (texts) => {
    const found = texts.map(find);
    return found[0] instanceof Promise ? Promise.all(found) : found;
  };
}

const SENTENCE = 'The customer asks when the order is shipped, and takes the portal for the rest; ';

async function growth(find, quick) {
  const lengths = [100, 1_000, 10_000, 100_000];
  const texts = lengths.map((length) =>
    SENTENCE.repeat(length / SENTENCE.length + 1).slice(0, length),
  );
  const rows = await interleave(
    Object.fromEntries(texts.map((text) => [`${text.length} characters`, () => find(text)])),
    { quick },
  );
  return tableOfTimes('A clean text, by its length', rows);
}
