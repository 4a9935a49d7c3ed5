const LOGGER = /^(?:console|log|std(?:out|err)|winston|_?logger)$|Logger$/;
/** Functions that log themselves; one that makes a logger does not. */
const LOGS = /^(?:log|logger)$/;

/** Whether the path of a call is one that logs, such as `console.log` and `this.logger.info`. */
export function isLogging(path: readonly string[]): boolean {
  return path.slice(0, -1).some((name) => LOGGER.test(name)) || LOGS.test(path[0] ?? '');
}
