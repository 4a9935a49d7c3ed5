import { beforeAll, describe, expect, test } from '@jest/globals';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { clinicSnapshot } from '../../support/audit/clinic';

describe('an ordinary clinic that has set up everything as it should be', () => {
  let result: AuditResult;

  beforeAll(async () => {
    result = judge(await clinicSnapshot());
  });

  test('is accused of nothing, and all of it can be read', () => {
    const wrong = result.requirements.filter(({ verdict }) => /^(FAIL|ERROR)$/.test(verdict));
    expect(wrong.map(({ id, findings }) => [id, findings])).toEqual([]);
  });
});
