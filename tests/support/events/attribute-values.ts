import fc from 'fast-check';
import { ROOT_ATTRIBUTES } from '../../../src/filter/preserved-attributes';
import type { ValueRule } from '../../../src/filter/value-rule';
import { sidOf } from '../sids';

/** Words that no detector looks for, and that are in no list. */
const benignText = fc
  .array(
    fc.constantFrom('Billing', 'Tier 2', 'North', 'Überweisung', 'éclair', 'follow up', '#12'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));

const sid = (prefix = 'WT') => fc.integer().map((seed) => sidOf(prefix, seed));
const recordingUrl = fc
  .integer()
  .map(
    (seed) =>
      `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE', seed)}`,
  );

const media = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('VoiceRecording'), url: recordingUrl }),
    fc.record({ type: fc.constant('ChatTranscript'), sid: sid('CH') }),
    fc.record({ conversation_sid: sid('CH') }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** Words of the closed lists, by attribute: one of Twilio's for each. */
const FLAGS = ['Yes', 'No', true, false, 'true', 'false', 1, 0] as const;
const LISTED: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  hipaa_enabled: FLAGS,
  in_business_hours: FLAGS,
  productive: FLAGS,
  virtual: FLAGS,
  direction: ['inbound', 'Outbound'],
  from_country: ['US', 'CA'],
  to_country: ['US'],
  abandoned: ['Yes', 'No', 'Follow-Up'],
  abandoned_phase: ['Queue', 'Voicemail'],
  channel: ['Call', 'Chat', 'SMS', 'WhatsApp'],
  communication_channel: ['Sms', 'Email'],
  followed_by: ['External Transfer'],
  preceded_by: ['Warm Transfer'],
  hang_up_by: ['Customer', 'Agent'],
  initiated_by: ['customer', 'API'],
  kind: ['Conversation'],
  language: ['English', 'es-MX', 'zh-Hant-TW'],
  recording_status: ['completed'],
  country: ['US', 'Mexico'],
  gender: ['Male', 'Female'],
  state: ['CA', 'New York', 'PR'],
};

/** Values that are right for an attribute, and harmless in `guarded` mode. */
function benignValue(name: string, rule: ValueRule): fc.Arbitrary<unknown> | undefined {
  switch (rule.kind) {
    case 'group':
      return fc.record(benignValues(rule.attributes), { requiredKeys: [] });
    case 'sid':
      return sid(rule.prefix);
    case 'conversation-id':
      return fc.oneof(sid(), fc.uuid());
    case 'number':
      return fc.oneof(
        fc.integer({ min: Math.ceil(rule.min), max: Math.floor(rule.max) }),
        fc
          .integer({ min: Math.max(rule.min, -999_999), max: 999_999 })
          .map((hundredths) => hundredths / 100),
      );
    case 'integer':
      return fc.integer({ min: rule.min, max: rule.max });
    case 'listed':
      return fc.constantFrom(...(LISTED[name] ?? []));
    case 'date':
      return fc.constantFrom('2026-11-22', '2026-11-22T10:30:00Z', 1_763_800_000, '2026');
    case 'year-of-birth':
      return fc.integer({ min: 1940, max: 2025 }).map(String);
    case 'structure-id':
      return fc.oneof(sid('WQ'), fc.constantFrom('1', 'team-7', 'north_2'));
    case 'ivr-path':
      return fc.constantFrom('1', '1 ▸ 2', '* ▸ 10 ▸ #');
    case 'text':
      return rule.written === 'configured' ? benignText : undefined;
    case 'hierarchy':
      return fc.oneof(
        benignText,
        fc.array(benignText, { minLength: 1, maxLength: 3 }),
        fc.tuple(benignText, benignText).map((steps) => steps.join(' ▸ ')),
      );
    case 'own-contact':
      return undefined;
    case 'link':
      return rule.twilioRecording ? recordingUrl : undefined;
    case 'media':
      return media;
    case 'recordings':
      return fc.array(fc.record({ sid: sid('RE'), url: recordingUrl }), {
        minLength: 1,
        maxLength: 2,
      });
    case 'reservations':
      return fc.dictionary(sid('WR'), fc.record({ media }), { minKeys: 1, maxKeys: 2 });
  }
}

const LISTS: ReadonlySet<ValueRule['kind']> = new Set([
  'group',
  'media',
  'recordings',
  'reservations',
]);

function benignValues(rules: Readonly<Record<string, ValueRule>>) {
  const values: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = benignValue(name, rule);
    // `null` means that nothing is set; a list or group cannot be unset like this.
    if (value !== undefined) values[name] = LISTS.has(rule.kind) ? value : fc.option(value);
  }
  return values;
}

/** Task attributes that must come out unchanged. */
export const benignAttributes = fc.record(benignValues(ROOT_ATTRIBUTES), { requiredKeys: [] });
