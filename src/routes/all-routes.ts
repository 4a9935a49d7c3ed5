/**
 * A Function that Twilio, or a Studio flow, calls over HTTP: the gateway lets only signed requests
 * in.
 */
export interface ProtectedRoute {
  readonly visibility: 'protected';
  /** Its URL's path, with a leading slash. */
  readonly path: string;
  readonly calledBy: string;
  readonly answers: string;
}

/** A Function that the customer's other Functions load, and nobody can call from outside. */
export interface PrivateRoute {
  readonly visibility: 'private';
  /** The name it is loaded by, after a slash. */
  readonly path: string;
  readonly exports: readonly string[];
}

export type DeployedRoute = ProtectedRoute | PrivateRoute;

/** Where `configure` points a workspace. */
export const EVENT_CALLBACK: ProtectedRoute = {
  visibility: 'protected',
  path: '/taskrouter/events',
  calledBy: 'the event callback of a TaskRouter workspace',
  answers: '`204` once the filtered event is delivered',
};

/** Where `configure --event-streams` points a sink. */
export const EVENT_BATCHES: ProtectedRoute = {
  visibility: 'protected',
  path: '/event-streams/events',
  calledBy: 'a webhook sink of Event Streams',
  answers: '`204` once every event of the batch is delivered or ignored',
};

/**
 * Every deployed Function: the one list for the build, the checks before a deployment, the
 * documentation and the tests. Each has a file of its name in functions/.
 */
export const ALL_ROUTES: readonly DeployedRoute[] = [
  EVENT_CALLBACK,
  EVENT_BATCHES,
  {
    visibility: 'protected',
    path: '/recordings/auth',
    calledBy: 'a Studio widget, or a recording status callback',
    answers: '`200` and whether the recording needs credentials',
  },
  {
    visibility: 'protected',
    path: '/eligibility/check',
    calledBy: 'a Studio widget',
    answers: '`200` and whether PHI may go to the contact',
  },
  {
    visibility: 'private',
    path: '/taskrouter/events-filter',
    exports: ['filterEvent'],
  },
  {
    visibility: 'private',
    path: '/http/signed-request',
    exports: ['requireTwilioSignature', 'verifyTwilioRequest'],
  },
  {
    visibility: 'private',
    path: '/recordings/recording-auth',
    exports: ['checkRecordingAuth'],
  },
  {
    visibility: 'private',
    path: '/eligibility/eligibility',
    exports: ['checkEligibility'],
  },
];

/** The routes that the gateway guards. */
export const PROTECTED_ROUTES: readonly ProtectedRoute[] = ALL_ROUTES.filter(
  (route) => route.visibility === 'protected',
);

/** The routes that the customer's other Functions load. */
export const PRIVATE_ROUTES: readonly PrivateRoute[] = ALL_ROUTES.filter(
  (route) => route.visibility === 'private',
);

/** A route's file below functions/, without the extension: `taskrouter/events.protected`. */
export function functionFile({ path, visibility }: DeployedRoute): string {
  return `${path.slice(1)}.${visibility}`;
}
