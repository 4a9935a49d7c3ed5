import { readdirSync, renameSync } from 'node:fs';
import type { PlainObject } from '../../../src/json/plain-object';
import type { ApiRequest } from '../twilio-api/api-stand-in';
import { ACCOUNT, auditRuns } from './audit-runs';

/** Like {@link auditRuns}, with the command's changes in the account. */
export function auditFixRuns() {
  const { standIn, folder, file, start, audit, statements } = auditRuns();

  /** States that a row holds for these resources. */
  function state(row: string, resources: readonly string[], fields: PlainObject = {}): void {
    const scope = { accounts: [ACCOUNT], resources };
    renameSync(statements([row], { scope, ...fields }), file('hipaa-attestations.yaml'));
  }

  /** The calls that are not GETs. */
  const writes = () => standIn.calls.filter((call) => !call.startsWith('GET'));
  const forms = (method = 'POST') =>
    standIn.requests
      .filter(({ operation }) => operation.method === method)
      .map(({ form }) => form.toString());
  /** The files with the previous state. */
  const savedFiles = () => readdirSync(folder()).filter((name) => name.startsWith('audit-fix-'));

  return { standIn, file, start, audit, state, writes, forms, savedFiles };
}

/** Whether a request changes a resource with this part in its path. */
export function isPost(part: string) {
  return ({ operation, url }: ApiRequest) =>
    operation.method === 'POST' && url.pathname.includes(part);
}
