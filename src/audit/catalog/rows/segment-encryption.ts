import { defineRequirements } from '../define-requirements';

/** The encryption of fields on the way to destinations. */
export const SEGMENT_ENCRYPTION_ROWS = defineRequirements('Segment: data encryption', [
  {
    id: 'SEG-50',
    title: 'It is on record whether and where fields are encrypted',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 49,
      quote: 'Segment encrypts data using a RSAES OAEP SHA 256 algorithm',
    },
    rule: 'The feature is optional and its settings are not in the API. ATTESTED for each destination by on or off, fields and the key’s fingerprint, or with `na` if it is used nowhere; MANUAL without either. With `na`, SEG-54 to SEG-59 are NOT_APPLICABLE.',
    remediation:
      'Look at the destination’s Data Encryption tab in the Segment app, and record destination, fields and fingerprint under SEG-50 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-51',
    title: 'What encryption cannot cover is protected otherwise',
    level: 'special',
    verification: 'segment',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 49,
      quote: 'before sending them to event stream, cloud mode destinations',
    },
    rule: 'WARN for enabled warehouses and for destinations that run in a browser (device mode): encryption reaches cloud-mode event destinations only. Finding no such destination is not PASS.',
    remediation:
      'Filter PHI out for them (`POST https://api.segmentapis.com/destination/{destinationId}/filters`), change the destination to cloud mode in its settings, or keep the warehouse under your own encryption.',
  },
  {
    id: 'SEG-52',
    title: 'Identifiers outside encryptable objects hold no PHI',
    level: 'special',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 55,
      quote: 'Only data fields in context, traits, and property objects can be encrypted',
    },
    rule: 'The scan of the code is FAIL for PHI in `userId`, `anonymousId`, `groupId`, event names or `messageId`, which cannot be encrypted. A clean scan stays open.',
    remediation:
      'Use an opaque identifier in the reported call, and put PHI in `properties`, `traits` or `context` only. Then run `hipaa-guard audit --only SEG-52`.',
  },
  {
    id: 'SEG-53',
    title: 'Receivers accept encrypted fields as text',
    level: 'special',
    verification: 'segment',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 57,
      quote: 'encrypted data value is always a string',
    },
    rule: 'An encrypted value is always a string. WARN where a rule of a tracking plan asks for another type, which no encrypted field can have; mappings at the destination cannot be seen.',
    remediation:
      'Change the rule of the field to `string` in the tracking plan (`PATCH https://api.segmentapis.com/tracking-plans/{trackingPlanId}/rules`), and the mapping in the destination’s settings.',
  },
  {
    id: 'SEG-54',
    title: 'Encrypted fields are listed by exact name',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 51,
      quote: 'Data encryption does not support "fuzzy matching"',
    },
    rule: 'Similar names are not matched. ATTESTED by a field list with the exact keys and their synonyms; MANUAL without one where encryption is used.',
    remediation:
      'Add every spelling of the key as a synonym in the Segment app’s Privacy Portal, choose it in the destination’s Data Encryption tab, and keep the list under SEG-54 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-55',
    title: 'The private keys are in safe custody',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 69,
      quote: 'Securely store your private key',
    },
    rule: 'Segment cannot show a key again. ATTESTED by where and by whom it is kept, and its fingerprint; MANUAL without it where encryption is used.',
    remediation:
      'Put the private key into your key store as soon as the Segment app shows it, and record fingerprint and custodian’s role, never the key, under SEG-55 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-56',
    title: 'Old private keys are kept as long as their data',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 93,
      quote:
        'Any data previously encrypted using the previous key pair is unaffected, but cannot be',
    },
    rule: 'A new key pair does not decrypt older data. ATTESTED by a rotation rule that keeps each old key while data under it exists.',
    remediation:
      'Before you choose Regenerate Encryption Keys in the destination’s Data Encryption tab of the Segment app, archive the old key; note fingerprints and dates under SEG-56 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-57',
    title: 'Changes to encrypted fields deal with older data',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 105,
      quote: 'All changes made to fields are forward-looking',
    },
    rule: 'Changes apply only to new data and take a while to take effect. ATTESTED by a decision about older data with each change; MANUAL without one.',
    remediation:
      'When you change fields in the destination’s Data Encryption tab of the Segment app, decide about data already sent and record it under SEG-57 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-58',
    title: 'Switching encryption off is a recorded decision',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 129,
      quote: 'Disabling the data encryption setting does not decrypt existing data',
    },
    rule: 'The page says both that older data loses its encryption and that it is not decrypted. ATTESTED by a change record whenever it is switched off, or by a statement that it never was.',
    remediation:
      'Before you clear the box in the destination’s Data Encryption tab of the Segment app, test with invented data what happens, and put the change record under SEG-58 in `hipaa-attestations.yaml`.',
    conflicts: ['segment-encryption-off'],
  },
  {
    id: 'SEG-59',
    title: 'Fields to be encrypted are classified Yellow',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 68,
      quote:
        'change the classification of your missing data fields to Yellow in the Privacy Portal',
    },
    rule: 'Only fields classified Yellow are offered. ATTESTED by a list of the fields and their class; MANUAL without one where encryption is used.',
    remediation:
      'Change the classification of the missing fields to Yellow in the Segment app’s Privacy Portal, and keep the list under SEG-59 in `hipaa-attestations.yaml`.',
  },
]);
