/**
 * Measures several functions in turn, round by round and in both directions, so that the machine's
 * other work affects all of them alike. For the same reason times are processor time, not wall
 * clock; garbage collection and compilation count as well.
 *
 * @param {Record<string, () => unknown>} subjects The first is the baseline for the others.
 *   Promises are awaited.
 * @param {{ quick?: boolean, rounds?: number }} options
 * @returns {Promise<{ name: string, microseconds: number, ratio: number, spread: number }[]>} A row
 *   for each: median of the rounds, ratio to the first, and (p90 − p10) ÷ median.
 */
export async function interleave(subjects, { quick = false, rounds = quick ? 7 : 31 } = {}) {
  const sampleMicroseconds = quick ? 10_000 : 30_000;
  const names = Object.keys(subjects);
  const samples = new Map(names.map((name) => [name, []]));
  const iterations = new Map();
  for (const name of names) {
    iterations.set(name, await warmUp(subjects[name], 5 * sampleMicroseconds));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name).push(await measure(subjects[name], Math.ceil(iterations.get(name) / 5)));
    }
  }
  return compare(samples);
}

/**
 * The rows of {@link interleave} for samples taken elsewhere; the first name is the baseline.
 *
 * @param {Map<string, number[]>} samples
 */
export function compare(samples) {
  const rows = [...samples].map(([name, values]) => {
    const sorted = [...values].sort((one, other) => one - other);
    const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
    return { name, microseconds: at(0.5), spread: (at(0.9) - at(0.1)) / at(0.5) };
  });
  return rows.map((row) => ({ ...row, ratio: row.microseconds / rows[0].microseconds }));
}

/** A function that passes the items to `subject` one by one, in a cycle. */
export function overAll(items, subject) {
  let next = 0;
  return () => {
    const item = items[next];
    next = (next + 1) % items.length;
    return subject(item);
  };
}

/** How many calls fill this much time. */
async function warmUp(subject, microseconds) {
  let calls = 1;
  while ((await measure(subject, calls)) * calls < microseconds) calls *= 2;
  return calls;
}

/** Microseconds per call. */
async function measure(subject, calls) {
  // An unused result may be optimised away.
  let used = 0;
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) {
    const result = subject();
    used += (result instanceof Promise ? await result : result) ? 1 : 0;
  }
  const { user, system } = process.cpuUsage(start);
  if (used < 0) throw new Error('unreachable');
  return (user + system) / calls;
}
