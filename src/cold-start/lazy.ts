/**
 * A value that is made when first asked for. A Function starts again after every lull in traffic,
 * and many events need neither lists nor detectors, but all of them pay for what is made at the
 * start (`npm run bench -- cold-load`).
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
