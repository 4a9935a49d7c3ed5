import { undone } from '../../src/audit/fixes/apply-change';
import { parseSavedChanges } from '../../src/audit/fixes/saved-changes';
import { requireOwnKey } from '../../src/twilio-api/require-own-key';
import { readSavedFile } from '../account/read-saved-file';
import type { ExitCode } from '../command/exit-code';
import { print } from '../terminal/output';
import { withAccountApis } from './account-apis';
import { type AuditValues, requireOnly } from './audit-options';
import { changeText } from './fix-text';
import { type ChangesEnd, makeChanges } from './make-changes';
import { requireFilesToWrite } from './require-files-to-write';

const EXIT_CODES: Readonly<Record<ChangesEnd, ExitCode>> = {
  all_there: 0,
  not_all_there: 1,
  call_failed: 4,
};

/**
 * Undoes the changes of a run with `--fix --apply`. What was changed since then stays.
 *
 * @throws {ExpectedError}
 */
export async function restoreChanges(values: AuditValues, path: string): Promise<ExitCode> {
  requireOnly('restore', values, ['credentials', 'access-log', 'actor']);
  requireFilesToWrite(values);
  return withAccountApis(values, async (apis) => {
    const { credentials } = apis;
    const { changes } = readSavedFile(path, credentials, parseSavedChanges);
    await requireOwnKey(apis.apiOf(credentials.accountSid), credentials);
    const back = changes.map(undone);
    print(back.map(changeText).join(''));
    return EXIT_CODES[await makeChanges(back, apis)];
  });
}
