import {
  type CallbackChange,
  callsPlace,
  changesBetween,
  type EventCallback,
} from './event-callback';
import type { Workspace } from './workspaces';

/** What a workspace's event callback is to become. */
export interface CallbackPlan extends Workspace {
  readonly wanted: EventCallback;
  readonly changes: readonly CallbackChange[];
  /**
   * True when somebody else's events would end: the workspace calls what was not expected there.
   */
  readonly replacesAnother: boolean;
}

/** @param expected The URL that the workspace may call today: another one is somebody else's. */
export function callbackPlan(
  { sid, eventCallback }: Workspace,
  wanted: EventCallback,
  expected: string,
): CallbackPlan {
  const changes = changesBetween(eventCallback, wanted);
  const { url } = eventCallback;
  const isExpected = url === '' || callsPlace(url, wanted.url) || callsPlace(url, expected);
  return { sid, eventCallback, wanted, changes, replacesAnother: !isExpected };
}
