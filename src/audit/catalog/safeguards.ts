/**
 * The standards and implementation specifications of the HIPAA Security Rule that rows concern, in
 * the rule's order, with their equivalents in other frameworks:
 *
 * - `nist`: the key activity tables of NIST SP 800-66r2, chapter 5, which has a section for each
 *   standard;
 * - `soc2`: criteria of AICPA's 2017 Trust Services Criteria (points of focus as revised in 2022).
 *   That mapping is this project's own reading.
 *
 * Source: 45 CFR Part 164, Subpart C, and its Appendix A for the titles.
 */
export const SAFEGUARDS = {
  '164.308(a)(1)(ii)(A)': { title: 'Risk analysis', nist: '5.1.1', soc2: ['CC3.2'] },
  '164.308(a)(1)(ii)(B)': { title: 'Risk management', nist: '5.1.1', soc2: ['CC5.1', 'C1.1'] },
  '164.308(a)(1)(ii)(D)': {
    title: 'Information system activity review',
    nist: '5.1.1',
    soc2: ['CC7.2'],
  },
  '164.308(a)(3)(ii)(C)': { title: 'Termination procedures', nist: '5.1.3', soc2: ['CC6.2'] },
  '164.308(a)(4)(ii)(B)': { title: 'Access authorization', nist: '5.1.4', soc2: ['CC6.3'] },
  '164.308(a)(4)(ii)(C)': {
    title: 'Access establishment and modification',
    nist: '5.1.4',
    soc2: ['CC6.2', 'CC6.3'],
  },
  '164.308(a)(5)(i)': {
    title: 'Security awareness and training',
    nist: '5.1.5',
    soc2: ['CC1.4', 'CC2.2'],
  },
  '164.308(a)(7)(i)': { title: 'Contingency plan', nist: '5.1.7', soc2: ['A1.2'] },
  '164.308(a)(8)': { title: 'Evaluation', nist: '5.1.8', soc2: ['CC4.1'] },
  '164.308(b)(1)': {
    title: 'Business associate contracts and other arrangements',
    nist: '5.1.9',
    soc2: ['CC9.2'],
  },
  '164.310(d)(2)(i)': { title: 'Disposal', nist: '5.2.4', soc2: ['C1.2'] },
  '164.312(a)(1)': { title: 'Access control', nist: '5.3.1', soc2: ['CC6.1', 'C1.1'] },
  '164.312(a)(2)(iii)': { title: 'Automatic logoff', nist: '5.3.1', soc2: ['CC6.1'] },
  '164.312(a)(2)(iv)': { title: 'Encryption and decryption', nist: '5.3.1', soc2: ['CC6.1'] },
  '164.312(b)': { title: 'Audit controls', nist: '5.3.2', soc2: ['CC7.2'] },
  '164.312(d)': { title: 'Person or entity authentication', nist: '5.3.4', soc2: ['CC6.1'] },
  '164.312(e)(1)': { title: 'Transmission security', nist: '5.3.5', soc2: ['CC6.7'] },
  '164.312(e)(2)(i)': { title: 'Integrity controls', nist: '5.3.5', soc2: ['CC6.7'] },
  '164.312(e)(2)(ii)': { title: 'Encryption', nist: '5.3.5', soc2: ['CC6.7'] },
  '164.314(a)(1)': {
    title: 'Business associate contracts or other arrangements',
    nist: '5.4.1',
    soc2: ['CC9.2'],
  },
  '164.316(a)': { title: 'Policies and procedures', nist: '5.5.1', soc2: ['CC5.3'] },
  '164.316(b)(1)': { title: 'Documentation', nist: '5.5.2', soc2: ['CC5.3'] },
  '164.316(b)(2)(i)': { title: 'Time limit', nist: '5.5.2', soc2: ['CC5.3'] },
  '164.316(b)(2)(iii)': { title: 'Updates', nist: '5.5.2', soc2: ['CC5.3'] },
} as const satisfies Readonly<
  Record<
    string,
    { readonly title: string; readonly nist: string; readonly soc2: readonly string[] }
  >
>;

/** A citation within 45 CFR, such as `164.312(e)(1)`. */
export type Safeguard = keyof typeof SAFEGUARDS;
