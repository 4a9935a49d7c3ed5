import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nodeProblem } from '../../bin/command/node-problem';
import { PROJECT_ROOT } from '../support/project-root';

describe('a Node.js', () => {
  test.each(['12.22.12', '18.20.8', '20.0.0', '20.18.9'])(
    '%s is too old, and the user is told',
    (version) => {
      expect(nodeProblem(version, '>=20.19')).toBe(
        `hipaa-guard needs Node.js 20.19 or newer; this is ${version}.`,
      );
    },
  );

  test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1', '100.0.0'])('%s will do', (version) => {
    expect(nodeProblem(version, '>=20.19')).toBeUndefined();
  });

  test('that is too old can parse the program that says so', () => {
    const program = readFileSync(join(PROJECT_ROOT, 'dist', 'hipaa-guard.js'), 'utf8');
    // It loads nothing before, and uses no syntax newer than Node.js 12.
    expect(program).not.toMatch(/^(?:const|var|let) [^\n]*require\(|^import /m);
    expect(program.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(
      /\?\.|\?\?|\|\|=|&&=|#\w|\bstatic \{|\bawait\b/,
    );
  });
});
