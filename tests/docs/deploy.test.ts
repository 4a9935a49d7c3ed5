import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CONNECTION_OVERRIDES } from '../../src/configure/connection-overrides';
import { parsePolicy } from '../../src/filter/policy/parse-policy';
import { PROJECT_ROOT } from '../support/project-root';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';

const page = readFileSync(join(PROJECT_ROOT, 'docs', 'deploy.md'), 'utf8');

test('docs/deploy.md lists what is deployed, and nothing else', () => {
  const rows = [...page.matchAll(/^\| (\w+) (?:Function|Asset) \| `(\S+)` \|/gm)];
  expect(rows.map(([, visibility, path]) => `${visibility} ${path}`).sort()).toEqual(DEPLOYED_LIST);
});

test('docs/deploy.md has each connection override with its value', () => {
  const rows = [...page.matchAll(/^\| `(\w\w)`, [^|]+\| [^|]+ \| `?(\w+)`? \|/gm)];
  expect(rows.map(([, name, value]) => `${name}=${value}`).join('&')).toBe(CONNECTION_OVERRIDES);
});

test('docs/deploy.md has a policy that can be deployed', () => {
  const [, example = ''] = /### The policy\n.*?```json\n(.*?)```/s.exec(page) ?? [];
  const policy = parsePolicy(example);
  expect(policy.holds('conversations.content', 'billing question')).toBe(true);
  expect(policy.extraPatterns).toHaveLength(1);
});
