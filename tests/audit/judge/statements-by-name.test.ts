import { describe, expect, test } from '@jest/globals';
import { openQuestions } from '../../../src/audit/attest/open-questions';
import { NO_ATTESTATIONS } from '../../../src/audit/attestations/attestation';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { segmentDestinations } from '../../../src/audit/endpoints/segment/segment-destinations';
import { verifyAttempts } from '../../../src/audit/endpoints/verify/verify-attempts';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { judge } from '../../../src/audit/judge/judge';
import { found, type Given, stated, statedOf } from '../../support/audit/rule-case';
import { snapshotOf } from '../../support/audit/snapshots';
import { resultOf, verdictOn } from '../../support/audit/verdict-on';
import { sidOf } from '../../support/sids';

const DESTINATION = found(segmentDestinations, { id: 'dest1', enabled: true });
const DOMAIN = found(sipDomains, { sid: sidOf('SD'), secure: false });

/** A statement that names what the row finds in the account, by finding id. */
function statedById(row: RequirementId, given: Given): Given {
  const findings = resultOf(row, [given]).findings.map(({ id }) => id);
  return stated({ row, scope: { accounts: 'all', findings } });
}

describe('a statement that names a resource', () => {
  test('covers it in other rows, by its finding’s id or by its name', () => {
    const byName = stated({ row: 'SEG-22', scope: { accounts: 'all', resources: ['dest1'] } });
    const byId = statedById('SEG-22', DESTINATION);
    expect(verdictOn('SEG-23', [DESTINATION])).toBe('FAIL');
    for (const statement of [byName, byId]) {
      expect(verdictOn('SEG-22', [DESTINATION, statement])).toBe('ATTESTED');
      expect(verdictOn('SEG-23', [DESTINATION, statement])).toBe('NOT_TESTABLE');
    }
  });

  test('covers nothing that a later one about the whole row denies', () => {
    const scope = { accounts: 'all', resources: ['dest1'] };
    const yes = stated({ row: 'SEG-22', scope });
    const no = (attested_at: string) => stated({ row: 'SEG-22', answer: 'no', attested_at });
    expect(verdictOn('SEG-23', [DESTINATION, yes, no('2026-11-02')])).toBe('FAIL');
    expect(verdictOn('SEG-23', [DESTINATION, yes, no('2026-10-31')])).toBe('NOT_TESTABLE');
  });

  test('closes SIP that Interconnect carries, by its finding’s id or by its name', () => {
    expect(verdictOn('VOICE-06', [DOMAIN])).toBe('FAIL');
    expect(verdictOn('VOICE-06', [DOMAIN, statedOf(sidOf('SD'))])).toBe('ATTESTED');
    expect(verdictOn('VOICE-06', [DOMAIN, statedById('VOICE-06', DOMAIN)])).toBe('ATTESTED');
  });
});

describe('what a row leaves untested', () => {
  const attempts = (by: 'all' | 'whatsapp', total_attempts: number) =>
    found(verifyAttempts[by], { total_attempts });

  test('stays open when something ineligible was found and stated', () => {
    const some = [attempts('all', 9), attempts('whatsapp', 3)];
    expect(verdictOn('VERIFY-01', [attempts('all', 9)])).toBe('NOT_TESTABLE');
    expect(verdictOn('VERIFY-01', [...some, statedOf('WhatsApp')])).toBe('NOT_TESTABLE');
    expect(verdictOn('VERIFY-01', [...some, stated()])).toBe('ATTESTED');
  });

  test.each<[RequirementId, Given, string]>([
    [
      'VOICE-02',
      found(incomingPhoneNumbers, { sid: sidOf('PN'), phone_number: '+14165550100' }),
      sidOf('PN'),
    ],
    ['CONV-01', found(addressConfigurations, { sid: sidOf('IG'), type: 'email' }), sidOf('IG')],
  ])('of %s is reported again once the findings are stated', (row, given, resource) => {
    const result = resultOf(row, [given, statedOf(resource)]);
    expect(result.verdict).toBe('NOT_TESTABLE');
    expect(result.cures).toEqual(['statement']);
    const run = { ...judge(snapshotOf()), requirements: [result] };
    expect(openQuestions(run, NO_ATTESTATIONS).map((each) => each.row)).toEqual([row]);
    expect(verdictOn(row, [given, statedOf(resource), stated()])).toBe('ATTESTED');
  });
});
