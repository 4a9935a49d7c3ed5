const LOGGER = /^(?:console|log|std(?:out|err)|winston|_?logger)$|Logger$/;

/** Whether the path to a call is one that logs, as `console.log` and `this.logger.info`. */
export function isLogging(path: readonly string[]): boolean {
  const [first = '', ...others] = path;
  return LOGGER.test(first) || others.slice(0, -1).some((name) => LOGGER.test(name));
}
