/**
 * Everything that is deployed, as visibility and path, sorted.
 *
 * Written out and not derived from the project: what is added to it is decided here, by a person.
 */
export const DEPLOYED_LIST: readonly string[] = [
  'private /http/signed-request',
  'private /policy.json',
  'private /recordings/recording-auth',
  'private /taskrouter/events-filter',
  'protected /recordings/auth',
  'protected /taskrouter/events',
];
