import { jsonText } from '../../json/json-text';
import type { Snapshot, SubjectSnapshot } from './snapshot';

/** A snapshot as its file has it, where a subject's name is `accountSid`, whatever it is. */
export interface SavedSnapshot extends Omit<Snapshot, 'accounts'> {
  readonly accounts: readonly (Omit<SubjectSnapshot, 'subject'> & {
    readonly accountSid: string;
  })[];
}

/** The text of a snapshot's file. */
export function snapshotText({ accounts, ...snapshot }: Snapshot): string {
  const saved: SavedSnapshot = {
    ...snapshot,
    accounts: accounts.map(({ subject, ...account }) => ({ accountSid: subject, ...account })),
  };
  return `${jsonText(saved)}\n`;
}

/** The snapshot of a file that was held to its schema. */
export function fromSaved({ accounts, ...saved }: SavedSnapshot): Snapshot {
  return {
    ...saved,
    accounts: accounts.map(({ accountSid, ...account }) => ({ subject: accountSid, ...account })),
  };
}
