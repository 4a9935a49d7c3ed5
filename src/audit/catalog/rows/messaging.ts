import { defineRequirements } from '../define-requirements';

/** SMS and MMS: geography, media, redaction and its requirements. */
export const MESSAGING_ROWS = defineRequirements('Messaging (SMS/MMS)', [
  {
    id: 'SMS-01',
    title: 'Message traffic stays within the US',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 225,
      quote: 'Only SMS and MMS traffic to/from US area codes are considered HIPAA eligible',
    },
    rule: 'A sender from another country or a US territory, or an alphanumeric sender, is REVIEW; permission for another country is WARN. No traffic is read, so finding nothing is not PASS. A published flow that asks `/eligibility/check` is REVIEW if it hands a message over without the answer `true`, for example when the request fails; one that does not is noted.',
    remediation:
      'Take the sender out of the service via `DELETE https://messaging.twilio.com/v1/Services/{ServiceSid}/PhoneNumbers/{Sid}`, and leave only the United States in the Console under Messaging > Settings > Geo permissions.',
  },
  {
    id: 'SMS-02',
    title: 'Message media are refused without credentials',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 231,
      quote: 'customers are required to enforce HTTP basic auth on Media URLs',
    },
    rule: 'An opt-in probe requests media of the newest and the oldest message of each of the last 14 months, if there are any, without credentials. PASS for 401 to all, FAIL if any is served. Media stored before the setting was enabled may keep a public address, so an authenticated request checks the redirect too. NOT_TESTABLE without media, if the oldest month has more than the 5,000 messages that are searched, or if its oldest media were deleted and others may remain.',
    remediation:
      'In the Console, open Messaging > Settings > General and enforce HTTP auth on media URLs. It covers new media only: delete older ones via `DELETE /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}.json`, then run `hipaa-guard check-media`.',
  },
  {
    id: 'SMS-03',
    title: 'Only the US is enabled for messaging',
    level: 'special',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 237,
      quote: 'preview the list of countries in which your project allows messaging content',
    },
    rule: 'PASS when no country but the US is enabled; WARN with the list of the others. NOT_TESTABLE if Twilio lists no permissions.',
    remediation:
      'Review the list in the Console under Messaging > Settings > Geo permissions and clear every country but the United States, there or via `PATCH https://accounts.twilio.com/v1/Messaging/GeoPermissions`.',
  },
  {
    id: 'SMS-04',
    title: 'Twilio does not retain message bodies',
    level: 'recommended',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 241,
      quote: 'Message Body Redaction ensures that Twilio never retains message bodies',
    },
    rule: 'No API shows the setting. An opt-in sample of messages older than a day is checked in memory: any body that is not empty is FAIL; if all are empty, that is a sign that redaction is on. With that sign, or without a sample, the row needs an attestation.',
    remediation:
      'Turn message body redaction on for this account in the Console under Messaging > Settings, after SMS-06 to SMS-11. A single message is redacted via `POST /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json` with an empty `Body`.',
    conflicts: ['redaction-prerequisites'],
  },
  {
    id: 'SMS-05',
    title: 'The patient’s phone number is redacted',
    level: 'recommended',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 241,
      quote:
        'Phone Number Redaction will obfuscate the last four digits of the non-Twilio phone number',
    },
    rule: 'An opt-in sample checks in memory whether the other party’s number ends in `XXXX`, a sign that redaction is on. So are alerts 23001, 23002, 23004, 23005 and 23006, which report a setting that conflicts with it. The signs support an attestation; with or without them, the row needs an attestation.',
    remediation:
      'Turn phone number redaction on in the Console under Messaging > Settings, separately for each subaccount, and take `AddressRetention=retain` out of the code that creates messages.',
    conflicts: ['redaction-prerequisites'],
  },
  {
    id: 'SMS-06',
    title: 'Sticky Sender is off where redaction is on',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 115,
      quote: 'Disable Sticky Sender and Fallback to Long Code on Messaging Services',
    },
    rule: 'Applies when redaction is on or attested. PASS when Sticky Sender is off on every Messaging Service, FAIL if it is on; NOT_APPLICABLE without redaction, and MANUAL while SMS-04 and SMS-05 do not say whether redaction is on.',
    remediation:
      '`POST https://messaging.twilio.com/v1/Services/{Sid}` with `StickySender=false`, and keep the choice of sender in your own records.',
    conflicts: ['redaction-prerequisites'],
  },
  {
    id: 'SMS-07',
    title: 'Fallback to Long Code is off where redaction is on',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 115,
      quote: 'Fallback to Long Code on Messaging Services',
    },
    rule: 'Applies when redaction is on. PASS when the fallback is off or the field is absent, which the report notes, since the field is marked as obsolete; FAIL if it is on, and MANUAL while SMS-04 and SMS-05 do not say whether redaction is on. Alert 23005 in the last 30 days proves that both are on: FAIL, whatever the field says.',
    remediation:
      '`POST https://messaging.twilio.com/v1/Services/{Sid}` with `FallbackToLongCode=false`; if messages must fall back, do it in your own code.',
    conflicts: ['redaction-prerequisites'],
  },
  {
    id: 'SMS-08',
    title: 'Twilio’s STOP filtering is off where redaction is on',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 116,
      quote: 'Contact Support to disable built-in STOP filtering',
    },
    rule: 'Does not apply without messages, or if redaction is attested to be off. Alert 23001, 23002 or 23004 in the last 30 days is FAIL. The absence of alerts proves nothing: the row is then ATTESTED by the number of the support ticket, or MANUAL.',
    remediation:
      'Ask Support, with a ticket from the Console, to disable the built-in STOP filtering, and switch Advanced Opt-Out off on each Messaging Service. Put the ticket’s number under SMS-08 in `hipaa-attestations.yaml`; an earlier alert counts for 30 days, during which the row can be `accepted` there.',
  },
  {
    id: 'SMS-09',
    title: 'Your own code handles STOP',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 116,
      quote: 'then implement custom STOP handling',
    },
    rule: 'FAIL if Twilio’s filtering is stated to be off (SMS-08), and the inbound handler does not recognise STOP, STOPALL, UNSUBSCRIBE, CANCEL, END and QUIT, or nothing is looked up before sending; WARN if that is not stated, or some of the code was not read; NOT_TESTABLE if the handler is not in the code provided. Code that does both only shows intent, so the row stays open until attested.',
    remediation:
      'Add the keywords, and START and HELP, to the handler of the inbound URL, check the block list before each `POST /2010-04-01/Accounts/{AccountSid}/Messages.json`, and run `hipaa-guard audit --only SMS-09`.',
  },
  {
    id: 'SMS-10',
    title: 'Messaging webhooks use POST',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 117,
      quote: 'Set all webhooks to POST (GET logs params for 7 days, defeating redaction)',
    },
    rule: 'Reads the method of each messaging URL: of numbers, applications, services, short codes, senders, Conversations, Chat, and flows and subflows that a message starts. PASS when all are POST, and none was left unread. GET is FAIL with redaction on, since its parameters are logged for seven days; WARN without, or if another setting or the number’s capabilities override it. Alert 23006 in the last 30 days proves a GET: FAIL. NOT_TESTABLE if a method is not given, or a flow runs a draft.',
    remediation:
      'Set the method of the reported resource, for a service via `POST https://messaging.twilio.com/v1/Services/{Sid}` with `InboundMethod=POST` and `FallbackMethod=POST`, for a number with `SmsMethod=POST`.',
  },
  {
    id: 'SMS-11',
    title: 'Redacted messages do not go to Studio, Flex or Conversations',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 118,
      quote: 'Incompatible with Studio, Flex, and Conversations',
    },
    rule: 'FAIL when redaction is on and an SMS sender is routed to Studio, to a Conversations address or to an enabled Flex Flow, or when a published flow sends messages. PASS when redaction is off, with the note that it cannot be turned on here; PASS as well when no sender is routed that way, and NOT_TESTABLE if Conversations is used nonetheless, since participants need no address, or if a flow was not read in full; MANUAL while SMS-04 and SMS-05 do not say whether redaction is on.',
    remediation:
      'Choose one: point the sender’s inbound URL at your own handler (`POST https://messaging.twilio.com/v1/Services/{Sid}` with `InboundRequestUrl`), or leave redaction off in this account and use another subaccount for redacted traffic.',
    conflicts: ['redaction-prerequisites'],
  },
  {
    id: 'SMS-12',
    title: 'Message tags carry no PHI',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 113,
      quote: 'custom attributes in Message Tagging must not contain PHI',
    },
    rule: 'Tags cannot be read back, so code is searched for them. A value that is not fixed text is WARN, and FAIL if it clearly comes from a person’s data; a clean scan stays open until attested.',
    remediation:
      'Use fixed words or opaque identifiers for the `Tags` of `POST /2010-04-01/Accounts/{AccountSid}/Messages.json`, and attest the review under SMS-12 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SMS-13',
    title: 'No Marketplace add-on is used in messaging',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 247,
      quote: 'Even if the customer is able to obtain a BAA with the third party vendor',
    },
    rule: 'An enabled messaging extension, or usage of messaging add-ons, is REVIEW, and FAIL in the attested PHI scope; a vendor’s BAA makes no difference. With no sign of one, the row is NOT_APPLICABLE.',
    remediation:
      'Uninstall the add-on via `DELETE https://marketplace.twilio.com/v1/InstalledAddOns/{Sid}`, or state under ACCT-11 in `hipaa-attestations.yaml` that it gets no PHI.',
  },
  {
    id: 'SMS-14',
    title: 'No SMS bot runs on Autopilot',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 251,
      quote: 'Integration with Autopilot for bot-enabled SMS workflows are not HIPAA eligible',
    },
    rule: 'FAIL for an inbound URL of a number, short code, sender or Messaging Service on Autopilot’s host, or for usage of Autopilot messaging; WARN for a URL that another setting overrides. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Give the service another handler via `POST https://messaging.twilio.com/v1/Services/{Sid}` with `InboundRequestUrl`, or the number one with `SmsUrl`.',
  },
  {
    id: 'SMS-15',
    title: 'Third-party SMS bots are covered by a BAA',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 251,
      quote: 'ensure that the third party application is used in a HIPAA compliant manner',
    },
    rule: 'Covers the hosts of inbound webhooks, and those called by a Studio flow that a message starts: if one is outside Twilio, ATTESTED by a BAA for each vendor’s host, MANUAL without it. With no sign of SMS handled outside Twilio, the row is NOT_APPLICABLE.',
    remediation:
      'Sort the reported hosts into your own and vendors’, obtain the BAAs, and record them under SMS-15 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SMS-16',
    title: 'WhatsApp and Messenger are not used alongside SMS',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 253,
      quote: 'Whatsapp and Facebook Messenger cannot be used in conjunction with Programmable SMS',
    },
    rule: 'An online WhatsApp sender, a WhatsApp or Messenger sender of a service, or such usage is REVIEW until a statement says that PHI is kept out of it, and FAIL in the attested PHI scope. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Remove the sender via `DELETE https://messaging.twilio.com/v2/Channels/Senders/{Sid}`, or attest under SMS-16 in `hipaa-attestations.yaml` that no PHI is sent there.',
  },
  {
    id: 'SMS-17',
    title: 'Features of Messaging Services are eligible',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 73,
      quote:
        'Messaging Services (opt-out, fallback, geomatch, sticky sender, scheduling, link shortening)',
    },
    rule: 'Information: opt-out, fallback, sticky sender and the other features are eligible as they are. The row points out which of them would conflict with redaction (SMS-06, SMS-07), and never fails.',
    remediation:
      'There is nothing to set for eligibility. Before you turn redaction on, check `GET https://messaging.twilio.com/v1/Services` for sticky sender and fallback.',
    conflicts: ['redaction-prerequisites'],
  },
]);
