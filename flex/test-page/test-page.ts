// A page with the real Flex UI, without an account: its Manager, store, actions, reducers, views
// and plugin loader. The test plays TaskRouter and the telephone through `testPage`; nothing is
// requested from Twilio.
import * as Flex from '@twilio/flex-ui';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router-dom';
import { combineReducers, compose, createStore } from 'redux';

const WORKER = 'WK00000000000000000000000000000001';
const AVAILABLE = 'WA00000000000000000000000000000001';
const OFFLINE = 'WA00000000000000000000000000000002';
const LOGGED_OFF = 'WA00000000000000000000000000000003';

type TaskStatus = 'pending' | 'accepted' | 'wrapping';

/** The actions of the test and of Flex itself, in order. */
const log: string[] = [];

const parameters = new URLSearchParams(location.search);
const store = createStore(
  combineReducers({ flex: Flex.FlexReducer }) as never,
  compose(Flex.applyFlexMiddleware(), Flex.flexStoreEnhancer) as never,
);
// `Manager.create` waits for Twilio; its constructor does not.
const manager: Flex.Manager = new Flex.Manager({ sso: {} } as never, store as never);
Object.assign(manager, {
  _serviceConfiguration: {
    account_sid: 'AC00000000000000000000000000000001',
    ui_attributes: { hipaa_guard: JSON.parse(parameters.get('settings') ?? '{}') },
    taskrouter_offline_activity_sid: OFFLINE,
    taskrouter_worker_skills: [],
  },
} as object);
Object.defineProperty(manager, 'workerClient', { value: { sid: WORKER } });
Object.assign(Object.getPrototypeOf(Flex.Manager), { _instance: manager });

const dispatch = store.dispatch as (action: { type: string; payload?: unknown }) => void;

/** An activity of TaskRouter's SDK; setting it is reflected in the worker's state. */
function activity(sid: string, name: string, available: boolean) {
  const made = {
    sid,
    name,
    available,
    get isCurrent() {
      return manager.store.getState().flex.worker.activity?.sid === sid;
    },
    async setAsCurrent(options?: { rejectPendingReservations?: boolean }) {
      log.push(`activity ${name}`);
      if (!available && options?.rejectPendingReservations === false) log.push('kept what rings');
      testPage.setActivity(sid);
    },
  };
  return made;
}

const activities = new Map(
  [
    activity(AVAILABLE, 'Available', true),
    activity(OFFLINE, 'Offline', false),
    activity(LOGGED_OFF, 'Logged off (inactive)', false),
  ].map((each) => [each.sid, each]),
);

function task(sid: string, channel: string, status: TaskStatus, name: string) {
  const now = new Date();
  const about = { dateCreated: now, dateUpdated: now };
  const attributes = { name, direction: 'inbound' };
  return {
    ...about,
    sid,
    taskSid: sid.replace('WR', 'WT'),
    status,
    task: { ...about, attributes, taskChannelUniqueName: channel, sid: sid.replace('WR', 'WT') },
  };
}

const tasks = new Map<string, ReturnType<typeof task>>();

