// Data from outside this project: identifiers, harmless values and labelled clinical sentences from
// public sources, in a folder outside the repository, because some are other people's texts.
//
// positives.json  [{ class, value, phrase }]: an identifier, and a phrase that holds it benign.json
// [{ value }] sentences.json  [{ text, tags: [{ identifier_type, value }] }]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asIs } from '../tables.mjs';
import { OWN } from './finders.mjs';

/** Classes without a form: only lists and vocabularies help. */
const WITHOUT_FORM = ['name', 'name_partial', 'city', 'place'];
/** Out of scope: other countries' numbers are found only by chance. */
const FOREIGN = ['zip_foreign', 'other_id_foreign'];

/**
 * Entities found, in %, according to the raw answers that
 * JamesWeatherhead/synthetic-clinical-queries (MIT) publishes for its 1,051 sentences: by Presidio
 * 2.2.360 with a custom recogniser for record numbers, and by AWS Comprehend Medical's DetectPHI at
 * a threshold of 0.8 and of 0.
 */
const PUBLISHED = {
  NAME: [100, 94.1, 99],
  GEOGRAPHIC_LOCATION: [37, 89.8, 99.6],
  DATE: [99.9, 98.3, 98.6],
  MEDICAL_RECORD_NUMBER: [69.2, 52.8, 94.4],
  HEALTH_PLAN_BENEFICIARY_NUMBER: [83.5, 45.1, 98.9],
  SOCIAL_SECURITY_NUMBER: [36.4, 100, 100],
  PHONE_NUMBER: [97.8, 97.8, 100],
  EMAIL_ADDRESS: [96.8, 96.8, 96.8],
};
/** The same for the 219 sentences without an identifier: in how many they find something, in %. */
const PUBLISHED_CLEAN = [92.2, 86.8, 90];

export async function thirdPartyTables(folder, finders) {
  const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const sentences = read('sentences');
  return [
    await shareTable(read('positives'), read('benign'), sentences, Object.values(finders), [
      'Class',
      'n',
      ...Object.keys(finders),
    ]),
    await sentenceTable(sentences, finders[OWN]),
  ];
}

async function shareTable(positives, benign, sentences, finders, columns) {
  const classes = [...new Set(positives.map((each) => each.class))]
    .map((name) => [name, positives.filter((each) => each.class === name)])
    .sort(([, one], [, other]) => other.length - one.length);
  const withForm = positives.filter(
    (each) => !WITHOUT_FORM.includes(each.class) && !FOREIGN.includes(each.class),
  );
  const rows = [];
  for (const [name, values] of [...classes, ['**all with a form**', withForm]]) {
    const bare = await shares(finders, texts(values, 'value'));
    const inPhrase = await shares(finders, texts(values, 'phrase'));
    rows.push([name, values.length, ...bare.map((share, at) => `${share} / ${inPhrase[at]}`)]);
  }
  const labelled = texts(sentences.filter(isLabelled), 'text');
  const clean = texts(
    sentences.filter((sentence) => !isLabelled(sentence)),
    'text',
  );
  for (const [name, values] of [
    ['harmless values: lost', texts(benign, 'value')],
    ['clinical sentences with identifiers: something found', labelled],
    ['clinical sentences without: lost', clean],
  ]) {
    rows.push([name, values.length, ...(await shares(finders, values))]);
  }
  return {
    title: 'Of strangers, in % found: bare / in a phrase',
    columns: Object.fromEntries(columns.map((column) => [column, asIs])),
    rows,
  };
}

/** Each labelled entity alone in its sentence, with all others removed. */
async function sentenceTable(sentences, find) {
  const rows = [];
  for (const [type, published] of Object.entries(PUBLISHED)) {
    const alone = sentences.flatMap(({ text, tags }) =>
      tags
        .filter(({ identifier_type }) => identifier_type === type)
        .map((tag) => withoutOthers(text, tags, tag)),
    );
    rows.push([type, alone.length, ...(await shares([find], alone)), ...published]);
  }
  const clean = texts(
    sentences.filter((sentence) => !isLabelled(sentence)),
    'text',
  );
  rows.push(['none: lost', clean.length, ...(await shares([find], clean)), ...PUBLISHED_CLEAN]);
  return {
    title: 'Labelled clinical sentences, in % of entities found, beside published answers',
    columns: Object.fromEntries(
      ['Entity', 'n here', OWN, 'Presidio', 'AWS, 0.8', 'AWS, 0'].map((column) => [column, asIs]),
    ),
    rows,
  };
}

function withoutOthers(text, tags, kept) {
  return tags
    .filter((tag) => tag !== kept && !kept.value.includes(tag.value))
    .reduce((rest, { value }) => rest.replaceAll(value, ''), text);
}

function isLabelled({ tags }) {
  return tags.length > 0;
}

function texts(items, key) {
  return items.map((item) => item[key]);
}

/** The share of texts in which each finder finds something, in %. */
async function shares(finders, values) {
  const cells = [];
  for (const find of finders) {
    let found = 0;
    for (const value of values) if (await find(value)) found += 1;
    // 99.96 % is not 100 %.
    const share = Math.min((100 * found) / values.length, 99.9).toFixed(1);
    cells.push(found === values.length ? '100' : share);
  }
  return cells;
}
