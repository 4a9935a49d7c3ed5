import type { RequirementId } from './requirement-id';
import { ROW_SAFEGUARDS } from './row-safeguards';
import { SAFEGUARDS, type Safeguard } from './safeguards';

/** The values of `--framework`: whose controls a result can be sorted by. */
export const FRAMEWORKS = ['hipaa', 'nist-800-66', 'soc2'] as const;

export type Framework = (typeof FRAMEWORKS)[number];

/** One requirement of a framework: its own identifier, and a title. */
export interface Control {
  readonly id: string;
  readonly title: string;
}

export const FRAMEWORK_TERMS: Readonly<
  Record<Framework, { readonly name: string; readonly edition: string; readonly url: string }>
> = {
  hipaa: {
    name: 'HIPAA Security Rule',
    edition: '45 CFR Part 164, Subpart C',
    url: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-C',
  },
  'nist-800-66': {
    name: 'NIST SP 800-66',
    edition: 'Revision 2, February 2024',
    url: 'https://doi.org/10.6028/NIST.SP.800-66r2',
  },
  soc2: {
    name: 'SOC 2',
    edition: '2017 Trust Services Criteria, points of focus of 2022',
    url: 'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
  },
};

/** Sections of chapter 5, each about one standard of the rule. */
const NIST_SECTIONS = {
  '5.1.1': 'Security management process',
  '5.1.3': 'Workforce security',
  '5.1.4': 'Information access management',
  '5.1.5': 'Security awareness and training',
  '5.1.7': 'Contingency plan',
  '5.1.8': 'Evaluation',
  '5.1.9': 'Business associate contracts and other arrangements',
  '5.2.4': 'Device and media controls',
  '5.3.1': 'Access control',
  '5.3.2': 'Audit controls',
  '5.3.4': 'Person or entity authentication',
  '5.3.5': 'Transmission security',
  '5.4.1': 'Business associate contracts or other arrangements',
  '5.5.1': 'Policies and procedures',
  '5.5.2': 'Documentation',
} as const satisfies Readonly<Record<(typeof SAFEGUARDS)[Safeguard]['nist'], string>>;

/** The subject of a criterion, in our own words: AICPA's are longer, and its own. */
const SOC2_CRITERIA = {
  'A1.2': 'Backup and recovery',
  'C1.1': 'Confidential information is identified and protected',
  'C1.2': 'Confidential information is disposed of',
  'CC1.4': 'Competent people',
  'CC2.2': 'Internal communication of duties',
  'CC3.2': 'Risks are identified and analysed',
  'CC4.1': 'Controls are evaluated',
  'CC5.1': 'Controls are selected to mitigate risks',
  'CC5.3': 'Policies and procedures',
  'CC6.1': 'Logical access is restricted',
  'CC6.2': 'Users are registered and removed',
  'CC6.3': 'Access follows roles and least privilege',
  'CC6.7': 'Information is protected in transit',
  'CC7.2': 'Systems are monitored',
  'CC9.2': 'Vendors are managed',
} as const satisfies Readonly<Record<(typeof SAFEGUARDS)[Safeguard]['soc2'][number], string>>;

/** All controls of a framework that a row concerns, in the framework's own order. */
export const CONTROLS: Readonly<Record<Framework, readonly Control[]>> = {
  hipaa: Object.entries(SAFEGUARDS).map(([id, { title }]) => ({ id, title })),
  'nist-800-66': Object.entries(NIST_SECTIONS).map(([id, title]) => ({ id, title })),
  soc2: Object.entries(SOC2_CRITERIA).map(([id, title]) => ({ id, title })),
};

/** The identifiers of the controls that a row concerns, in the framework's own order. */
export function controlsOf(row: RequirementId, framework: Framework): readonly string[] {
  const own = new Set(ROW_SAFEGUARDS[row].flatMap((safeguard) => idsOf(safeguard, framework)));
  return CONTROLS[framework].map(({ id }) => id).filter((id) => own.has(id));
}

/** The same for every framework. */
export function allControlsOf(row: RequirementId): Readonly<Record<Framework, readonly string[]>> {
  return {
    hipaa: controlsOf(row, 'hipaa'),
    'nist-800-66': controlsOf(row, 'nist-800-66'),
    soc2: controlsOf(row, 'soc2'),
  };
}

function idsOf(safeguard: Safeguard, framework: Framework): readonly string[] {
  const { nist, soc2 } = SAFEGUARDS[safeguard];
  switch (framework) {
    case 'hipaa':
      return [safeguard];
    case 'nist-800-66':
      return [nist];
    case 'soc2':
      return soc2;
  }
}
