/**
 * A value that is made when it is first asked for. A Function starts again after every lull in
 * traffic, and many events need neither lists nor detectors: what is made at the start, all of them
 * pay for (`npm run bench -- cold-load`).
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
