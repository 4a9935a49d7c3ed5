import { expect, test } from '@jest/globals';
import { defineCommand } from '../../bin/command/define-command';

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

test('an option with one value is refused when repeated: the first value would be lost', async () => {
  await expect(greet(['--name', 'a', '--name=b'])).rejects.toThrow('--name is given twice');
  expect(await greet(['--loud', '--loud'])).toBe(0);
});

test('a mistaken option is reported in one sentence, without line breaks', async () => {
  await expect(greet(['--name', '--loud'])).rejects.toThrow(/Option '--name' needs a value$/);
  await expect(greet(['--name'])).rejects.toThrow(/Option '--name <value>' needs a value$/);
});

test.each([
  ['--nmae', '--name'],
  ['--LOUD', '--loud'],
  ['--hlep', '--help'],
])('the unknown option %s is answered with the nearest one', async (given, meant) => {
  await expect(greet([given])).rejects.toThrow(
    `Unknown option '${given}': did you mean '${meant}'?`,
  );
});

test.each(['--nonsense', '-x'])('nothing is guessed for %s', async (given) => {
  await expect(greet([given])).rejects.toThrow(/Unknown option '\S+'$/);
});
