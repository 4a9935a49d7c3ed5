// How many generated identifiers are found, by class, and how many legitimate values of Flex are
// lost: by this project's filter and by other libraries, on the same data.
//
// Patterns are developed on seeds 1 to 3 (`--misses` shows what is missed, and never of the held-out
// values). What is reported is a seed that was not run before.
import { parseArgs } from 'node:util';
import { createFinders } from './finders.mjs';
import { generateIdentifiers } from './identifiers.mjs';
import { DEVELOPED_ON, HELD_OUT } from './legitimate-values.mjs';
import { timeWorstRepetitions } from './worst-repetitions.mjs';

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      values: { type: 'string', default: '1000' },
      misses: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
    },
  });
  const classes = generateIdentifiers(Number(values.seed), Number(values.values));
  const finders = await createFinders(values.alone);

  console.log(
    `Seed ${values.seed}, ${values.values} values a class, Node ${process.versions.node}`,
  );
  console.log('Found, in % of values: bare / inside a sentence\n');
  const names = Object.keys(finders);
  console.log(`| Class | ${names.join(' | ')} |\n|---|${names.map(() => '---|').join('')}`);
  for (const [name, { bare, inSentence }] of Object.entries(classes)) {
    const cells = [];
    for (const find of Object.values(finders)) {
      cells.push(`${await percentFound(find, bare)} / ${await percentFound(find, inSentence)}`);
    }
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  await printLost('legitimate values, held out', HELD_OUT, finders);
  await printLost('legitimate values, developed on', DEVELOPED_ON, finders);

  if (values.misses) await printMisses(Object.values(finders)[0], classes);
  timeWorstRepetitions(Object.values(finders)[0]);
}

async function printLost(name, texts, finders) {
  const cells = [];
  for (const find of Object.values(finders)) cells.push(`**${await percentFound(find, texts)}**`);
  console.log(`| ${texts.length} ${name}: lost | ${cells.join(' | ')} |`);
}

async function percentFound(find, texts) {
  let found = 0;
  for (const text of texts) if (await find(text)) found += 1;
  const percent = (100 * found) / texts.length;
  // 99.96 is not 100.
  return percent === 100 ? '100' : Math.min(percent, 99.9).toFixed(1);
}

/** For developing, on the seed for it. */
async function printMisses(find, classes) {
  for (const [name, { bare, inSentence }] of Object.entries(classes)) {
    const missed = [...bare, ...inSentence].filter((text) => !find(text));
    if (missed.length > 0) console.log(`\n${name}:\n  ${missed.slice(0, 25).join('\n  ')}`);
  }
  const lost = DEVELOPED_ON.filter((text) => find(text));
  console.log(`\nlost:\n  ${lost.join('\n  ')}`);
}
