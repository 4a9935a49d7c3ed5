import { defineRequirements } from '../define-requirements';

/** The contact centre: attributes, recordings, access, plugins and integrations. */
export const FLEX_ROWS = defineRequirements('Flex', [
  {
    id: 'FLEX-01',
    title: 'Flex runs in a designated account',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 413,
      quote: 'are developed on Account SIDs that are designated as HIPAA Accounts',
    },
    rule: 'FAIL when the account has a Flex configuration and is not on the attested list of HIPAA accounts. Otherwise it follows ACCT-03; NOT_APPLICABLE without Flex.',
    remediation:
      'Set the HIPAA flag of the Flex account in the Console under Twilio Admin > Accounts, and attest its SID under ACCT-03 and FLEX-01 in `hipaa-attestations.yaml`; or move PHI workflows to an account that is designated.',
    derivedFrom: ['ACCT-03'],
  },
  {
    id: 'FLEX-02',
    title: 'The customer’s part of the Flex setup is done',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 413,
      quote: 'ensure that all of the Customer-configured changes are implemented',
    },
    rule: 'A roll-up of FLEX-05 to FLEX-16. It takes the worst verdict and adds no reading.',
    remediation:
      '`hipaa-guard audit --only FLEX-02` names the rows of FLEX-05 to FLEX-16 that are open; fix those.',
    derivedFrom: [
      'FLEX-05',
      'FLEX-06',
      'FLEX-07',
      'FLEX-08',
      'FLEX-09',
      'FLEX-10',
      'FLEX-11',
      'FLEX-12',
      'FLEX-13',
      'FLEX-14',
      'FLEX-15',
      'FLEX-16',
    ],
  },
  {
    id: 'FLEX-03',
    title: 'Twilio redacts identifying TaskRouter attributes',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 417,
      quote: 'Twilio will redact any TaskRouter Attributes that could contain PII',
    },
    rule: 'Done by Twilio; the row never fails. ATTESTED by an observation in Historical Reporting that names, phone numbers and e-mail addresses are absent.',
    remediation:
      'Look at a recent conversation in Flex Insights, and note date and result under FLEX-03 in `hipaa-attestations.yaml`. Your own consumers get unredacted events: put this project’s filter in front with `hipaa-guard configure --apply`.',
    conflicts: ['customer-names'],
  },
  {
    id: 'FLEX-04',
    title: 'The waveform of recordings is disabled',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 421,
      quote: 'Twilio will disable the visual waveform feature',
    },
    rule: 'Done by Twilio; the row never fails. A player without a waveform, and absent speech metrics, are a hint that the flag is set.',
    remediation:
      'Open a conversation’s player in Flex Insights, and note under FLEX-04 in `hipaa-attestations.yaml` what you saw. If a waveform shows, check the flag in the Console under Twilio Admin > Accounts.',
  },
  {
    id: 'FLEX-05',
    title: 'No PHI is written to preserved attributes',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 429,
      quote:
        'no data that could be construed as PHI is entered into the preserved Attribute fields',
    },
    rule: 'Code and flows are searched for writes to preserved attributes; as an opt-in, tasks are sampled in memory. FAIL if a value trips a detector. Detection is incomplete, so finding nothing is not PASS and the row stays open until attested.',
    remediation:
      'Take the value out of the task attributes at the reported place. To keep it from your own sinks meanwhile, run the filter in `guarded` mode: `GUARD_MODE=guarded`, then `hipaa-guard deploy`.',
  },
  {
    id: 'FLEX-06',
    title: 'Preserved attributes do not identify people in combination',
    level: 'special',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 429,
      quote: 'combination of multiple preserved data points in Flex Insights could be deemed PHI',
    },
    rule: 'WARN when three or more indirect identifiers, such as birth year, gender, region or date, are written to the same task. Finding fewer in the code proves nothing about the data.',
    remediation:
      'List the attributes in `suppressTogether` of `assets/policy.private.json` and deploy with `hipaa-guard deploy`, or write fewer of them.',
  },
  {
    id: 'FLEX-07',
    title: 'Comments and assessments are free of PHI',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 431,
      quote: 'no PHI data is entered into Comments and Assessments by Agents',
    },
    rule: 'ATTESTED by training of agents and supervisors. An API would return the texts themselves, so it is not called; MANUAL without a statement. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Train whoever writes comments and assessments in Flex Insights, repeat it for new staff, and date it under FLEX-07 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-08',
    title: 'Recordings of Flex calls are refused without credentials',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 435,
      quote: 'customers are required to Enforce HTTP Auth on Media URLs',
    },
    rule: 'PASS or FAIL as in VOICE-03, shown again where Flex is in use; NOT_APPLICABLE without Flex.',
    remediation:
      'Enforce HTTP auth under Voice > Settings in the Console of the account that runs Flex, and test a recording of a Flex call with `hipaa-guard check-media URL`.',
    derivedFrom: ['VOICE-03'],
  },
  {
    id: 'FLEX-09',
    title: 'Receivers of TaskRouter events are accounted for',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 435,
      quote: 'recording URLs are visible to any services that consume TaskRouter events',
    },
    rule: 'Lists the workspace’s event callback and the Event Streams sinks that take TaskRouter events. Each vendor’s host needs an attested BAA, and `http:` is FAIL in SEC-02. The list alone cannot PASS.',
    remediation:
      'Send the events through this project’s filter first: `hipaa-guard configure --workspace WS… --apply`. Record the remaining vendors under FLEX-09 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-10',
    title: 'None of your code needs recordings to be public',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 437,
      quote: 'infrastructure does not require this endpoint to be unsecured',
    },
    rule: 'The scan of the code is FAIL where a recording’s URL on api.twilio.com goes to a browser or player without an authenticated proxy. A clean scan stays open until attested.',
    remediation:
      'Fetch the recording on your server with the account’s credentials and stream it to users who signed in. `hipaa-guard audit --only FLEX-10` reads the code again.',
  },
  {
    id: 'FLEX-11',
    title: 'Media in your own storage are played back securely',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 441,
      quote:
        'required to follow the configurations on Secure Playback of Media from Custom Storage',
    },
    rule: 'Applies when recordings are stored on a host other than Twilio’s. ATTESTED by a statement that Twilio’s page on secure playback is followed; MANUAL without one. With no sign of a recording on storage of your own, the row is NOT_APPLICABLE if nothing was recorded in twelve months, and otherwise MANUAL: only recordings of the last 30 days are examined.',
    remediation:
      'Serve the files over https to authenticated Flex users only, as Twilio’s page "Secure Playback of Media from Custom Storage" asks, and state it under FLEX-11 in `hipaa-attestations.yaml`. `hipaa-guard check-media URL` tries one file.',
  },
  {
    id: 'FLEX-12',
    title: 'Media attached to conversations are protected',
    level: 'required',
    verification: 'probe',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 445,
      quote:
        'customer media URLs are properly secured and do not expose sensitive content to unauthorized users',
    },
    rule: 'An opt-in probe requests sampled media URLs of tasks without credentials. FAIL when one is served; 401, 403 or 404 vouch for that URL only, so the row stays open.',
    remediation:
      'Put the files behind your own sign-in, list their host in `mediaHosts` of `assets/policy.private.json`, and run `hipaa-guard check-media URL…`.',
  },
  {
    id: 'FLEX-13',
    title: 'Idle Flex sessions are ended',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 451,
      quote:
        'responsibility of the customer to implement a timeout for users accessing the Flex application',
    },
    rule: 'ATTESTED by the control in place (plugin, screen lock, VPN, identity provider) and its time-out in minutes; MANUAL without one. The plugin `hipaa-guard-session` in the active release, with its minutes in `ui_attributes.hipaa_guard`, supports the statement. One without the other is REVIEW, and so are more than 15 minutes, or `offline_config.presence` switched off alongside them. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Deploy the plugin that ends idle sessions and set its minutes (`hipaa-guard flex configure --apply`), or enforce the time-out on desktops, VPN or identity provider. Put the control and its time-out under FLEX-13 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-14',
    title: 'Flex configuration objects contain no PHI',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 455,
      quote: 'ensure that there is no PHI in any Properties of Configuration Objects',
    },
    rule: 'Every text in the Flex configuration is searched in memory, except the policy’s `ownContacts`. FAIL for a match, and REVIEW for what settings normally contain: links, dates, machine addresses, plain numbers. Public attributes weigh most, since anybody can read them. Finding none proves nothing, so the row stays open until attested.',
    remediation:
      'Read `GET https://flex-api.twilio.com/v1/Configuration`, and write it back without the value via `POST https://flex-api.twilio.com/v1/Configuration`.',
  },
  {
    id: 'FLEX-15',
    title: 'Only authorised people have access to Flex',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 459,
      quote: 'only those that are authorized to access PHI have access to Flex',
    },
    rule: 'ATTESTED by an access review no older than 90 days; MANUAL without one. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Remove leavers at your identity provider, delete their workers via `DELETE https://taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Workers/{Sid}`, and date the review under FLEX-15 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-16',
    title: 'Flex users are trained before they get access',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 459,
      quote: 'those with access have proper training on HIPAA prior to being given access',
    },
    rule: 'ATTESTED by a process in which HIPAA training comes before access; MANUAL without a current statement. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Make training a condition for the role that your identity provider grants for Flex, and record it under FLEX-16 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-17',
    title: 'Every Flex plugin version has been reviewed',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 465,
      quote: 'ensure that any Plugin is developed and used in a HIPAA compliant manner',
    },
    rule: 'Each plugin of the active release needs a review record for that exact version, and an https URL; one without is REVIEW. The list alone cannot PASS.',
    remediation:
      'Record plugin, version and reviewer under FLEX-17 in `hipaa-attestations.yaml`, or release a configuration without the plugin (`twilio flex:plugins:release`).',
  },
  {
    id: 'FLEX-18',
    title: 'Plugin error messages carry no PHI',
    level: 'special',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 465,
      quote: 'not putting any PHI into error messages that may be collected by Flex',
    },
    rule: 'The scan of plugin sources is FAIL for logged or thrown task and customer data; WARN when the Flex configuration collects console errors. A clean scan stays open.',
    remediation:
      'Log codes instead of objects at the reported place, and turn the collection off via `POST https://flex-api.twilio.com/v1/Configuration` with `debugger_integration.console_errors_included` set to false.',
  },
  {
    id: 'FLEX-19',
    title: 'You have reviewed third-party plugins',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 465,
      quote: 'Twilio cannot guarantee that any Plugins developed by a third-party',
    },
    rule: 'ATTESTED by a review of each plugin in FLEX-17 that somebody else wrote; MANUAL while one is missing. With no sign of a Flex plugin, the row is NOT_APPLICABLE.',
    remediation:
      'Ask the author for the source and the hosts it calls, review it, and name plugin and reviewer under FLEX-19 in `hipaa-attestations.yaml`; otherwise uninstall it in Flex’s admin pages.',
  },
  {
    id: 'FLEX-20',
    title: 'Professional Services plugins are not taken on trust',
    level: 'special',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 465,
      quote:
        'Plugins developed by Twilio Professional Services have also not been developed with HIPAA considerations',
    },
    rule: 'A plugin with the name of a known template is REVIEW until reviewed for HIPAA. Names may have been changed, so no match proves nothing.',
    remediation:
      'Review the template’s code as your own, record it under FLEX-20 in `hipaa-attestations.yaml`, and archive what is unused via `POST https://flex-api.twilio.com/v1/PluginService/Plugins/{Sid}/Archive`.',
  },
  {
    id: 'FLEX-21',
    title: 'Flex integrations are known and encrypted',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 469,
      quote: 'any integrations between Flex and third party applications',
    },
    rule: 'Active integrations are counted, and the hosts outside Twilio that the configuration and Flex Flows call are listed; a URL that is not https is FAIL in SEC-02, and each vendor needs an attested BAA. The list alone cannot PASS. Without an integration and without a plugin the row is NOT_APPLICABLE.',
    remediation:
      'Remove what is not needed from `integrations`, `crm_callback_url` and the like via `POST https://flex-api.twilio.com/v1/Configuration`, and record the remaining vendors under FLEX-21 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-22',
    title: 'Vendors that receive PHI from Flex have a BAA',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 469,
      quote: 'obtain a BAA with the third party vendor if PHI will be transmitted',
    },
    rule: 'ATTESTED by a BAA for each vendor that FLEX-09, FLEX-17 and FLEX-21 report; MANUAL while one is missing. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Obtain the vendor’s BAA, or cut the integration off in the Flex configuration (`POST https://flex-api.twilio.com/v1/Configuration`). List vendor, reference and expiry under FLEX-22 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-23',
    title: 'No WhatsApp or Messenger in Flex',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 475,
      quote: 'Meta does not offer a BAA',
    },
    rule: 'An enabled Flex Flow, an address or a sender of WhatsApp or Messenger is REVIEW, and FAIL in the attested PHI scope. WhatsApp among the channel defaults is not use. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      '`POST https://flex-api.twilio.com/v1/FlexFlows/{Sid}` with `Enabled=false`, and delete the channel’s address in Conversations.',
  },
  {
    id: 'FLEX-24',
    title: 'Flex e-mail is not used',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 477,
      quote: 'not eligible for HIPAA and cannot be used in Flex workflows that are subject to',
    },
    rule: 'E-mail provisioned for Flex, an address of type email, or usage of it is REVIEW, and FAIL in the attested PHI scope. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Remove the e-mail address via `DELETE https://conversations.twilio.com/v1/Configuration/Addresses/{Sid}` and the e-mail channel in Flex’s admin pages.',
  },
  {
    id: 'FLEX-25',
    title: 'Webchat 2 has been replaced by Webchat 3',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: { document: 'Twilio HIPAA configuration guide', line: 94, quote: 'Flex Webchat 2.x.x' },
    rule: 'An enabled Flex Flow of type web is REVIEW: every Flex account starts with one, so it is not proof of use. Recent web channels add weight. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Move the site to Webchat 3, then switch the old flow off via `POST https://flex-api.twilio.com/v1/FlexFlows/{Sid}` with `Enabled=false`.',
  },
  {
    id: 'FLEX-26',
    title: 'Webchat 3 is configured for PHI',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: { document: 'Twilio HIPAA configuration guide', line: 76, quote: 'Webchat 3.x.x*' },
    rule: 'The guide’s table stars it, but no section says what to configure. ATTESTED by a review of your own; MANUAL without one where webchat is in use. With no sign of a webchat, the row is NOT_APPLICABLE.',
    remediation:
      'Review the pre-chat form, file uploads and end of session of your Webchat, and the address in `GET https://conversations.twilio.com/v1/Configuration/Addresses`. Record it under FLEX-26 in `hipaa-attestations.yaml`.',
    conflicts: ['starred-without-section'],
  },
  {
    id: 'FLEX-27',
    title: 'Agent Copilot is not used',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: { document: 'Twilio HIPAA configuration guide', line: 90, quote: 'Agent Copilot' },
    rule: 'Usage of Agent Copilot is REVIEW, and FAIL in the attested PHI scope. With no usage, the row is NOT_APPLICABLE.',
    remediation:
      'Turn Agent Copilot off in Flex’s admin pages; its usage is in the category `agent-copilot` in `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json`.',
  },
  {
    id: 'FLEX-28',
    title: 'Unified Profiles is not used',
    level: 'not-eligible',
    verification: 'attestation',
    evidencePower: 'none',
    source: { document: 'Twilio HIPAA configuration guide', line: 90, quote: 'Unified Profiles' },
    rule: 'ATTESTED by a statement that it is not enabled; MANUAL without one if profiles are stored in Conversation Memory, and NOT_APPLICABLE if there is no store.',
    remediation:
      'Leave Unified Profiles off in Flex’s admin pages, and state that under FLEX-28 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FLEX-29',
    title: 'The other parts of Flex are eligible',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 76,
      quote: 'Voice, SMS, Chat, Conversations, Webchat 3.x.x*, TaskRouter, Proxy, Flex Insights*',
    },
    rule: 'Information: voice, SMS, chat, Conversations, TaskRouter and Proxy in Flex have no extra requirement. They are counted; the row never fails.',
    remediation:
      'There is nothing to set. `GET https://flex-api.twilio.com/v1/Configuration` shows whether the account has Flex.',
  },
]);
