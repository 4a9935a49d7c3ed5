import { type CallbackPlan, callbackPlan } from '../../src/configure/callback-plan';
import { wantedEventCallback } from '../../src/configure/event-callback';
import { forgedCallback } from '../../src/configure/forged-request';
import {
  parseSavedCallback,
  type SavedCallback,
  saveCallback,
} from '../../src/configure/saved-callback';
import { findWorkspaces, setEventCallback } from '../../src/configure/workspaces';
import { EVENT_CALLBACK } from '../../src/routes/all-routes';
import { SavedSettingsError } from '../../src/saved-settings/saved-settings-error';
import { readSavedFile } from '../account/read-saved-file';
import type { ExitCode } from '../command/exit-code';
import { workspaceOption } from '../options/workspace-option';
import { changesText } from '../terminal/changes-text';
import { print, tell } from '../terminal/output';
import { calledFunction } from './called-function';
import { refuseBesideRestore } from './refuse-beside-restore';
import { refusesForgeries } from './refuses-forgeries';
import type { Run } from './run';

/** Points the event callback of workspaces at the Function. */
export async function pointCallback(run: Run): Promise<ExitCode> {
  const { api, values, settings } = run;
  const sids = workspaceOption(values.workspace, settings);
  const { url } = await calledFunction(run, EVENT_CALLBACK.path);
  const wanted = wantedEventCallback(url);
  const workspaces = await findWorkspaces(api, sids);
  const plans = workspaces.map((workspace) => callbackPlan(workspace, wanted, wanted.url));
  print(plansText(plans));

  if (!(await refusesForgeries(run, forgedCallback(url)))) return 1;
  return await carryOut(plans, run);
}

/** Restores what a workspace called before, from a file that `--apply` has written. */
export async function restoreCallback(run: Run, path: string): Promise<ExitCode> {
  const { workspaceSid, eventCallback, replacedBy } = savedCallbackOf(run, path);
  const workspaces = await findWorkspaces(run.api, [workspaceSid]);
  const plans = workspaces.map((workspace) => callbackPlan(workspace, eventCallback, replacedBy));
  print(plansText(plans));
  return await carryOut(plans, run);
}

function savedCallbackOf({ values, settings, credentials }: Run, path: string): SavedCallback {
  refuseBesideRestore(values, ['url', 'environment', 'production']);
  const saved = readSavedFile(path, credentials, parseSavedCallback);
  const sids = workspaceOption(values.workspace, settings);
  if (sids.length > 0 && !sids.includes(saved.workspaceSid)) {
    const source = values.workspace === undefined ? 'TASKROUTER_WORKSPACE_SID' : '--workspace';
    throw new SavedSettingsError(`--restore: the file is for a workspace other than ${source}`);
  }
  return saved;
}

async function carryOut(plans: readonly CallbackPlan[], run: Run): Promise<ExitCode> {
  const { apply = false, replace = false, restore: saved } = run.values;
  const due = plans.filter(({ changes }) => changes.length > 0);
  if (due.length === 0) {
    print('Nothing to change.\n');
    return 0;
  }
  const others = due.filter(({ replacesAnother }) => replacesAnother && !replace);
  // Naming the saved file is consent enough: its URL was there before.
  if (!apply && saved === undefined) {
    const options = others.length === 0 ? '--apply' : '--apply --replace';
    print(`Nothing was changed. Run it again with ${options} to make the change.\n`);
    return 0;
  }
  if (others.length > 0) {
    tell(othersProblem(others));
    return 2;
  }
  // All are saved before the first change, so that an unwritable folder leaves everything
  // unchanged.
  for (const plan of due) saveCurrent(plan, run);
  let code: ExitCode = 0;
  for (const plan of due) {
    if (!(await change(plan, run))) code = 1;
  }
  return code;
}

/** Saves the workspace's current callback to a file. */
function saveCurrent({ sid, eventCallback, wanted }: CallbackPlan, { credentials }: Run): void {
  const name = saveCallback(process.cwd(), {
    accountSid: credentials.accountSid,
    workspaceSid: sid,
    savedAt: new Date(),
    eventCallback,
    replacedBy: wanted.url,
  });
  print(`${name} holds what was there before; --restore ${name} puts it back.\n`);
}

/** @returns Whether it reads back as wanted. */
async function change({ sid, wanted }: CallbackPlan, { api }: Run): Promise<boolean> {
  const left = await setEventCallback(api, sid, wanted);
  if (left.length === 0) {
    print(`${sid} is configured, and was read back.\n`);
    return true;
  }
  const names = left.map(({ setting }) => setting).join(' and ');
  tell(`${sid} was changed, but reads back differently in ${names}. Does something else set it?\n`);
  return false;
}

function plansText(plans: readonly CallbackPlan[]): string {
  return plans.map(({ sid, changes }) => changesText(sid, changes)).join('');
}

function othersProblem(plans: readonly CallbackPlan[]): string {
  const sids = plans.map(({ sid }) => sid).join(', ');
  return (
    `Another URL now gets the events of ${sids}, and would no longer get any: add --replace to do ` +
    'this anyway. docs/deploy.md says how both can get them. Nothing was changed.\n'
  );
}
