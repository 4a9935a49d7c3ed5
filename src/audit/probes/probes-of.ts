import type { Check } from '../model/check';
import { PROBES } from './all-probes';
import type { Probe } from './probe';

/** The probes whose results these checks need. */
export function probesOf(checks: readonly Pick<Check, 'reads' | 'optIn'>[]): readonly Probe[] {
  return PROBES.filter(({ results }) =>
    checks.some(({ reads, optIn = [] }) => [...reads, ...optIn].includes(results)),
  );
}
