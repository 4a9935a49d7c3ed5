import { defineRequirements } from '../define-requirements';

/** Rooms, their recordings and DataTrack. */
export const VIDEO_ROWS = defineRequirements('Programmable Video', [
  {
    id: 'VIDEO-01',
    title: 'Only Group Rooms carry PHI',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 153,
      quote: "Group Rooms are covered by Twilio's BAA",
    },
    rule: 'A `go` or `peer-to-peer` room is REVIEW, and FAIL once it is in the attested PHI scope; `group-small` is WARN, because the guide names Group Rooms only. Rooms are counted by type; finding none is not PASS.',
    remediation:
      'Create rooms with `Type=group` (`POST https://video.twilio.com/v1/Rooms`), and make that the default type in the Console’s Video room settings.',
    conflicts: ['products-not-in-table'],
  },
  {
    id: 'VIDEO-02',
    title: 'Video recordings are refused without credentials',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 159,
      quote:
        "required to enforce HTTP basic auth using Twilio account's AccountSid and Authentication token",
    },
    rule: 'An opt-in probe requests the media of one recording without credentials. PASS for 401, FAIL for a redirect to the media, NOT_TESTABLE without a recording.',
    remediation:
      'Twilio asks for credentials at `GET https://video.twilio.com/v1/Recordings/{Sid}/Media`; there is nothing to set. If the probe fails, take your own proxy or link out of service, and open a Support ticket in the Console without PHI.',
  },
  {
    id: 'VIDEO-03',
    title: 'Video media links are not stored or passed on',
    level: 'special',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 159,
      quote: 'Twilio does not enforce authentication on the URL',
    },
    rule: 'The scan of the code looks for the `Location` of a media request being stored, logged, e-mailed or given to a browser; a match is FAIL. A clean scan stays open.',
    remediation:
      'Fetch the media on your server and stream it from there after your own sign-in check, at the reported file and line. Check with `hipaa-guard audit --only VIDEO-03`.',
  },
  {
    id: 'VIDEO-04',
    title: 'Video media URLs are kept from unauthorised people',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 159,
      quote:
        'which enables access to the media recording) is kept secured from unauthorized access',
    },
    rule: 'ATTESTED by a description of where these URLs go and who can see them; MANUAL without one. With no sign of Video, the row is NOT_APPLICABLE.',
    remediation:
      'Whoever has such a URL can open the recording: give it only to users who have signed in, and keep it out of logs, e-mails and pages. Describe its path from `GET https://video.twilio.com/v1/Recordings/{Sid}/Media` to the viewer under VIDEO-04 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'VIDEO-05',
    title: 'Video media links expire as soon as practical',
    level: 'special',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 159,
      quote: 'The returned URL can be configured to remain available for up to 1 hour',
    },
    rule: 'WARN if a media request in the scanned code has no `Ttl`, or one above 300 seconds. Links made by other programs are not seen, nor what is added to a URL that a function returns.',
    remediation:
      'Add the parameter to the request, as in `GET https://video.twilio.com/v1/Recordings/{Sid}/Media?Ttl=60`.',
  },
  {
    id: 'VIDEO-06',
    title: 'Third parties behind DataTrack have a BAA',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 165,
      quote:
        'understand the role of any third party application / API being used in conjunction with',
    },
    rule: 'Applies when there is DataTrack usage. ATTESTED by a BAA for every third party that takes part, or by a statement that there is none; MANUAL otherwise. With no sign of DataTrack, the row is NOT_APPLICABLE.',
    remediation:
      'Find what is sent over `LocalDataTrack` in your code, obtain the BAAs, and list vendors and references under VIDEO-06 in `hipaa-attestations.yaml`. Usage: category `group-rooms-data-track` in `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json`.',
  },
]);
