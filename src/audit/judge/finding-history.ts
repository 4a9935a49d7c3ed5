import type { RequirementId } from '../catalog/requirement-id';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import { UNKNOWN_VERDICTS, type Verdict } from '../model/verdict';

/** The parts used of an earlier run's result; one of version 0.1 has neither ids nor history. */
export interface EarlierResult extends Pick<AuditResult, 'generated_at'> {
  readonly requirements: readonly EarlierRow[];
}

type EarlierRow = Pick<RequirementResult, 'id' | 'verdicts'> & {
  readonly findings: readonly EarlierFinding[];
};

type EarlierFinding = Partial<Pick<AccountFinding, 'account' | 'id' | 'first_seen' | 'absent_at'>>;

/** Since when a finding has been known, in UTC. */
export type Seen = Pick<AccountFinding, 'first_seen' | 'absent_at'>;

/** What the runs so far know of one row of an account. */
interface KnownRow {
  /** The snapshot time of the newest run that judged it. */
  readonly judgedAt?: string | undefined;
  /** Its findings by id: those of that run, and those of later runs that could not judge it. */
  readonly findings: ReadonlyMap<string, Seen>;
}

const NOTHING: KnownRow = { findings: new Map() };

/**
 * Looks up since when findings have been known, by row and account: a run that omitted the row, or
 * could not judge it, takes nothing away from what earlier runs knew.
 *
 * @param now The snapshot time of this run, in UTC.
 * @param earlier In any order; results later than this run are ignored.
 */
export function findingHistory(now: string, earlier: readonly EarlierResult[]) {
  const rows = new Map<string, KnownRow>();
  const before = earlier.filter(({ generated_at }) => generated_at <= now);
  for (const { generated_at, requirements } of byTime(before)) {
    for (const row of requirements) {
      for (const [account, verdict] of Object.entries(row.verdicts)) {
        const key = keyOf(row.id, account);
        const own = row.findings.filter((finding) => finding.account === account);
        const known = rows.get(key) ?? NOTHING;
        rows.set(key, afterRun(known, { takenAt: generated_at, verdict, findings: own }));
      }
    }
  }

  return (row: RequirementId, account: string, id: string): Seen => {
    const { judgedAt, findings } = rows.get(keyOf(row, account)) ?? NOTHING;
    return findings.get(id) ?? seen(now, judgedAt);
  };
}

export type FindingHistory = ReturnType<typeof findingHistory>;

interface JudgedRow {
  readonly takenAt: string;
  readonly verdict: Verdict;
  readonly findings: readonly EarlierFinding[];
}

function afterRun(known: KnownRow, { takenAt, verdict, findings }: JudgedRow): KnownRow {
  const found = findings.flatMap(({ id, first_seen = takenAt, absent_at }) => {
    if (id === undefined) return [];
    const before = known.findings.get(id) ?? seen(first_seen, known.judgedAt);
    return [[id, joined(before, seen(first_seen, absent_at))] as const];
  });
  const isJudged = found.length === findings.length && !UNKNOWN_VERDICTS.includes(verdict);
  return isJudged
    ? { judgedAt: takenAt, findings: new Map(found) }
    : { ...known, findings: new Map([...known.findings, ...found]) };
}

/** Each of two runs may know of earlier ones that the other does not. */
function joined(one: Seen, other: Seen): Seen {
  const [first_seen = one.first_seen] = [one.first_seen, other.first_seen].sort();
  return seen(first_seen, [one.absent_at, other.absent_at].filter(isKnown).sort().at(-1));
}

function isKnown(time: string | undefined): time is string {
  return time !== undefined;
}

function seen(first_seen: string, absent_at: string | undefined): Seen {
  return absent_at === undefined ? { first_seen } : { first_seen, absent_at };
}

function keyOf(row: RequirementId, account: string): string {
  return `${row} ${account}`;
}

function byTime(results: readonly EarlierResult[]): readonly EarlierResult[] {
  return [...results].sort((a, b) => (a.generated_at < b.generated_at ? -1 : 1));
}
