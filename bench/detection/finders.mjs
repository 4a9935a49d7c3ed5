// Each finder says whether it found anything in a text.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const FUNCTION = join(
  import.meta.dirname,
  '../../.twilioserverless/functions/taskrouter/events-filter.private.js',
);
const EVENT = {
  EventType: 'task.created',
  Sid: `EV${'0'.repeat(32)}`,
  AccountSid: `AC${'0'.repeat(32)}`,
  WorkspaceSid: `WS${'0'.repeat(32)}`,
};

export const OWN = 'this project';

const TEXT_ATTRIBUTES = [
  ...Array.from({ length: 10 }, (_, index) => `conversation_attribute_${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `conversation_label_${index + 1}`),
];

export const TEXTS_AT_ONCE = TEXT_ATTRIBUTES.length;

/** Filters an event with these texts, and returns how many were removed. */
export function filterTogether(texts) {
  const entries = TEXT_ATTRIBUTES.map((name, index) => [name, texts[index]]);
  const TaskAttributes = JSON.stringify({ conversations: Object.fromEntries(entries) });
  return require(FUNCTION).filterEvent({ ...EVENT, TaskAttributes }).report.removed + 1;
}

/** The deployed filter first, then the others in alphabetical order, unless it runs alone. */
export async function createFinders(alone) {
  const { filterEvent } = require(FUNCTION);
  const own = {
    [OWN]: (text) => {
      const TaskAttributes = JSON.stringify({ conversations: { outcome: text } });
      const { report } = filterEvent({ ...EVENT, TaskAttributes }, { policy: {} });
      return report.removed > 0;
    },
  };
  return alone ? own : { ...own, ...(await createPeers()) };
}

async function createPeers() {
  const { removePII } = await import('@coffeeandfun/remove-pii');
  const { OpenRedaction } = await import('@openredaction/openredaction');
  const { Redactor } = await import('@redactpii/node');
  const { findPhoneNumbersInText } = await import('libphonenumber-js/max');
  const { default: compromise } = await import('compromise');
  const { SyncRedactor } = await import('redact-pii');
  const openRedaction = new OpenRedaction();
  const redactor = new Redactor();
  const syncRedactor = new SyncRedactor();
  return {
    '@coffeeandfun/remove-pii': (text) => removePII(text) !== text,
    '@openredaction/openredaction': async (text) =>
      (await openRedaction.detect(text)).detections.length > 0,
    '@redactpii/node': (text) => redactor.redact(text) !== text,
    /** Finds names, places and organisations, but no numbers. */
    compromise: (text) => compromise(text).topics().found,
    'libphonenumber-js': (text) => findPhoneNumbersInText(text, 'US').length > 0,
    'redact-pii': (text) => syncRedactor.redact(text) !== text,
  };
}
