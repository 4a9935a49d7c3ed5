import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type UsageClass, usageClassOf } from '../../../../src/audit/evidence/usage/usage-class';

/** The names that Twilio's API description listed until September 2025. */
const NAMES = readFileSync(join(__dirname, 'usage-categories.txt'), 'utf8').trim().split('\n');

function count(kind: UsageClass['kind']): number {
  return NAMES.filter((name) => usageClassOf(name).kind === kind).length;
}

describe('the class of a usage category', () => {
  test('is known for 457 of the 643 names that Twilio listed', () => {
    expect(NAMES).toHaveLength(643);
    expect(count('unknown')).toBe(643 - 457);
  });

  test('leaves all wireless categories to a person', () => {
    const wireless = NAMES.filter((name) => name.startsWith('wireless'));
    expect(wireless).toHaveLength(116);
    expect(new Set(wireless.map((name) => usageClassOf(name).kind))).toEqual(new Set(['unknown']));
  });

  test.each([
    ['sms-outbound-longcode', 'SMS'],
    ['mms-inbound-shortcode', 'SMS'],
    ['calls-inbound-local', 'Voice'],
    ['call-progess-events', 'Voice'],
    ['conversation-relay', 'Voice'],
    ['flex-conversational-insights-voice-minutes', 'Voice'],
    ['generic-pay-transactions', 'Voice'],
    ['text-to-speech', 'Voice'],
    ['tts-google', 'Voice'],
    ['amazon-polly', 'Voice'],
    ['speech-recognition', 'Voice'],
    ['mediastorage', 'SMS'],
    ['verify-push', 'Identity'],
    ['lookup-identity-match', 'Identity'],
    ['sim-swap-lookups', 'Identity'],
    ['reassigned-number', 'Identity'],
    ['verify-packaged-plans', 'Identity'],
    ['lookups', 'Identity'],
    ['conversations-api-requests', 'Conversations'],
    ['flex-active-user-hours', 'Flex'],
    ['taskrouter-tasks', 'Flex'],
    ['studio-engagements', 'Runtime'],
    ['sync-actions', 'Runtime'],
  ])('%s is of an eligible service: %s', (name, service) => {
    expect(usageClassOf(name)).toEqual({ kind: 'eligible', service });
  });

  test.each([
    ['channels-whatsapp-inbound', 'WhatsApp'],
    ['verify-whatsapp-template-business-initiated', 'WhatsApp'],
    ['email', 'SendGrid'],
    ['authy-outbound-email', 'SendGrid'],
    ['flex-email-usage', 'SendGrid'],
    ['ai-assistants-voice', 'AI Assistants'],
    ['flex-conversational-insights-messages', 'Intelligence for Conversations'],
    ['agent-copilot-messages', 'Agent Copilot'],
    ['marketplay-pay-addons-stripe-pay-connector', 'Marketplace'],
    ['autopilot-voice', 'Autopilot'],
    ['basic-peer-to-peer-rooms-participant-minutes', 'Peer-to-peer Video'],
  ])('%s is not eligible: %s', (name, product) => {
    expect(usageClassOf(name)).toEqual({ kind: 'ineligible', product });
  });

  test.each([
    ['small-group-rooms', 'Video'],
    ['pvideo-room-hours-us1', 'Video'],
    ['frontline-users', 'Frontline'],
    ['twilio-for-salesforce-licenses', 'Twilio for Salesforce'],
    ['pchat-users', 'Programmable Chat'],
  ])('%s is missing from the table of eligible services: %s', (name, product) => {
    expect(usageClassOf(name)).toEqual({ kind: 'unlisted', product });
  });

  test.each(['totalprice', 'a2p-registration-fees', 'phonenumbers-local', 'enterprise-hippa'])(
    '%s is a fee',
    (name) => {
      expect(usageClassOf(name).kind).toBe('fee');
    },
  );

  test.each(['events', 'rcs-messages', 'payment-solutions', 'verify-sna', 'a-new-product', ''])(
    '%j is unknown',
    (name) => {
      expect(usageClassOf(name).kind).toBe('unknown');
    },
  );
});
