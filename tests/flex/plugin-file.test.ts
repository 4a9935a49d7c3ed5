import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtPlugin, describeWithFlex } from '../support/browser/flex-site';
import { PROJECT_ROOT } from '../support/project-root';

const TSC = join(PROJECT_ROOT, 'node_modules/typescript/bin/tsc');

describe('the file of the plugin', () => {
  const file = builtPlugin();

  test('is below 30 kB', () => {
    expect(Buffer.byteLength(file)).toBeLessThan(30_000);
  });

  test('loads nothing else, and sends nothing', () => {
    expect(file).not.toMatch(
      /\b(?:import|require)\s*\(|\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket/,
    );
  });
});

describeWithFlex('what the plugin uses of Flex', () => {
  test('matches the types of Flex UI', () => {
    execFileSync(process.execPath, [TSC, '-p', join(PROJECT_ROOT, 'flex/test-page')], {
      encoding: 'utf8',
    });
  });
});
