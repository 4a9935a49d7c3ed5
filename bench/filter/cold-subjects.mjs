// The same subjects as in a Function: one event, after other data has gone through the caches.
export { subjects } from './subjects.mjs';

/** 8 MB, one number for each line of the processor's cache. */
const OTHER_DATA = new Float64Array(1_000_000);
const STEP = 8;
/** After this many events the engine has optimised everything; after 2,000 it has not. */
const WARM_UP_CALLS = 10_000;

/** Microseconds of wall clock, since processor time is too coarse for a single event. */
export function measure(subject, quick) {
  const calls = quick ? 300 : 1_000;
  const times = [];
  let sum = 0;
  for (let call = 0; call < WARM_UP_CALLS; call += 1) subject();
  for (let call = -calls / 10; call < calls; call += 1) {
    for (let at = 0; at < OTHER_DATA.length; at += STEP) sum += OTHER_DATA[at]++;
    const start = performance.now();
    subject();
    if (call >= 0) times.push(performance.now() - start);
  }
  if (Number.isNaN(sum)) throw new Error('unreachable');
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] * 1000;
}
