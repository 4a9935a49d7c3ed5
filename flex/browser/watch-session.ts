import { readSessionSettings, type SessionSettings } from '../../src/flex/session-settings';
import { reduceSession, startSession } from '../session/reduce-session';
import { sessionLimits } from '../session/session-limits';
import type { SessionEffect, SessionEvent, Transition } from '../session/session-state';
import { sessionView } from '../session/session-view';
import { carryOut } from './carry-out';
import type { FlexManager, FlexUi } from './flex-api';
import { isNewSignIn } from './is-new-sign-in';
import { Panel } from './panel';
import { sessionStore } from './session-store';
import { taskControls } from './task-controls';
import { taskLoad, tasksInHand } from './tasks-in-hand';
import { warn } from './warn';
import { watchActivity } from './watch-activity';
import { watchFrames } from './watch-frames';
import { watchScreen } from './watch-screen';
import { workerActivity } from './worker-activity';

/** How often deadlines are checked; a background tab's timers run once a minute. */
const TICK_MS = 1_000;

/**
 * Watches the session in this tab: passes events of browser and Flex to the state machine, carries
 * out the effects and shows the state.
 */
export function watchSession(flex: FlexUi, manager: FlexManager): void {
  const settings = settingsOf(manager);
  const limits = sessionLimits(settings);
  const store = sessionStore(manager.workerClient?.sid ?? '');
  const worker = workerActivity(flex, manager, settings);
  const panel = new Panel(manager.strings, (pressed) => send({ kind: pressed }));

  const flexState = () => manager.store.getState().flex;
  const tasks = () => tasksInHand(flexState(), flex);
  const load = () => taskLoad(tasks(), flexState());

  const record = isNewSignIn() ? undefined : store.read();
  let { state, effects } = startSession(record, load(), Date.now(), limits);

  const show = () => {
    const view = sessionView(state, Date.now(), limits);
    panel.show(view, taskControls(tasks(), flex, manager, show));
  };
  const enter = (next: Transition) => {
    ({ state, effects } = next);
    for (const effect of effects) void follow(effect);
    show();
  };
  const send = (event: SessionEvent) => {
    enter(reduceSession(state, event, Date.now(), limits));
  };
  const follow = async (effect: SessionEffect) => {
    const event = await carryOut(effect, state, { flex, manager, store, worker });
    if (event !== undefined) send(event);
  };
  const catchUp = () => {
    const other = store.read();
    if (other !== undefined) send({ kind: 'elsewhere', at: other.lastActivity });
    send({ kind: 'tick' });
  };
  const onFlexState = () => {
    const { loginState } = flexState().session;
    if (state.phase === 'left') {
      if (loginState !== 'LOGGED_IN') return;
      // A new sign-in in the same page.
      enter(startSession(undefined, load(), Date.now(), limits));
    } else if (loginState === 'LOGGED_OUT') {
      send({ kind: 'left' });
    } else if (load() !== state.tasks) {
      send({ kind: 'tasks', tasks: load() });
    }
  };

  enter({ state, effects });
  const activity = () => send({ kind: 'activity' });
  watchActivity(activity);
  const lookAtFrames = watchFrames(
    settings.iframe,
    watchScreen(() => send({ kind: 'locked' })),
    activity,
  );
  setInterval(() => {
    catchUp();
    lookAtFrames();
  }, TICK_MS);
  // Timers are late after sleep; these events fire when somebody returns to the page.
  for (const sight of ['focus', 'pageshow']) addEventListener(sight, catchUp);
  document.addEventListener('visibilitychange', catchUp);
  store.onChange(catchUp);
  manager.store.subscribe(onFlexState);
  manager.events.addListener('workerActivityUpdated', ({ sid }) => {
    // This tab may be about to set the activity itself.
    catchUp();
    if (sid === settings.loggedOffActivitySid && !worker.isOwnDoing()) send({ kind: 'ended' });
  });
}

function settingsOf(manager: FlexManager): SessionSettings {
  const { settings, problems } = readSessionSettings(manager.serviceConfiguration.ui_attributes);
  if (problems.length > 0) {
    warn(`Settings that are not valid take their defaults: ${problems.join(', ')}`);
  }
  return settings;
}
