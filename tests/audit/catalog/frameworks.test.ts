import { expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { CONTROLS, controlsOf, FRAMEWORKS } from '../../../src/audit/catalog/frameworks';
import { ROW_SAFEGUARDS } from '../../../src/audit/catalog/row-safeguards';
import { SAFEGUARDS } from '../../../src/audit/catalog/safeguards';

/** Rows about reports, or about consent and objection, which the Privacy Rule governs. */
const WITHOUT = ['FI-10', 'SEG-33', 'SEG-34'];

test('every row concerns a safeguard, except those about reports and consent', () => {
  const none = CATALOG.filter(({ id }) => ROW_SAFEGUARDS[id].length === 0).map(({ id }) => id);
  expect(none).toEqual(WITHOUT);
});

test('no row names a safeguard twice', () => {
  for (const { id } of CATALOG) {
    expect([...new Set(ROW_SAFEGUARDS[id])]).toEqual(ROW_SAFEGUARDS[id]);
  }
});

test('citations are of the administrative, physical, technical, organisational and documentation parts', () => {
  const citation = /^164\.3(?:08|10|12|14|16)\([a-e]\)(?:\(\d\)(?:\([iv]+\)(?:\([A-D]\))?)?)?$/;
  for (const id of Object.keys(SAFEGUARDS)) expect(id).toMatch(citation);
});

test('NIST’s section has the number of the part, and of the standard in it', () => {
  const chapters = { '308': '5.1', '310': '5.2', '312': '5.3', '314': '5.4', '316': '5.5' };
  for (const [id, { nist }] of Object.entries(SAFEGUARDS)) {
    const [, part = '', letter = '', number = '1'] =
      /^164\.(\d{3})\(([a-e])\)(?:\((\d)\))?/.exec(id) ?? [];
    // 164.308(a) has eight numbered standards, and (b) is the ninth; elsewhere each letter is one.
    const standard =
      part === '308' ? (letter === 'a' ? Number(number) : 9) : 'abcde'.indexOf(letter) + 1;
    expect(nist).toBe(`${chapters[part as keyof typeof chapters]}.${standard}`);
  }
});

test.each(FRAMEWORKS)('every control of %s is covered by a row', (framework) => {
  const spoken = new Set(CATALOG.flatMap(({ id }) => controlsOf(id, framework)));
  expect(CONTROLS[framework].map(({ id }) => id)).toEqual(
    CONTROLS[framework].map(({ id }) => id).filter((id) => spoken.has(id)),
  );
});

test('the transmission of webhooks is the same thing in each framework', () => {
  expect(controlsOf('SEC-02', 'hipaa')).toEqual(['164.312(e)(1)', '164.312(e)(2)(ii)']);
  expect(controlsOf('SEC-02', 'nist-800-66')).toEqual(['5.3.5']);
  expect(controlsOf('SEC-02', 'soc2')).toEqual(['CC6.7']);
});
