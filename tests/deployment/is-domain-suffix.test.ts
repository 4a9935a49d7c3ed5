import { describe, expect, test } from '@jest/globals';
import { isDomainSuffix } from '../../src/deployment/is-domain-suffix';

describe('the name of an environment', () => {
  test.each(['dev', 'stage', 'a', '1', 'stage-2', 'a'.repeat(16)])('may be %s', (name) => {
    expect(isDomainSuffix(name)).toBe(true);
  });

  test.each([
    ...['', '-', '-stage', 'stage-', 'my stage', 'my_stage', 'my.stage', 'a/b', 'büro'],
    ...['stage\n', 'a'.repeat(17)],
  ])('is not %j', (name) => {
    expect(isDomainSuffix(name)).toBe(false);
  });
});
