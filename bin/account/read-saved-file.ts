import { withoutByteOrderMark } from '../../src/json/without-byte-order-mark';
import { SavedSettingsError } from '../../src/saved-settings/saved-settings-error';
import type { Credentials } from '../../src/twilio-api/credentials';
import { readTextFile } from '../files/text-file';

/**
 * Reads the file of `--restore`, which names its account.
 *
 * @throws {SavedSettingsError | UsageError}
 */
export function readSavedFile<Saved extends { readonly accountSid: string }>(
  path: string,
  { accountSid }: Credentials,
  parse: (text: string) => Saved,
): Saved {
  const saved = readTextFile('--restore', path, (text) => parse(withoutByteOrderMark(text)));
  if (saved.accountSid === accountSid) return saved;
  throw new SavedSettingsError('--restore: the file is for an account other than ACCOUNT_SID');
}
