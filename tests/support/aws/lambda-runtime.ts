import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROJECT_ROOT } from '../project-root';
import { httpListener } from '../servers/http-listener';
import { temporaryFolder } from '../temporary-folder';
import { fromLambdaPackages } from './lambda-packages';
import { unpackArchive } from './unpack-archive';

/** A function as Lambda runs it: from its archive, in a separate process. */
export interface LambdaFunction {
  /**
   * Invokes the function, one call after the other.
   *
   * @returns The function's answer, as text.
   * @throws {Error} when it fails.
   */
  readonly invoke: (event: unknown) => Promise<string>;
  /** Its log. */
  readonly log: () => string;
  /** Its peak memory so far, in MB; only on Linux. */
  readonly peakMemory: () => number;
  readonly stop: () => Promise<void>;
}

interface Invocation {
  readonly id: string;
  readonly event: string;
}

interface Answer {
  readonly isError: boolean;
  readonly text: string;
}

/**
 * Starts a function of the archives behind AWS's own runtime client, and Lambda's Runtime API.
 * Source: AWS Lambda, "Using the Lambda runtime API for custom runtimes".
 */
export async function startLambda(
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<LambdaFunction> {
  const invocations: Invocation[] = [];
  const answered = new Map<string, (answer: Answer) => void>();
  /** Passes on the next invocation, once the function has requested one. */
  let take: ((invocation: Invocation) => void) | undefined;
  const handOver = () => {
    const [invocation] = invocations;
    if (take === undefined || invocation === undefined) return;
    invocations.shift();
    take(invocation);
    take = undefined;
  };
  const api = await httpListener(async (request, response) => {
    const [, id = '', outcome] =
      /^\/2018-06-01\/runtime\/invocation\/([^/]+)(?:\/(response|error))?$/.exec(
        request.url ?? '',
      ) ?? [];
    if (id === 'next') {
      take = ({ id, event }) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'lambda-runtime-aws-request-id': id,
          'lambda-runtime-deadline-ms': String(Date.now() + 60_000),
          'lambda-runtime-invoked-function-arn': `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
        });
        response.end(event);
      };
      handOver();
      return;
    }
    answered.get(id)?.({ isError: outcome !== 'response', text: await text(request) });
    response.writeHead(202).end();
  });

  const folder = join(temporaryFolder(), name);
  unpackArchive(name, folder);
  // The AWS clients come with the runtime.
  symlinkSync(join(PROJECT_ROOT, 'lambda', 'node_modules'), join(folder, 'node_modules'));
  const child = spawn(process.execPath, [runtimeClient()], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      ...environment,
      _HANDLER: `${name}.handler`,
      AWS_LAMBDA_RUNTIME_API: api.host,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
      AWS_LAMBDA_LOG_GROUP_NAME: name,
      AWS_LAMBDA_LOG_STREAM_NAME: name,
      LAMBDA_TASK_ROOT: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let log = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk) => {
      log += chunk;
    });
  }
  const ended = exited.then((): never => {
    throw new Error(`the function has ended:\n${log}`);
  });
  ended.catch(() => undefined);
  return {
    async invoke(event) {
      const id = randomUUID();
      const answer = new Promise<Answer>((resolve) => answered.set(id, resolve));
      invocations.push({ id, event: JSON.stringify(event) });
      handOver();
      const { isError, text } = await Promise.race([answer, ended]);
      if (isError) throw new Error(`the function has failed:\n${text}`);
      return text;
    },
    log: () => log,
    peakMemory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
      await api.close();
    },
  };
}

/** The program that runs a function in Lambda's Node.js images. */
function runtimeClient(): string {
  const manifest = fromLambdaPackages.resolve('aws-lambda-ric/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), bin['aws-lambda-ric']);
}
