import { expect, test } from '@jest/globals';
import { defineCommand } from '../../bin/define-command';
import { UsageError } from '../../bin/usage-error';

const greet = defineCommand({
  help: 'Usage: greet\n',
  options: {
    name: { type: 'string', default: 'you' },
    also: { type: 'string', multiple: true },
    loud: { type: 'boolean' },
  },
  takesArguments: false,
  async run({ name, also = [], loud }) {
    const texts: readonly string[] = [name, ...also];
    const ends: boolean | undefined = loud;
    return texts.length > 1 && ends ? 1 : 0;
  },
});

test('a command gets its options with the types that they were declared with', async () => {
  expect(await greet(['--also', 'a', '--also', 'b', '--loud'])).toBe(1);
  expect(await greet([])).toBe(0);
});

test.each([
  [['--nmae', 'x'], "Unknown option '--nmae'"],
  [['x'], "Unexpected argument 'x'"],
  [['--name'], "Option '--name <value>' argument missing"],
])('%j is wrong usage, told in one sentence', async (args, message) => {
  await expect(greet(args)).rejects.toThrow(new UsageError(message));
});
