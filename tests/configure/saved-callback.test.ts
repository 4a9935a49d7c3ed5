import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseSavedCallback, saveCallback } from '../../src/configure/saved-callback';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

const SAVED = {
  accountSid: sidOf('AC'),
  workspaceSid: sidOf('WS'),
  savedAt: new Date('2026-11-28T09:00:00Z'),
  eventCallback: {
    url: 'https://user:secret@example.com/hook?key=1',
    eventsFilter: 'task.created',
  },
  replacedBy: 'https://hipaa-guard-1234.twil.io/taskrouter/events#rc=5',
};
const NAME = `event-callback-${sidOf('WS')}-2026-11-28T09-00-00.000Z.json`;

describe('a callback to be replaced', () => {
  test('is saved whole in a file named after workspace and time, for its owner only', () => {
    const folder = temporaryFolder();
    expect(saveCallback(folder, SAVED)).toBe(NAME);
    expect(statSync(join(folder, NAME)).mode & 0o777).toBe(0o600);
    expect(parseSavedCallback(readFileSync(join(folder, NAME), 'utf8'))).toEqual(SAVED);
  });

  test('never replaces one that was saved before', () => {
    const folder = temporaryFolder();
    saveCallback(folder, SAVED);
    const later = { ...SAVED, eventCallback: { url: '', eventsFilter: '' } };
    expect(() => saveCallback(folder, later)).toThrow(
      `${NAME} cannot be written in this folder, or exists already. Nothing was changed`,
    );
    expect(parseSavedCallback(readFileSync(join(folder, NAME), 'utf8'))).toEqual(SAVED);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  test('cannot be saved without the folder, and the error says so', () => {
    const missing = join(temporaryFolder(), 'missing');
    expect(() => saveCallback(missing, SAVED)).toThrow('cannot be written in this folder');
  });
});
