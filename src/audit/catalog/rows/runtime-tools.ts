import { defineRequirements } from '../define-requirements';

/** Studio, Functions, Assets, TwiML Bins, Sync, the debugger and API Explorer. */
export const RUNTIME_TOOLS_ROWS = defineRequirements('Runtime tools', [
  {
    id: 'RT-01',
    title: 'Developer tools in use are on the eligible list',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 93,
      quote: 'only the tools indicated as Eligible for HIPAA be used',
    },
    rule: 'The usage of Studio, Functions, Assets, Sync and other tools is compared with the eligible ones. A tool outside the list is REVIEW; with none in twelve months, the row is NOT_APPLICABLE.',
    remediation:
      'Take the named tool out of PHI workflows, or explain its use under RT-01 in `hipaa-attestations.yaml`. Usage by category: `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json`.',
  },
  {
    id: 'RT-02',
    title: 'Access to Studio is reviewed, and its users are trained',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 101,
      quote: 'any of its employees with access to the Twilio Console have the right access',
    },
    rule: 'ATTESTED by an access review no older than 90 days; MANUAL without one.',
    remediation:
      'Review users and roles in the Console under Twilio Admin, remove whoever needs no access, and date the review under RT-02 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'RT-03',
    title: 'Studio flows use no ineligible product',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 101,
      quote: 'Studio still cannot be used in conjunction with non-HIPAA-eligible products',
    },
    rule: 'Each published flow definition is searched for addresses of WhatsApp, Messenger and RCS, Autopilot and assistant widgets, add-ons and hosts of ineligible products. FAIL for a match. Values set at run time cannot be seen, so finding nothing is not PASS.',
    remediation:
      'Open the flow under Studio > Flows in the Console, remove or replace the reported widget, and publish. `hipaa-guard audit --only RT-03` reads the published revision again.',
  },
  {
    id: 'RT-04',
    title: 'Studio executions are kept no longer than needed',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 99,
      quote: "Studio may expose PHI to users of Twilio's Console and through the Studio REST API",
    },
    rule: 'ATTESTED by a rule that says when executions are deleted, and by whom. The number of published flows is shown as inventory. WARN for text in a flow that contains an identifier in a known format: everybody who opens Studio can read it. One of your own numbers counts as well; a statement that names the flow takes it out.',
    remediation:
      'Delete what is no longer needed via `DELETE https://studio.twilio.com/v2/Flows/{FlowSid}/Executions/{Sid}` on a schedule, and describe it under RT-04 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'RT-05',
    title: 'Error logs are free of PHI, and few people can read them',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 109,
      quote: "Debugger may expose PHI to users of Twilio's Console",
    },
    rule: 'ATTESTED by an access review of the debugger and by handlers whose errors carry no PHI. WARN where code in Functions or in your folder logs or throws a whole event, a task, a person’s data or the whole context. What Functions log appears in the Console, their warnings and errors in the debugger; whether that contained PHI cannot be seen, so it is not FAIL. FLEX-18 covers Flex plugins.',
    remediation:
      'Log SIDs and codes instead of events, pass parameters by POST, answer errors with codes only, and limit who sees Monitor > Logs > Errors in the Console. State it under RT-05 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'RT-06',
    title: 'API Explorer is for trained users only',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 113,
      quote: "API Explorer may expose PHI to users of Twilio's Console",
    },
    rule: 'ATTESTED by access control and training for everybody who can call the API from the Console; MANUAL without a statement.',
    remediation:
      'Use roles under Twilio Admin to limit the Console’s API Explorer to trained users, and record it under RT-06 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'RT-07',
    title: 'Functions are eligible; runtimes are current',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 105,
      quote: 'Functions can be created and managed through Twilio Console or via Serverless API',
    },
    rule: 'Information: Functions are eligible and have no requirement of their own. A runtime past its end of life is WARN as hardening, and so is text in the code that contains an identifier in a known format: no document asks for either, and anyone with access to the Console or the API can read the code. A statement that names the Function takes it out.',
    remediation:
      'Take identifiers out of the code, deploy again with a supported Node version in `package.json` (`twilio serverless:deploy`), and delete services that nobody uses via `DELETE https://serverless.twilio.com/v1/Services/{Sid}`.',
  },
  {
    id: 'RT-08',
    title: 'Sync is eligible; access control lists are a choice',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 117,
      quote:
        'available as an API that customers can leverage to manage communication across multiple channels',
    },
    rule: 'Information: Sync is eligible and has no requirement of its own. A service without access control lists is WARN as hardening; no source document asks for them.',
    remediation:
      'Turn the lists on via `POST https://sync.twilio.com/v1/Services/{Sid}` with `AclEnabled=true`, after giving your clients their permissions.',
  },
  {
    id: 'RT-09',
    title: 'PHI is stored in private Assets only',
    level: 'special',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 123,
      quote: 'customers should only use Private Assets to store any PHI',
    },
    rule: 'Lists the public and protected Assets of each deployed build. One that is not on your reviewed list is REVIEW. A protected Asset does not count as private, since the guide mentions only public and private. If its name suggests sound, documents or data, the finding says so; no API returns the content of an Asset.',
    remediation:
      'Rename the file to `NAME.private.EXT`, or set it to private under Functions and Assets > Services in the Console, and deploy with `twilio serverless:deploy`.',
    conflicts: ['protected-assets'],
  },
  {
    id: 'RT-10',
    title: 'Nothing sensitive can be fetched from public Assets',
    level: 'special',
    verification: 'probe',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 123,
      quote: 'Public Assets are made available over the public internet',
    },
    rule: 'An opt-in probe fetches each public Asset, up to a size limit, and searches it in memory for identifiers. FAIL for a match; finding none proves nothing, since detection in text is incomplete.',
    remediation:
      'Delete the Asset via `DELETE https://serverless.twilio.com/v1/Services/{ServiceSid}/Assets/{Sid}` and deploy without it. Handle what was exposed as an incident, and replace any secret.',
  },
  {
    id: 'RT-11',
    title: 'TwiML Bins hold no PHI',
    level: 'special',
    verification: 'probe',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 127,
      quote: 'should not include any PHI in any text body of the Twiml stored',
    },
    rule: 'No API lists them. The bins that webhooks refer to are fetched with a valid signature and searched in memory; FAIL for a match. Bins that nothing refers to need an attestation.',
    remediation:
      'Open the bin under TwiML Bins in the Console and take the PHI out of its text, or serve that TwiML from a protected Function. Attest the unreferenced ones under RT-11 in `hipaa-attestations.yaml`.',
  },
]);
