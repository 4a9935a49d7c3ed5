import type { Code } from './parse-code';

/** Caches a result per code, because several rules need the same. */
export function once<Found>(find: (code: Code) => Found): (code: Code) => Found {
  const found = new WeakMap<Code, Found>();
  return (code) => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const value = find(code);
    found.set(code, value);
    return value;
  };
}
