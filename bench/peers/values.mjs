// What other libraries do by values: look for personal data in the texts of preserved attributes.
// They get just these texts, and need not find them in the event.
import { OpenRedaction } from '@openredaction/openredaction';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { SyncRedactor } from 'redact-pii';

export function createValueFilters() {
  const syncRedactor = new SyncRedactor();
  const openRedaction = new OpenRedaction();
  return {
    'redact-pii': (fields) => textsIn(fields).map((text) => syncRedactor.redact(text)),
    'libphonenumber-js, phone numbers only': (fields) =>
      textsIn(fields).map((text) => findPhoneNumbersInText(text, 'US')),
    '@openredaction/openredaction': (fields) =>
      Promise.all(textsIn(fields).map((text) => openRedaction.detect(text))),
  };
}

function textsIn({ TaskAttributes }) {
  const { conversations, customers } = JSON.parse(TaskAttributes);
  return [...Object.values(conversations), ...Object.values(customers)].filter(
    (value) => typeof value === 'string',
  );
}
