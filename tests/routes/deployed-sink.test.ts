import { describe, expect, test } from '@jest/globals';
import { deployedSink } from '../../src/routes/deployed-sink';

const secretOf = (byte: number) => `whsec_${Buffer.alloc(24, byte).toString('base64')}`;
const settings = {
  EVENTS_SINK_URL: 'https://sink.example.com/events',
  EVENTS_SINK_SECRET: secretOf(7),
};

describe('the sink of an instance', () => {
  test('is the same for every event', () => {
    const first = deployedSink({ settings, deployed: true });
    expect(deployedSink({ settings: { ...settings }, deployed: true })).toBe(first);
  });

  test.each([
    ['URL', { settings: { ...settings, EVENTS_SINK_URL: 'https://sink.example.com/other' } }],
    ['secret', { settings: { ...settings, EVENTS_SINK_SECRET: secretOf(8) } }],
  ])('is replaced as soon as its %s changes', (_, change) => {
    const first = deployedSink({ settings, deployed: true });
    expect(deployedSink({ deployed: true, ...change })).not.toBe(first);
  });

  test('differs from that of a developer’s machine, and from one with fewer tries', () => {
    const local = deployedSink({ settings, deployed: false });
    const deployed = deployedSink({ settings, deployed: true });
    expect(deployed).not.toBe(local);
    expect(deployedSink({ settings, deployed: true }, { tries: 1 })).not.toBe(deployed);
  });
});
