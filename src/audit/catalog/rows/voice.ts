import { defineRequirements } from '../define-requirements';

/** Calls, recordings, SIP and media streams. */
export const VOICE_ROWS = defineRequirements('Voice and SIP', [
  {
    id: 'VOICE-01',
    title: 'Voice traffic stays within the US',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 173,
      quote: 'Only Voice traffic to/from US area codes are considered HIPAA eligible',
    },
    rule: 'Dialing permission for a country other than the US is WARN: traffic is possible, not proved. FAIL only when the attested PHI scope includes it. A subaccount that inherits its permissions is NOT_TESTABLE: those of its parent account apply. A published flow that asks `/eligibility/check` is REVIEW if it hands a call over without the answer `true`, for example when the request fails; one that does not is noted.',
    remediation:
      'Restrict countries in the Console’s Voice geographic permissions, or via `POST https://voice.twilio.com/v1/DialingPermissions/BulkCountryUpdates`.',
  },
  {
    id: 'VOICE-02',
    title: 'Phone numbers used with PHI have US area codes',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 144,
      quote: 'Voice and SMS HIPAA traffic limited to US area codes',
    },
    rule: 'One of your numbers from another country, Canada or the Caribbean, or a US territory is REVIEW. `+1` alone is not enough, since Canada and the Caribbean share it. Toll-free numbers are eligible according to the guide’s table. An area code that is not in NANPA’s report is NOT_TESTABLE: a new one may be missing from it.',
    remediation:
      'Use a US number instead (Phone Numbers > Manage > Active numbers in the Console), or release the other via `DELETE /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json`. If it is not used with PHI, say so under VOICE-02 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'VOICE-03',
    title: 'Call recordings are refused without credentials',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 179,
      quote: 'customers are required to enforce HTTP basic auth to access media',
    },
    rule: 'An opt-in probe requests the newest and the oldest recording of the last 30 days, and an earlier one, without credentials. PASS for 401, FAIL if a recording, or a redirect to one, is served. Without a recording the row is NOT_TESTABLE, even for accounts created after 31 July 2023, in which the setting is on from the start.',
    remediation:
      'In the Console, open Voice > Settings and enforce HTTP auth on media URLs; it covers recordings already made. Confirm with `hipaa-guard check-media URL` for one recording.',
  },
  {
    id: 'VOICE-04',
    title: 'SIP domains accept only known callers',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 183,
      quote: 'customers are required to enforce SIP Security Best Practices',
    },
    rule: 'PASS when each domain that accepts traffic has a credential list with a credential in it, registration has one of its own, and no address entry is wider than /24. FAIL for a wider entry, and if phones may register without a credential; an address list alone, or a credential list without a credential, is WARN. NOT_TESTABLE while an attached address list does not belong to the account. A domain without any authentication accepts no traffic and passes as unused.',
    remediation:
      'Add a credential list via `POST /2010-04-01/Accounts/{AccountSid}/SIP/Domains/{DomainSid}/Auth/Calls/CredentialListMappings.json`, for registration under `/Auth/Registrations/`, and narrow the address list. In the Console: Voice > Manage > SIP domains.',
  },
  {
    id: 'VOICE-05',
    title: 'SIP trunks authenticate outgoing callers',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 183,
      quote: 'secure your applications against unauthorized access',
    },
    rule: 'PASS when each trunk that is used for termination has a credential list with a credential in it, and no address entry is wider than /24. FAIL for a trunk without authentication, and for a wider entry; an address list alone, or a credential list without a credential, is WARN. NOT_TESTABLE while an attached address list does not belong to the account.',
    remediation:
      'Attach a credential list to the trunk via `POST https://trunking.twilio.com/v1/Trunks/{TrunkSid}/CredentialLists`, alongside an address list. In the Console: Elastic SIP Trunking, the trunk’s Termination page.',
  },
  {
    id: 'VOICE-06',
    title: 'SIP Interface traffic is encrypted',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 189,
      quote: 'TLS and SRTP Support for SIP Interface can be used',
    },
    rule: 'PASS when the domain’s `secure` is true. FAIL when it is false, unless an attestation says that Twilio Interconnect carries the domain’s traffic. The setting governs incoming calls only; VOICE-07 covers outgoing ones.',
    remediation:
      '`POST /2010-04-01/Accounts/{AccountSid}/SIP/Domains/{Sid}.json` with `Secure=true`, once your side speaks TLS and SRTP. Where Interconnect is used, attest it under VOICE-06 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'VOICE-07',
    title: 'Outgoing SIP calls are encrypted',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 189,
      quote: 'customers must use one of two options to secure the traffic',
    },
    rule: 'Code, published flows and connection policies are searched for SIP addresses. FAIL for one without TLS and SRTP, unless Interconnect is attested. Addresses that are built at run time cannot be seen, so finding nothing is not PASS.',
    remediation:
      'Dial `sip:…;transport=tls;secure=true` at the reported place. A connection policy’s target is changed via `POST https://voice.twilio.com/v1/ConnectionPolicies/{ConnectionPolicySid}/Targets/{Sid}`.',
  },
  {
    id: 'VOICE-08',
    title: 'Elastic SIP trunks are secure trunks',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 193,
      quote: 'Secure Trunking must be used to enable Secure Real-time Protocol',
    },
    rule: 'PASS when `secure` is true and each enabled origination URL asks for `transport=tls`. Otherwise FAIL, unless Twilio Interconnect is attested for the trunk.',
    remediation:
      '`POST https://trunking.twilio.com/v1/Trunks/{Sid}` with `Secure=true`, and add `;transport=tls` to each URL under `/v1/Trunks/{TrunkSid}/OriginationUrls`. In the Console: Elastic SIP Trunking, the trunk’s Secure Trunking setting.',
  },
  {
    id: 'VOICE-09',
    title: 'Recordings are encrypted with your own key',
    level: 'recommended',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 199,
      quote:
        'we recommend that customers building HIPAA-compliant workflows use Voice Recording Encryption',
    },
    rule: 'Recommended. Of the recordings of the last 30 days: PASS when all are encrypted, FAIL when only some are, WARN when none is. Alert 16107 (an alternate key was used) is WARN.',
    remediation:
      'Create a public key via `POST https://accounts.twilio.com/v1/Credentials/PublicKeys` and select it for recording encryption in the Console under Voice > Settings. Keep the private key where you can find it: Twilio cannot decrypt the recordings.',
  },
  {
    id: 'VOICE-10',
    title: 'Twilio’s own recording transcription is eligible',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 203,
      quote: "offered directly through Twilio's API is eligible for HIPAA workflows",
    },
    rule: 'Information: transcription offered by Twilio’s API is eligible, and its usage is counted. It never fails; VOICE-11 covers transcription add-ons.',
    remediation:
      'There is nothing to set. Stay with Twilio’s own transcription; its usage is in the category `transcriptions` in `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json`.',
  },
  {
    id: 'VOICE-11',
    title: 'No transcription add-on processes recordings',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 203,
      quote: 'any transcription service via Add-ons from Marketplace are not HIPAA eligible',
    },
    rule: 'An enabled add-on extension for recordings, an add-on’s result on a sampled recording, or usage of an add-on for recordings, is REVIEW, and FAIL in the attested PHI scope. With no sign of one, the row is NOT_APPLICABLE.',
    remediation:
      'Switch the extension off via `POST https://marketplace.twilio.com/v1/InstalledAddOns/{InstalledAddOnSid}/Extensions/{Sid}` with `Enabled=false`, and use Twilio’s own transcription.',
  },
  {
    id: 'VOICE-12',
    title: 'Media streams go to known, encrypted destinations',
    level: 'special',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 207,
      quote: 'ensure that the recipient / destination of the media is HIPAA compliant',
    },
    rule: 'Code and published flows are searched for `<Stream>`, `<Siprec>`, `<ConversationRelay>` and stream requests. FAIL for `ws:`; each host is REVIEW until a statement that names it attests its BAA, or that it is yours. Hosts chosen at run time cannot be seen.',
    remediation:
      'Point the stream at a `wss:` address on a host you are responsible for, at the reported place, and list the host under VOICE-12 in `hipaa-attestations.yaml`. Then run `hipaa-guard audit --only VOICE-12`.',
  },
  {
    id: 'VOICE-13',
    title: 'Third parties that receive call media have a BAA',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 207,
      quote: 'a BAA is obtained from the third party vendor',
    },
    rule: 'ATTESTED by a BAA for each vendor that receives streamed media; MANUAL while one of the hosts that VOICE-12 found has none. With no sign of a media stream, the row is NOT_APPLICABLE.',
    remediation:
      'Obtain the vendor’s BAA before media flows, or stop the stream via `POST /2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Streams/{Sid}.json` with `Status=stopped` and take it out of the code. Record vendor, reference and expiry under VOICE-13 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'VOICE-14',
    title: 'No Marketplace add-on is used in calls',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 215,
      quote: 'Third-party APIs accessed through the Twilio Marketplace are not HIPAA eligible',
    },
    rule: 'An installed add-on with an enabled voice extension, one assigned to a number, or usage of one for virtual agents or payments is REVIEW; other add-on usage adds weight. A vendor’s BAA makes no difference. With no sign of one, the row is NOT_APPLICABLE.',
    remediation:
      'Take the add-on off the number via `DELETE /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{ResourceSid}/AssignedAddOns/{Sid}.json`, or uninstall it via `DELETE https://marketplace.twilio.com/v1/InstalledAddOns/{Sid}`.',
  },
  {
    id: 'VOICE-15',
    title: 'No IVR runs on Autopilot',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 217,
      quote:
        'Integration with Autopilot for interactive voice response (IVR) workflows are not HIPAA eligible',
    },
    rule: 'FAIL for a voice URL on Autopilot’s host or for usage of Autopilot voice. With no sign of it, the row is NOT_APPLICABLE: the product is discontinued.',
    remediation:
      'Point the number’s voice URL at Studio or at your own handler via `POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json` with `VoiceUrl`.',
  },
  {
    id: 'VOICE-16',
    title: 'Insights, conferencing and the like are eligible',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 72,
      quote: 'Voice Insights, AMD, <Pay>, Conference, Coaching, Transfers',
    },
    rule: 'Information: eligible without extra configuration. Packet capture in Voice Insights is REVIEW as hardening; no source document asks about it.',
    remediation:
      'Switch voice trace off via `POST https://insights.twilio.com/v1/Voice/Settings` with `VoiceTrace=false` if nobody needs it.',
  },
]);
