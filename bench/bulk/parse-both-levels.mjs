// The minimum that an event filter can do: read blocks, parse each line and the attributes in it,
// which are JSON inside JSON, and print the lines block by block.
import { once } from 'node:events';

const JSON_FIELDS = ['TaskAttributes', 'WorkerAttributes'];

let rest = Buffer.alloc(0);
for await (const block of process.stdin) {
  const end = block.lastIndexOf('\n') + 1;
  if (end === 0) {
    rest = Buffer.concat([rest, block]);
    continue;
  }
  const lines = Buffer.concat([rest, block.subarray(0, end)]).toString();
  rest = block.subarray(end);
  if (!process.stdout.write(parsedAndPrinted(lines))) await once(process.stdout, 'drain');
}

function parsedAndPrinted(lines) {
  let printed = '';
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    end = lines.indexOf('\n', start);
    const event = JSON.parse(lines.slice(start, end));
    for (const name of JSON_FIELDS) {
      if (event[name] !== undefined) event[name] = JSON.parse(event[name]);
    }
    printed += `${JSON.stringify(event)}\n`;
  }
  return printed;
}
