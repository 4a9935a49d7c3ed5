/** What dialog and cover say. `{{seconds}}` is replaced. */
const DEFAULT_TEXTS = {
  warningTitle: 'Are you still there?',
  warningText: 'Nobody has used Flex for a while. You will be signed out in {{seconds}} seconds.',
  warningTasks:
    'Nobody has used Flex for a while. The page will be covered in {{seconds}} seconds. Calls and tasks go on.',
  warningSpoken: '{{seconds}} seconds left.',
  stay: 'Stay signed in',
  signOut: 'Sign out now',
  endTitle: 'Your session ends soon',
  endText:
    'You have been signed in for a long time. You will be signed out in {{seconds}} seconds, or when the tasks that you have are done. After that you can sign in again.',
  understood: 'Continue until then',
  coverTitle: 'This page is covered',
  coverIdle: 'Nobody has used Flex for a while.',
  coverHours: 'This session has reached its time limit.',
  coverLocked: 'The screen was locked.',
  coverEnded: 'Somebody has ended this session.',
  coverTasks: 'Calls and tasks go on. You will be signed out when they are done.',
  resume: 'Show the page again',
  leavingTitle: 'You are being signed out',
  stuckTitle: 'Signing out failed',
  stuckText: 'The page stays covered. Try again, or close this window.',
  tryAgain: 'Try again',
  controls: 'Calls and tasks',
  hangUp: 'Hang up',
  mute: 'Mute',
  unmute: 'Unmute',
  endTask: 'End the conversation',
  completeTask: 'Complete the task',
} as const;

export type PanelText = keyof typeof DEFAULT_TEXTS;

/**
 * A text, or a customer's plugin's replacement in Flex's strings, under `HipaaGuard` and the text's
 * name: `manager.strings.HipaaGuardStay`.
 */
export function panelText(strings: object, name: PanelText): string {
  const own: unknown = Reflect.get(strings, `HipaaGuard${name[0]?.toUpperCase()}${name.slice(1)}`);
  return typeof own === 'string' && own !== '' ? own : DEFAULT_TEXTS[name];
}
