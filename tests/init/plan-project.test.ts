import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { planProject } from '../../src/init/plan-project';
import type { ProjectFile } from '../../src/init/project-files';
import { digestOf, readWrittenFiles } from '../../src/init/written-files';
import { temporaryFolder } from '../support/temporary-folder';

const OLD = 'one\ntwo\n';
const NEW = 'one\nthree\n';
const OURS: ProjectFile['owner'] = 'ours';

/** The outcome for a file that a version brings as `NEW`. */
function outcomeOf(there: string | undefined, before: string | undefined, owner = OURS): string {
  const folder = temporaryFolder();
  if (there !== undefined) writeFileSync(join(folder, 'file.js'), there);
  const files = before === undefined ? {} : { 'file.js': digestOf(before) };
  const [step] = planProject(folder, [{ path: 'file.js', content: NEW, owner }], {
    version: '0.0.9',
    files,
  });
  return step?.outcome ?? '';
}

describe('a file that a new version brings', () => {
  test('is added when there is none', () => {
    expect(outcomeOf(undefined, undefined)).toBe('added');
    expect(outcomeOf(undefined, OLD)).toBe('added');
  });

  test('replaces an unedited older one', () => {
    expect(outcomeOf(OLD, OLD)).toBe('updated');
    expect(outcomeOf(`${OLD}edited`, OLD)).toBe('differs');
    expect(outcomeOf(OLD, undefined)).toBe('differs');
  });

  test('replaces the older one whose line ends version control has changed', () => {
    expect(outcomeOf(OLD.replaceAll('\n', '\r\n'), OLD)).toBe('updated');
    expect(outcomeOf(NEW.replaceAll('\n', '\r\n'), OLD)).toBe('same');
  });

  test('is not offered again to somebody who has edited it', () => {
    expect(outcomeOf(OLD, NEW)).toBe('kept');
  });

  test('is written beside an edited one, and replaces only an untouched older one', () => {
    const folder = temporaryFolder();
    const plan = (beside: string) => {
      writeFileSync(join(folder, 'file.js'), `${OLD}edited`);
      writeFileSync(join(folder, 'file.js.new'), beside);
      const written = { version: '0.0.9', files: { 'file.js': digestOf(OLD) } };
      return planProject(folder, [{ path: 'file.js', content: NEW, owner: OURS }], written);
    };
    expect([OLD, NEW].map((beside) => plan(beside)[0]?.outcome)).toEqual(['differs', 'differs']);
    expect(() => plan('half merged')).toThrow('file.js.new would be overwritten');
  });

  test('is not written through a broken link', () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'elsewhere.js'), join(folder, 'file.js'));
    const files = [{ path: 'file.js', content: NEW, owner: OURS }];
    expect(() => planProject(folder, files, undefined)).toThrow('file.js is a broken link');
  });

  test("never replaces what is the customer's", () => {
    expect(outcomeOf(OLD, OLD, 'yours')).toBe('kept');
    expect(outcomeOf(undefined, undefined, 'yours')).toBe('added');
  });
});

test('the record of written files names nothing outside the folder', () => {
  const folder = temporaryFolder();
  for (const path of ['../precious.txt', 'functions/../../precious.txt', '/precious.txt']) {
    const record = { version: '0.0.9', files: { [path]: digestOf(OLD) } };
    writeFileSync(join(folder, '.hipaa-guard.json'), JSON.stringify(record));
    expect(() => readWrittenFiles(folder)).toThrow('.hipaa-guard.json cannot be read');
  }
});
