import type { FlexManager, FlexUi } from './flex-api';
import { settles } from './settles';

/**
 * Flex's own `Logout`, which clears the tokens and closes the connections. Forced, it does so even
 * when the worker's activity cannot be set.
 *
 * An activity that is not available to the worker would make it fail, so a forced one names none.
 *
 * @returns Whether Flex is logged out: another plugin may have aborted the action, or replaced it
 *   by one that does nothing.
 */
export async function logOut(
  { Actions }: FlexUi,
  manager: FlexManager,
  options: { readonly activitySid?: string | undefined } | 'force',
): Promise<boolean> {
  const payload = options === 'force' ? { forceLogout: true } : { forceLogout: false, ...options };
  const ended = await settles(Actions.invokeAction('Logout', payload));
  return ended && manager.store.getState().flex.session.loginState !== 'LOGGED_IN';
}
