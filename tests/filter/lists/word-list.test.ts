import { describe, expect, test } from '@jest/globals';
import { wordList } from '../../../src/filter/lists/word-list';
import { WORDS } from '../../../src/filter/lists/words';

describe('a list of words', () => {
  const isListed = wordList(() => [
    'warm',
    'transfer',
    'e-mail',
    'prefer not to say',
    'niña',
    'm',
    'rather/not',
  ]);

  test.each([
    ...['warm', 'WARM', ' warm ', 'Email', 'E-Mail', 'e_mail', 'preferNotToSay', 'NINA', 'M'],
    ...['Prefer not to say', 'warm transfer', 'warm_transfer', 'WarmTransfer', 'WARM:TRANSFER'],
    ...[
      'M.',
      'rather / not',
      'transfer (warm)',
      'warm|transfer',
      'warm; email',
      'Transfer / E-Mail',
    ],
  ])('knows %j', (text) => {
    expect(isListed(text)).toBe(true);
  });

  test.each([
    ...['', ' ', '-', ':', 'cold', 'warm Alex', 'Alex:warm', 'warm|Alex', 'warmth'],
    ...['prefer', 'not to say', 'prefer not', 'warm 5550123', 'warm.5', 'warm (Alex Example)'],
  ])('does not know %j', (text) => {
    expect(isListed(text)).toBe(false);
  });

  test.each(['m m', 'm-m', 'm|m', 'warm m', 'm.warm', 'mM'])(
    'has single letters only by themselves, because they spell names: not %j',
    (text) => {
      expect(isListed(text)).toBe(false);
    },
  );

  test('accepts nothing longer than a list can be', () => {
    expect(isListed('warm'.padEnd(128))).toBe(true);
    expect(isListed('warm'.padEnd(129))).toBe(false);
  });
});

const KNOWN: Readonly<Record<keyof typeof WORDS, readonly string[]>> = {
  flag: ['Yes', 'no', 'Y', 'true', '0', 'Sí', 'Out of hours', 'Unproductive'],
  direction: ['inbound', 'Outbound', 'outbound-api', 'outbound-dial', 'trunking-originating'],
  abandoned: ['Yes', 'No', 'Follow-Up', 'follow up'],
  abandonedPhase: ['Queue', 'Voicemail', 'IVR', 'BOT', 'Survey', 'In Queue', 'Ringing'],
  channel: [
    ...['Call', 'Chat', 'SMS', 'Facebook Messenger', 'IVR', 'Survey', 'In-person', 'In Person'],
    ...['Web Chat', 'webchat', 'WhatsApp', 'E-Mail', 'mos_score', 'Voice Call', 'Undefined'],
  ],
  initiatedBy: [
    'Customer',
    'agent',
    'API',
    'Studio',
    'Virtual Agent',
    'system',
    'Patient',
    'Carrier',
  ],
  neighbour: [
    ...['External Transfer', 'Warm Transfer', 'WARM:QUEUE:accepted', 'COLD:WORKER:complete'],
    ...['ExternalWarmTransfer', 'Power Dialer', 'Internal cold transfer to queue', 'Survey'],
  ],
  hangUpBy: ['Customer', 'Agent', 'Consult', 'External Cold Transfer', 'system'],
  kind: [
    ...['Conversation', 'Queue', 'Conversation in Progress', 'Agent Status in Progress'],
    ...[
      'Missed Conversation',
      'Revoked Conversation',
      'Post-Chat Survey',
      'IVR Abandon',
      'IVR',
      'Bot',
      'Survey',
      'Queue Block',
    ],
  ],
  recordingStatus: ['in-progress', 'completed', 'In Progress', 'absent'],
  gender: [
    ...['Male', 'F', 'X', 'Girl', 'Boy/Man', 'Non-Binary', 'nonbinary', 'Não-binário', 'N/A'],
    ...[
      'Woman/girl',
      'Prefer not to say',
      'Female (she/her)',
      'Male-to-Female',
      'Femenino',
      'Two-Spirit',
      'Trans Woman',
    ],
  ],
};

describe.each(Object.entries(KNOWN))('the list of %s', (name, known) => {
  const isListed = WORDS[name as keyof typeof WORDS];

  test.each(known)('knows %s', (text) => {
    expect(isListed(text)).toBe(true);
  });

  test.each(['Alex Example', 'Alex', '5550123', 'alex@example.com', 'A N N A', '1 2 9 0 1', ''])(
    'does not know %j, nor that after a listed word',
    (text) => {
      expect(isListed(text)).toBe(false);
      if (text !== '') expect(isListed(`${known[0]} ${text}`)).toBe(false);
    },
  );
});
