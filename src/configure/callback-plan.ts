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
  /** True when somebody else would lose their events: the workspace calls an unexpected URL. */
  readonly replacesAnother: boolean;
}

/** @param expected The URL that the workspace may call today; any other is somebody else's. */
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
