import { defineRequirements } from '../define-requirements';

/** Lookup and its add-ons. */
export const LOOKUP_ROWS = defineRequirements('Lookup', [
  {
    id: 'LOOKUP-01',
    title: 'Lookup is eligible as it is',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 363,
      quote:
        "No specific configuration requirements are necessary for use of Twilio's HIPAA eligible Lookup",
    },
    rule: 'Information: Lookup has no requirement of its own. Usage by category is listed; the row never fails.',
    remediation:
      'There is nothing to set. `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json` shows which lookups the account pays for.',
  },
  {
    id: 'LOOKUP-02',
    title: 'No Marketplace add-on answers lookups',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 369,
      quote:
        'Third-party APIs accessed through the Twilio Marketplace are not HIPAA eligible at this time',
    },
    rule: 'An enabled Lookup extension, usage of phone number add-ons, or `addOns` in code is REVIEW, and FAIL in the attested PHI scope. With no sign of one, the row is NOT_APPLICABLE.',
    remediation:
      'Leave `AddOns` out of `GET https://lookups.twilio.com/v1/PhoneNumbers/{PhoneNumber}`, or use version 2, and disable the extension in the Console’s Marketplace section.',
  },
]);
