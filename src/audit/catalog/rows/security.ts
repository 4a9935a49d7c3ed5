import { defineRequirements } from '../define-requirements';

/** What applies to every product: transport, signatures, support. */
export const SECURITY_ROWS = defineRequirements('All products: security', [
  {
    id: 'SEC-01',
    title: 'Requests to Twilio go over HTTPS with checked certificates',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: 'required to use HTTPS for making requests to Twilio',
    },
    rule: 'The scan of the code is FAIL for `http:` addresses of Twilio (those that are only compared or mentioned do not count), for TLS checks of HTTPS switched off (those of a database’s connection do not count), and for `ws:` media addresses; WARN for another `ws:` address. A clean scan proves nothing about code elsewhere and stays open until attested.',
    remediation:
      'Change the address at the reported file and line to `https:` or `wss:` and delete `NODE_TLS_REJECT_UNAUTHORIZED=0` or `rejectUnauthorized: false`. Check with `hipaa-guard audit --only SEC-01`.',
  },
  {
    id: 'SEC-02',
    title: 'Every webhook URL of the account is HTTPS',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: "as well as in configuring Twilio's requests to be made to the customer",
    },
    rule: 'Reads each URL that Twilio is set up to call. PASS when all parse and are https, wss, sips, or sip over TLS; FAIL for an `http:` or `ws:` URL that is in effect; WARN for one that another setting or a number’s capabilities rule out, for one at a host of Twilio’s own, for sip without TLS, and for what does not parse. NOT_TESTABLE while a Studio flow puts a scheme together at run time, or runs a draft. Where Twilio is set up to call none, the row is NOT_APPLICABLE.',
    remediation:
      'Replace the URL in the reported field of the resource, for a phone number by `POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json` with an https `VoiceUrl` or `SmsUrl`. In the Console numbers are under Phone Numbers > Manage > Active numbers.',
  },
  {
    id: 'SEC-03',
    title: 'Webhook hosts present valid public certificates',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: 'Twilio cannot currently handle self signed certificates',
    },
    rule: 'Opens a TLS connection to each webhook host and sends no request. FAIL for a certificate that is self-signed, expired or for another name, and for TLS below 1.2. Alerts 11220, 11235, 11236 and 11237 of the last 30 days corroborate that, and are WARN by themselves. PASS when every host holds; NOT_TESTABLE when one does not answer or is known only at run time, or there is none.',
    remediation:
      'Install a certificate of a public authority with its intermediates on the host, and try it with `openssl s_client -connect HOST:443 -servername HOST`. In the Console’s general settings keep SSL certificate validation on.',
  },
  {
    id: 'SEC-04',
    title: 'URLs given at run time are HTTPS',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: "configuring Twilio's requests to be made to the customer",
    },
    rule: 'Looks in code and published Studio flows for the URLs that TwiML, API parameters and widgets hand to Twilio. FAIL for `http:` or `ws:`, WARN for one that is called by GET; what is put together at run time cannot be seen, so a clean scan stays open until attested.',
    remediation:
      'Correct the reported file and line, or the widget under Studio > Flows in the Console, and publish the flow. `hipaa-guard audit --only SEC-04` shows what is left.',
  },
  {
    id: 'SEC-05',
    title: 'Webhooks refuse requests that Twilio did not sign',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 69,
      quote: 'responsibility of the customer to verify that the signature is valid',
    },
    rule: 'An opt-in probe sends each webhook of yours one unsigned request and one with a wrong signature, by the method that Twilio calls it by, with the URL’s own credentials. FAIL for any 2xx. PASS for 401 or 403 to both, where a request that is signed with the Auth Token is let in; NOT_TESTABLE for every other answer, without the Auth Token, and while a URL is known only at run time or a flow was not read as a whole. Without `--probe` the row is NOT_TESTABLE.',
    remediation:
      'Wrap the handler in this project’s `requireTwilioSignature`, or make the Function protected, and deploy it. Then run `hipaa-guard audit --only SEC-05 --probe`.',
  },
  {
    id: 'SEC-06',
    title: 'Functions called by webhooks check the signature',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 69,
      quote: 'ensure that the requests to your web application are indeed coming from Twilio',
    },
    rule: 'Of each deployed build, the Functions that a webhook refers to must be protected, or be shown by the probe of SEC-05 to check the signature. FAIL for a public one without such proof; PASS when all hold. NOT_TESTABLE where a webhook’s URL is on one of the account’s domains but its path is that of no Function, or its host is known only at run time, and where it calls a Function of another account, whose builds are not seen; NOT_APPLICABLE where no webhook calls a Function.',
    remediation:
      'Rename the file to `NAME.protected.js`, or set the Function to protected under Functions and Assets > Services in the Console, and deploy again with `twilio serverless:deploy`. One that another account runs takes the signatures of that account only: deploy it in this one as well.',
  },
  {
    id: 'SEC-07',
    title: 'No PHI goes into support tickets',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 73,
      quote: 'may not put PHI in any Support tickets',
    },
    rule: 'Only a person can state this. ATTESTED by a policy and by training of everybody who may write to Support; MANUAL without a current statement.',
    remediation:
      'Write the rule into your support policy, remind everybody who can open a ticket from the Console of it, and record both under SEC-07 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEC-08',
    title: 'Support is given SIDs in place of phone numbers',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 73,
      quote: 'should use Call SIDs or Message SIDs',
    },
    rule: 'ATTESTED by a runbook that names Call SIDs, Message SIDs and other Twilio identifiers as what to send. MANUAL without it.',
    remediation:
      'Have the runbook say where SIDs are found (Monitor > Logs in the Console) and that numbers and bodies are left out. Refer to it under SEC-08 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEC-09',
    title: 'Webhooks ask for HTTP authentication as well',
    level: 'recommended',
    verification: 'probe',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 79,
      quote: 'encouraged to use either tiers of authentication when possible',
    },
    rule: 'Recommended. An unauthenticated request answered 401 with a Basic or Digest challenge, or a URL configured with credentials, is a sign that it is used. Nothing of the kind is WARN; a sign is not proof, so the row is then MANUAL.',
    remediation:
      'Protect the path on your server and set the URL with its credentials (`https://USER:PASSWORD@HOST/…`) by `POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json`.',
  },
  {
    id: 'SEC-10',
    title: 'Static Proxy is used, or left out with a reason',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 83,
      quote: 'Static Proxy routes all Voice, SMS TwiML requests and Taskrouter webhooks',
    },
    rule: 'No API shows it. ATTESTED by a statement that it is used, or of why it is not; MANUAL without one.',
    remediation:
      'Static Proxy comes with the Security and Enterprise Editions: admit the addresses on Twilio’s page "Static Proxy for Webhooks" in your firewall. State it, or the reason against, under SEC-10 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEC-11',
    title: 'Public Key Client Validation is used for API requests',
    level: 'recommended',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 89,
      quote:
        'introducing public / private keys to secure the communication between Twilio and the customer',
    },
    rule: 'Recommended. Without a public key in the account it is not used: WARN. A key is no proof, since recordings may be encrypted with it, and no API shows whether validation is enforced: MANUAL until attested.',
    remediation:
      'Create a key by `POST https://accounts.twilio.com/v1/Credentials/PublicKeys` and pass `validationClient` to the Node client. Turn enforcement on in the Console and state that under SEC-11 in `hipaa-attestations.yaml`.',
  },
]);
