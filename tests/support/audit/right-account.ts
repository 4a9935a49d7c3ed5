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

/** An endpoint's resources in the API's form, with the SIDs in its path. */
export interface RightResources {
  readonly of: AnyEndpoint;
  readonly items: readonly RightItem[];
}

export interface RightItem {
  readonly parents?: readonly string[];
  /** The endpoint's field names: a dot leads into an object. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One field that differs from the right account. */
export interface FieldChange {
  readonly of: AnyEndpoint;
  /** A field of the endpoint's, or `parents`. */
  readonly field: string;
  /** The index of the item. @default the first */
  readonly item?: number;
  /** The value in the API's form. */
  readonly value: unknown;
}

/** A wrong field, and the row's verdict then. */
export interface Wrong extends FieldChange {
  readonly verdict: Verdict;
}

/** An account that is right in everything that a row reads, and what makes it wrong. */
export interface RightAccount {
  /** What is special about it, when a row has several. */
  readonly name?: string;
  readonly check: Check;
  readonly attested?: Readonly<Partial<Record<RequirementId, AttestedAnswer>>>;
  readonly resources: readonly RightResources[];
  /** @default PASS */
  readonly verdict?: Verdict;
  readonly wrong: readonly Wrong[];
  /** Fields that are read but cannot change the verdict, with the reason. */
  readonly harmless?: Readonly<Record<string, string>>;
  /** Fields that the first item of a reading may lack, with the reason. */
  readonly optional?: Readonly<Record<string, string>>;
}

type Readings = Readonly<Record<string, Reading>>;

/** The row's verdict on the account, with the wrong field if `wrong` is given. */
export function verdictOfCheck(account: RightAccount, wrong?: FieldChange): Verdict {
  return judgeReadings(account, readingsOf(account, wrong)).verdict;
}

/** The same with another outcome of one reading; `null` if it was never made. */
export function verdictWithReading(
  account: RightAccount,
  { id }: AnyEndpoint,
  changes: Partial<Reading> | null,
): Verdict {
  const { [id]: changed = reading([]), ...others } = readingsOf(account);
  const readings = changes === null ? others : { ...others, [id]: { ...changed, ...changes } };
  return judgeReadings(account, readings).verdict;
}

/** The row's verdict on a subaccount that was not read. */
export function verdictOnNothing({ check }: RightAccount): Verdict {
  return judgeAccount(check, accountSnapshot({ credentials: false }), NOW, scopeOf()).verdict;
}

/** `endpoint field` for all that the row reads while it judges the right and wrong accounts. */
export function readFields(account: RightAccount): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const wrong of [undefined, ...account.wrong]) {
    judgeReadings(account, readingsOf(account, wrong), (field) => seen.add(field));
  }
  return seen;
}

/** `endpoint field` for the differences between the right account and the wrong ones. */
export function changedFields(account: RightAccount, wrong: FieldChange): readonly string[] {
  const index = wrong.item ?? 0;
  const [before, after] = [undefined, wrong].map(
    (each) => readingsOf(account, each)[wrong.of.id]?.items[index],
  );
  return [...leavesOf(before), ...leavesOf(after)]
    .filter(([path]) => leafOf(before, path) !== leafOf(after, path))
    .map(([path]) => `${wrong.of.id} ${path}`);
}

/** The fields in the first item of each reading, each missing from an answer. */
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

/** The account, which reports the fields that are read from it. */
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
 * @param onLeaf Gets the path to each value that is no object, list elements without their index.
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

/** The values in an item, by path; a list's elements share theirs. */
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
