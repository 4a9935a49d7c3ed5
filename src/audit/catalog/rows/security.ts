import { defineRequirements } from '../define-requirements';

/** What applies to every product: transport, signatures, support. */
export const SECURITY_ROWS = defineRequirements('All products: security', [
  {
    id: 'SEC-01',
    title: 'Requests to Twilio use HTTPS with verified certificates',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: 'required to use HTTPS for making requests to Twilio',
    },
    rule: 'FAIL if the scanned code has an `http:` address of Twilio (one that is only compared or mentioned does not count), switches off TLS checks for HTTPS (those of a database connection do not count), or sends media to a `ws:` address; WARN for any other `ws:` address. A clean scan proves nothing about code elsewhere, so the row stays open until attested.',
    remediation:
      'Change the address at the reported file and line to `https:` or `wss:` and delete `NODE_TLS_REJECT_UNAUTHORIZED=0` or `rejectUnauthorized: false`. Check with `hipaa-guard audit --only SEC-01`.',
  },
  {
    id: 'SEC-02',
    title: 'Every webhook URL in the account uses HTTPS',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: "as well as in configuring Twilio's requests to be made to the customer",
    },
    rule: 'Reads each URL that Twilio is set up to call. PASS when all parse and are https, wss, sips, or sip over TLS; FAIL for an `http:` or `ws:` URL that is in effect; WARN for one that another setting or a number’s capabilities override, for one on a host of Twilio’s own, for sip without TLS, and for a URL that cannot be parsed. NOT_TESTABLE while a Studio flow builds a scheme at run time, or runs a draft. If Twilio is set up to call no URL, the row is NOT_APPLICABLE.',
    remediation:
      'Replace the URL in the reported field of the resource, for a phone number via `POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json` with an https `VoiceUrl` or `SmsUrl`. In the Console, numbers are under Phone Numbers > Manage > Active numbers.',
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
    rule: 'Opens a TLS connection to each webhook host and sends no request. FAIL for a certificate that is self-signed, expired or issued for another name, and for TLS below 1.2. Alerts 11220, 11235, 11236 and 11237 in the last 30 days corroborate that; on their own they are WARN. PASS when every host complies; NOT_TESTABLE if a host does not answer or is known only at run time, or if there is none.',
    remediation:
      'Install a certificate from a public authority, with its intermediates, on the host and test it with `openssl s_client -connect HOST:443 -servername HOST`. In the Console’s general settings, keep SSL certificate validation on.',
  },
  {
    id: 'SEC-04',
    title: 'URLs supplied at run time use HTTPS',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 65,
      quote: "configuring Twilio's requests to be made to the customer",
    },
    rule: 'Looks in code and published Studio flows for the URLs that TwiML, API parameters and widgets hand to Twilio. FAIL for `http:` or `ws:`, WARN for one that is called with GET; a URL that is built at run time cannot be seen, so a clean scan stays open until attested.',
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
    rule: 'An opt-in probe sends each of your webhooks one unsigned request and one with a wrong signature, using the method that Twilio uses and the URL’s own credentials. FAIL for any 2xx. PASS for 401 or 403 to both, if a request signed with the Auth Token is accepted; NOT_TESTABLE for every other answer, without the Auth Token, and while a URL is known only at run time or a flow was not read in full. Without `--probe` the row is NOT_TESTABLE.',
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
    rule: 'In each deployed build, the Functions that a webhook refers to must be protected, or the probe of SEC-05 must show that they check the signature. FAIL for a public one without such proof; PASS when all comply. NOT_TESTABLE if a webhook’s URL is on one of the account’s domains but its path matches no Function, if its host is known only at run time, or if it calls a Function of another account, whose builds cannot be seen; NOT_APPLICABLE if no webhook calls a Function.',
    remediation:
      'Rename the file to `NAME.protected.js`, or set the Function to protected under Functions and Assets > Services in the Console, and deploy again with `twilio serverless:deploy`. A Function that another account runs accepts only that account’s signatures: deploy it in this account as well.',
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
    rule: 'Only a person can state this. ATTESTED by a policy, and by training for everybody who may write to Support; MANUAL without a current statement.',
    remediation:
      'Write the rule into your support policy, remind everybody who can open a ticket from the Console, and record both under SEC-07 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEC-08',
    title: 'Support is given SIDs instead of phone numbers',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 73,
      quote: 'should use Call SIDs or Message SIDs',
    },
    rule: 'ATTESTED by a runbook that says to send Call SIDs, Message SIDs and other Twilio identifiers. MANUAL without it.',
    remediation:
      'Have the runbook say where SIDs are found (Monitor > Logs in the Console) and to leave out phone numbers and message bodies. Refer to it under SEC-08 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEC-09',
    title: 'Webhooks also require HTTP authentication',
    level: 'recommended',
    verification: 'probe',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 79,
      quote: 'encouraged to use either tiers of authentication when possible',
    },
    rule: 'Recommended. An unauthenticated request that is answered with 401 and a Basic or Digest challenge, or a URL configured with credentials, is a sign that it is used. No such sign is WARN; a sign is not proof, so with one the row is MANUAL.',
    remediation:
      'Protect the path on your server and set the URL with its credentials (`https://USER:PASSWORD@HOST/…`) via `POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json`.',
  },
  {
    id: 'SEC-10',
    title: 'Static Proxy is used, or a reason is given why not',
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
      'Static Proxy comes with the Security and Enterprise Editions: allow the addresses on Twilio’s page "Static Proxy for Webhooks" in your firewall. State that, or why you do without it, under SEC-10 in `hipaa-attestations.yaml`.',
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
    rule: 'Recommended. If the account has no public key, it is not used: WARN. A key is no proof, since recordings may be encrypted with it, and no API shows whether validation is enforced: MANUAL until attested.',
    remediation:
      'Create a key via `POST https://accounts.twilio.com/v1/Credentials/PublicKeys` and pass `validationClient` to the Node client. Turn enforcement on in the Console and state that under SEC-11 in `hipaa-attestations.yaml`.',
  },
]);
