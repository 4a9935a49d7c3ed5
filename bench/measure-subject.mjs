// The process of one subject, which prints its median in microseconds.
import { interleave } from './interleave.mjs';

/** After this many events the engine has optimised everything; slow subjects may stop earlier. */
const WARM_UP_CALLS = 2_000;
const LONGEST_WARM_UP_MS = 2_000;

const [file, name, length, ...args] = process.argv.slice(2);
const { subjects, measure = measureInLoop } = await import(file);
console.log(await measure(await subjects[name](...args), length === 'quick'));

async function measureInLoop(subject, quick) {
  const end = performance.now() + LONGEST_WARM_UP_MS;
  for (let call = 0; call < WARM_UP_CALLS && performance.now() < end; call += 1) await subject();
  const [{ microseconds }] = await interleave(
    { [name]: subject },
    { quick, rounds: quick ? 5 : 15 },
  );
  return microseconds;
}
