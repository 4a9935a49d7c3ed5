import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { eventTables } from '../../docs/generators/event-tables';
import { ATTRIBUTE_RULES } from '../../src/filter/attribute-rules';
import { LISTED_FIELDS } from '../../src/taskrouter/event-fields';
import { PROJECT_ROOT } from '../support/project-root';

const FOLDER = join(PROJECT_ROOT, 'examples', 'tables');

describe.each([...eventTables()])('examples/tables/%s', (name, text) => {
  const columns = [...text.matchAll(/^ {2}(?!SELECT).* AS (\w+),?$/gm)].map(([, column]) => column);

  test('matches the schema', () => {
    const file = join(FOLDER, name);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('has each column once, and one for each field of an event', () => {
    expect(new Set(columns).size).toBe(columns.length);
    for (const field of LISTED_FIELDS) expect(columns).toContain(field.name);
  });

  test('has a column for each preserved attribute', () => {
    // Each attribute of the two groups is a column, as are the id, the time and the whole event.
    expect(columns).toHaveLength(LISTED_FIELDS.length + ATTRIBUTE_RULES.size - 2 + 3);
    for (const path of ['conversations_queue', 'customers_region', 'task_attributes_direction']) {
      expect(columns).toContain(path);
    }
  });
});