const testPage = {
  log,
  Flex,
  /** Adds a reservation, with the name of the person it is about. */
  addTask(sid: string, channel: string, status: TaskStatus, name: string) {
    const added = task(sid, channel, status, name);
    tasks.set(sid, added);
    dispatch({ type: 'WORKER_ADD_RESERVATION', payload: added });
  },
  /** Changes a reservation as TaskRouter would; without a status it ends. */
  setTask(sid: string, status?: TaskStatus) {
    const { task: about } = tasks.get(sid) ?? {};
    if (status === undefined) {
      tasks.delete(sid);
      dispatch({ type: 'WORKER_DELETE_RESERVATION', payload: { sid } });
    } else {
      const { taskChannelUniqueName = '', attributes } = about ?? {};
      testPage.addTask(sid, taskChannelUniqueName, status, attributes?.name ?? '');
    }
  },
  /** Starts an outbound call whose callee's telephone rings. */
  dial(sid: string, name: string) {
    const dialled = task(sid, 'voice', 'pending', name);
    const attributes = { ...dialled.task.attributes, direction: 'outbound' };
    const payload = { ...dialled, task: { ...dialled.task, attributes, routingTarget: WORKER } };
    dispatch({ type: 'WORKER_ADD_RESERVATION', payload });
  },
  /** Starts an active call: its task, and the browser's telephone. */
  call(sid: string, name: string) {
    testPage.addTask(sid, 'voice', 'accepted', name);
    let muted = false;
    const call = {
      isMuted: () => muted,
      mute(next: boolean) {
        muted = next;
        log.push(next ? 'muted' : 'unmuted');
      },
      disconnect() {
        log.push('hung up');
        dispatch({ type: 'PHONE_REMOVE_CALL', payload: call });
        testPage.setTask(sid, 'wrapping');
      },
    };
    dispatch({ type: 'PHONE_ADD_CALL', payload: call });
  },
  /** Changes the activity as TaskRouter reports it, whoever set it. */
  setActivity(sid: string) {
    const { worker } = manager.store.getState().flex;
    const next = activities.get(sid);
    dispatch({ type: 'WORKER_UPDATE', payload: { ...worker, activity: next } });
    manager.events.emitWorkerActivityUpdated(next as never, activities as never);
  },
  loginState: () => manager.store.getState().flex.session.loginState,
  logIn() {
    const tokenPayload = {
      identity: 'robin',
      roles: ['agent'],
      token: 'token',
      expiration: new Date(Date.now() + 24 * 3_600_000).toISOString(),
      permissions: { agentDesktopView: true, selfEditStatus: true, seeTaskInfo: true },
    };
    dispatch({ type: 'FLEX_ACTION_LOGIN_FULFILLED', payload: { tokenPayload } });
  },
  /** Replaces a text as a customer's plugin would. */
  setText(name: string, text: string) {
    Object.assign(manager.strings, { [name]: text });
  },
};

declare global {
  interface Window {
    testPage: typeof testPage;
  }
}
window.testPage = testPage;

// These two use a Twilio client that is missing here.
Flex.Actions.replaceAction('WrapupTask', async ({ sid }: { sid: string }) => {
  log.push('wrapped up');
  testPage.setTask(sid, 'wrapping');
});
Flex.Actions.replaceAction('CompleteTask', async ({ sid }: { sid: string }) => {
  log.push('completed');
  testPage.setTask(sid);
});

dispatch({
  type: 'WORKER_INIT',
  payload: {
    tasks: new Map(),
    activity: activities.get(AVAILABLE),
    activities,
    attributes: {},
    // From TaskRouter's SDK, which is not connected here.
    source: { sid: WORKER, attributes: {}, activity: activities.get(AVAILABLE), on() {}, off() {} },
    worker: {
      sid: 'WK00000000000000000000000000000001',
      fullName: 'Robin Example',
      attributes: {},
    },
  },
});
testPage.logIn();
for (const [sid, channel, status, name] of JSON.parse(parameters.get('tasks') ?? '[]')) {
  testPage.addTask(sid, channel, status, name);
}

const element = React.createElement as (...parts: unknown[]) => React.ReactElement;
const views = element(Flex.ContextProvider, { manager }, element(Flex.RootContainer));
const themed = element(Flex.ThemeProvider, { themeConf: {} }, views);
const routed = element(MemoryRouter, { initialEntries: ['/agent-desktop'] }, themed);
ReactDOM.render(
  element(Provider, { store }, routed),
  document.getElementById('flex') as HTMLElement,
);

// Loads the plugin as Flex does from the active release.
const PLUGIN = { uuid: 'plugin-1', name: 'hipaa-guard-session', version: '0.1.0', phase: 3 };
const { Plugins } = Flex as unknown as {
  Plugins: { setup(...parts: unknown[]): void; storePluginDefinition(plugins: unknown[]): void };
};
Plugins.setup(Flex, manager);
Plugins.storePluginDefinition([{ ...PLUGIN, flexVersion: '2', src: '', state: 'NotStarted' }]);
Object.assign(window, { Twilio: { Flex } });
