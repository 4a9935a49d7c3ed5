/** Flex's actions take a second or two; one that a plugin replaced may never end. */
const LIMIT_MS = 5_000;

/** Whether a promise is fulfilled within five seconds. */
export function settles(promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), LIMIT_MS);
    promise.then(
      () => resolve(true),
      () => resolve(false),
    );
  });
}
