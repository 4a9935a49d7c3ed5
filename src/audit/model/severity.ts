import type { Exposure } from '../catalog/exposure';
import type { Verdict } from './verdict';

/** The severity of a verdict, from worst to best, by the names that scanners use. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

const PROVED: Readonly<Record<Exposure, Severity>> = {
  public: 'critical',
  disclosed: 'high',
  in_transit: 'high',
  kept: 'medium',
  process: 'low',
  none: 'info',
};

/** One step lower: the row may hold after all. */
const POSSIBLE: Readonly<Record<Exposure, Severity>> = {
  public: 'high',
  disclosed: 'medium',
  in_transit: 'medium',
  kept: 'low',
  process: 'low',
  none: 'info',
};

/**
 * The severity of a verdict on a row whose violation exposes PHI in this way; `info` for what is
 * closed.
 */
export function severityOf(exposure: Exposure, verdict: Verdict): Severity {
  switch (verdict) {
    case 'FAIL':
    case 'ACCEPTED':
      return PROVED[exposure];
    case 'ERROR':
    case 'REVIEW':
    case 'MANUAL':
    case 'WARN':
    case 'NOT_TESTABLE':
      return POSSIBLE[exposure];
    case 'ATTESTED':
    case 'PASS':
    case 'NOT_APPLICABLE':
      return 'info';
  }
}
