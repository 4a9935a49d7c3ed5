/**
 * Measures several functions in turn, round by round, so that whatever else the machine does falls
 * on all of them alike.
 *
 * @param {Record<string, () => unknown>} subjects The first one is what the others are held against.
 * @param {{ rounds?: number, iterations?: number }} options
 * @returns {{ name: string, medianMicroseconds: number, ratio: number, spread: number }[]} A row
 *   each: median of the rounds, ratio to the first, and (p90 − p10) ÷ median.
 */
export function interleave(subjects, { rounds = 41, iterations = 500 } = {}) {
  const names = Object.keys(subjects);
  const samples = new Map(names.map((name) => [name, []]));
  // What is not used may be optimised away.
  let used = 0;
  const measure = (name) => {
    const start = process.cpuUsage();
    for (let count = 0; count < iterations; count += 1) used += subjects[name]() ? 1 : 0;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / iterations;
  };
  for (const name of names) measure(name);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name).push(measure(name));
    }
  }
  const rows = names.map((name) => {
    const sorted = samples.get(name).sort((one, other) => one - other);
    const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
    return { name, medianMicroseconds: at(0.5), spread: (at(0.9) - at(0.1)) / at(0.5) };
  });
  if (used < 0) throw new Error('unreachable');
  return rows.map((row) => ({
    ...row,
    ratio: row.medianMicroseconds / rows[0].medianMicroseconds,
  }));
}

/** Prints the rows of {@link interleave}. */
export function printRows(rows) {
  console.table(
    rows.map(({ name, medianMicroseconds, ratio, spread }) => ({
      '': name,
      'median, µs': medianMicroseconds.toFixed(1),
      ratio: `${ratio.toFixed(2)} ×`,
      spread: `${(spread * 100).toFixed(0)} %`,
    })),
  );
}
