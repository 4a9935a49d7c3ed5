import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { readItem } from '../../../src/audit/fields/field-reader';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { Scope } from '../../../src/audit/judge/scope-of';
import type { AccountView, AttestedAnswer, Check } from '../../../src/audit/model/check';
import type { Verdict } from '../../../src/audit/model/verdict';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import type { Reading, StoredItem } from '../../../src/audit/snapshot/snapshot';
import { NOW } from './audited';
import { accountSnapshot, reading } from './snapshots';

/** What an endpoint has, each as the API writes it, with the SIDs in its path. */
export interface RightResources {
  readonly of: AnyEndpoint;
  readonly items: readonly RightItem[];
}

export interface RightItem {
  readonly parents?: readonly string[];
  /** Field names as the endpoint has them: a dot leads into an object. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One field that is other than in the right account. */
export interface FieldChange {
  readonly of: AnyEndpoint;
  /** A field of the endpoint's, or `parents`. */
  readonly field: string;
  /** Which of its items. @default the first */
  readonly item?: number;
  /** As the API would write it. */
  readonly value: unknown;
}

/** One that goes wrong, and what the row says then. */
export interface Wrong extends FieldChange {
  readonly verdict: Verdict;
}

/** An account that is right in all that a row reads, and what makes it wrong. */
export interface RightAccount {
  /** What is special about it, where a row has several. */
  readonly name?: string;
  readonly check: Check;
  readonly attested?: Readonly<Partial<Record<RequirementId, AttestedAnswer>>>;
  readonly resources: readonly RightResources[];
  /** @default PASS */
  readonly verdict?: Verdict;
  readonly wrong: readonly Wrong[];
  /** Fields that are read and whose value cannot change the verdict, with the reason. */
  readonly harmless?: Readonly<Record<string, string>>;
  /** Fields without which the first item of a reading is as right, with the reason. */
  readonly optional?: Readonly<Record<string, string>>;
}

type Readings = Readonly<Record<string, Reading>>;

/** What the row says of the account, with one field gone wrong where `wrong` says so. */
export function verdictOfCheck(account: RightAccount, wrong?: FieldChange): Verdict {
  return judgeReadings(account, readingsOf(account, wrong)).verdict;
}

/** The same where one reading is other than it should be; `null` where it was never made. */
export function verdictWithReading(
  account: RightAccount,
  { id }: AnyEndpoint,
  changes: Partial<Reading> | null,
): Verdict {
  const { [id]: changed = reading([]), ...others } = readingsOf(account);
  const readings = changes === null ? others : { ...others, [id]: { ...changed, ...changes } };
  return judgeReadings(account, readings).verdict;
}

/** What the row says of a subaccount that nothing was read of. */
export function verdictOnNothing({ check }: RightAccount): Verdict {
  return judgeAccount(check, accountSnapshot({ credentials: false }), NOW, scopeOf()).verdict;
}

/** `endpoint field` of all that the row looks at while it judges the account, right and wrong. */
export function readFields(account: RightAccount): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const wrong of [undefined, ...account.wrong]) {
    judgeReadings(account, readingsOf(account, wrong), (field) => seen.add(field));
  }
  return seen;
}

/** `endpoint field` of what differs between the right account and the wrong one. */
export function changedFields(account: RightAccount, wrong: FieldChange): readonly string[] {
  const index = wrong.item ?? 0;
  const [before, after] = [undefined, wrong].map(
    (each) => readingsOf(account, each)[wrong.of.id]?.items[index],
  );
  return [...leavesOf(before), ...leavesOf(after)]
    .filter(([path]) => leafOf(before, path) !== leafOf(after, path))
    .map(([path]) => `${wrong.of.id} ${path}`);
}

/** What is in the first item of each reading, each as a field that is missing in the answer. */
export function missingFields({ resources }: RightAccount): readonly FieldChange[] {
  return resources.flatMap(({ of, items }) =>
    Object.keys(items[0]?.fields ?? {}).map(
      (field): FieldChange => ({ of, field, value: undefined }),
    ),
  );
}

