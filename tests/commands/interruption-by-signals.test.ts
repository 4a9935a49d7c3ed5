import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import {
  type Interruption,
  interruptionBySignals,
} from '../../bin/command/interruption-by-signals';

let interruption: Interruption | undefined;
afterEach(() => interruption?.stopListening());

const listeners = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');

test.each(['SIGINT', 'SIGTERM'] as const)('%s interrupts', (name) => {
  interruption = interruptionBySignals();
  expect(interruption.signal.aborted).toBe(false);
  process.emit(name, name);
  expect(interruption.signal.aborted).toBe(true);
});

test('a Ctrl-C that npm repeats counts as the same one, and a later one finds no listener', async () => {
  const before = listeners();
  interruption = interruptionBySignals();
  process.emit('SIGINT', 'SIGINT');
  expect(listeners()).toBe(before + 2);
  while (listeners() > before) await setTimeout(20);
});

test('after the run there is no listener', () => {
  const before = listeners();
  interruptionBySignals().stopListening();
  expect(listeners()).toBe(before);
});
