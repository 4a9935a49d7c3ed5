import { describe, expect, test } from '@jest/globals';
import { shownPath } from '../../../src/audit/collect/shown-path';

describe('the path of a file', () => {
  test.each([
    'functions/taskrouter/events.protected.ts',
    'migrations/20261120083000_create.js',
    'src/MarkRead.tsx',
    'v1.2.3/index.js',
    'package.json',
    '.env',
  ])('%s is shown as it is', (path) => {
    expect(shownPath(path)).toBe(path);
  });

  test.each([
    ['calls/+15555550123.js', 'calls/….js'],
    ['calls/call_555-555-0123.js', 'calls/….js'],
    ['a@example.com/flow.json', '….com/flow.json'],
    ['078-05-1120.xml', '….xml'],
    ['Alex Example 03-12-1984.js', '….js'],
  ])('%s is shown as %s', (path, shown) => {
    expect(shownPath(path)).toBe(shown);
  });
});