function readingsOf({ check, resources }: RightAccount, wrong?: FieldChange): Readings {
  return Object.fromEntries([
    ...check.reads.map(({ id }) => [id, reading([])]),
    ...resources.map(({ of, items }) => [
      of.id,
      {
        ...reading([]),
        items: items.map((item, index) => {
          const isWrong = wrong?.of === of && (wrong.item ?? 0) === index;
          return storedItem(of, isWrong ? gone(item, wrong) : item);
        }),
      },
    ]),
  ]);
}

function gone({ fields, parents }: RightItem, { field, value }: FieldChange): RightItem {
  if (field === 'parents') return { fields, parents: value as readonly string[] };
  return { ...(parents && { parents }), fields: { ...fields, [field]: value } };
}

function storedItem({ fields: readers }: AnyEndpoint, { fields, parents = [] }: RightItem) {
  const raw = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in readers)) throw new Error(`no field of the endpoint: ${name}`);
    place(raw, name.split('.'), value);
  }
  return { parents, fields: readItem(readers, raw) };
}

function place(
  into: Record<string, unknown>,
  [name = '', ...rest]: string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  into[name] ??= {};
  place(into[name] as Record<string, unknown>, rest, value);
}

function judgeReadings(
  { check, attested }: RightAccount,
  readings: Readings,
  onField: (field: string) => void = () => undefined,
) {
  const recording: Check = {
    ...check,
    judge: (account) => check.judge(recordingView(account, onField)),
  };
  return judgeAccount(recording, accountSnapshot({ readings }), NOW, scopeOf(attested));
}

function scopeOf(attested: RightAccount['attested'] = {}): Scope {
  return {
    inPhiScope: () => false,
    covered: () => false,
    attested: (id) => attested[id] ?? null,
  };
}

/** The account, telling which fields of what was read are looked at. */
function recordingView(account: AccountView, onField: (field: string) => void): AccountView {
  return {
    ...account,
    items: (endpoint) =>
      account
        .items(endpoint)
        .map((item) => watched(item, (path) => onField(`${endpoint.id} ${path}`))),
  };
}

/**
 * @param onLeaf Told the way to each value that is no object, list elements without their index.
 */
function watched<Value extends object>(
  value: Value,
  onLeaf: (path: string) => void,
  way = '',
): Value {
  return new Proxy(value, {
    get(target, name) {
      const inner: unknown = Reflect.get(target, name);
      if (!Object.hasOwn(target, name) || typeof name === 'symbol') return inner;
      if (Array.isArray(target)) {
        return isBranch(inner) ? watched(inner, onLeaf, way) : inner;
      }
      const path = way === '' ? name : `${way}.${name}`;
      if (!isBranch(inner) || isListOfTexts(inner)) onLeaf(path);
      return isBranch(inner) ? watched(inner, onLeaf, path) : inner;
    },
  });
}

/** A URL's parts are one value. */
function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('scheme' in value);
}

function isListOfTexts(value: object): boolean {
  return Array.isArray(value) && !value.some(isBranch);
}

/** What is in an item, by way; a list's elements share theirs. */
function leavesOf(item: StoredItem | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, way: string): void => {
    if (!isBranch(value) || isListOfTexts(value)) {
      found.set(way, `${found.get(way) ?? ''}${JSON.stringify(value)}`);
    } else if (Array.isArray(value)) {
      for (const each of value) visit(each, way);
    } else {
      for (const [name, each] of Object.entries(value)) {
        visit(each, way === '' ? name : `${way}.${name}`);
      }
    }
  };
  visit({ ...item?.fields, parents: item?.parents }, '');
  return found;
}

function leafOf(item: StoredItem | undefined, path: string): string | undefined {
  return leavesOf(item).get(path);
}
