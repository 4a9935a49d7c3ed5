// The least that a filter of NDJSON can do: parses each line, and prints it.
import { once } from 'node:events';
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin })) {
  const text = `${JSON.stringify(JSON.parse(line))}\n`;
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
