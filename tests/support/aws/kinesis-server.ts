import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../src/local-server/free-port';
import { type Certificate, certificateAuthority } from '../servers/certificate-authority';
import { fromLambdaPackages } from './lambda-packages';

const ACCOUNT = '000000000000';
/** The records that one call of `PutRecords` accepts and `GetRecords` returns. */
const MOST_RECORDS = 500;

export interface StreamRecord {
  readonly Data: Uint8Array;
  readonly PartitionKey: string;
}

export interface StoredRecord extends StreamRecord {
  readonly SequenceNumber: string;
}

/** Kinesis' API on this machine, over TLS and HTTP/2, and AWS's client for it. */
export interface KinesisServer {
  /** The environment that leads AWS's client in another process here. */
  readonly environment: Readonly<Record<string, string>>;
  readonly createStream: (name: string, shards: number) => Promise<void>;
  readonly put: (stream: string, records: readonly StreamRecord[]) => Promise<void>;
  /** The records of each shard. */
  readonly read: (stream: string) => Promise<ReadonlyMap<string, readonly StoredRecord[]>>;
  readonly arnOf: (stream: string) => string;
  readonly stop: () => Promise<void>;
}

export async function startKinesis(): Promise<KinesisServer> {
  const plain = await freePort();
  const server = spawn(process.execPath, [fromLambdaPackages.resolve('kinesis-local/main.js')], {
    env: {
      PATH: process.env['PATH'],
      KINESIS_MOCK_PLAIN_PORT: String(plain),
      KINESIS_MOCK_TLS_PORT: String(await freePort()),
      KINESIS_MOCK_CERT_PATH: fromLambdaPackages.resolve('kinesis-local/server.json'),
      CREATE_STREAM_DURATION: '10ms',
      AWS_ACCOUNT_ID: ACCOUNT,
      AWS_REGION: 'us-east-1',
      LOG_LEVEL: 'ERROR',
    },
    stdio: 'ignore',
  });
  const exited = once(server, 'exit');
  const authority = certificateAuthority();
  const front = await startFront(authority.issue('localhost'), plain);
  const environment = {
    AWS_ENDPOINT_URL_KINESIS: `https://localhost:${front.port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'invented',
    AWS_SECRET_ACCESS_KEY: 'invented',
    NODE_EXTRA_CA_CERTS: authority.file,
  };
  const { Kinesis } = fromLambdaPackages('@aws-sdk/client-kinesis');
  const { NodeHttpHandler } = fromLambdaPackages('@smithy/node-http-handler');
  const client = new Kinesis({
    endpoint: `http://127.0.0.1:${plain}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'invented', secretAccessKey: 'invented' },
    // The plain port speaks HTTP/1 only.
    requestHandler: new NodeHttpHandler(),
  });
  const isReady = () =>
    client.listStreams({}).then(
      () => true,
      () => false,
    );
  while (server.exitCode === null && !(await isReady())) await wait(100);

  const isActive = async (StreamName: string) => {
    const { StreamDescriptionSummary } = await client.describeStreamSummary({ StreamName });
    return StreamDescriptionSummary.StreamStatus === 'ACTIVE';
  };
  return {
    environment,
    arnOf: (stream) => `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/${stream}`,
    async createStream(StreamName, ShardCount) {
      await client.createStream({ StreamName, ShardCount });
      while (!(await isActive(StreamName))) await wait(50);
    },
    async put(StreamName, records) {
      for (let start = 0; start < records.length; start += MOST_RECORDS) {
        const Records = records.slice(start, start + MOST_RECORDS);
        const { FailedRecordCount } = await client.putRecords({ StreamName, Records });
        if (FailedRecordCount > 0) throw new Error('Kinesis did not take a record');
      }
    },
    async read(StreamName) {
      const { Shards } = await client.listShards({ StreamName });
      const stored = new Map<string, readonly StoredRecord[]>();
      for (const { ShardId } of Shards) {
        const records: StoredRecord[] = [];
        const position = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
        let { ShardIterator } = await client.getShardIterator(position);
        for (;;) {
          const { Records, NextShardIterator, MillisBehindLatest } = await client.getRecords({
            ShardIterator,
          });
          records.push(...Records);
          if (Records.length === 0 && MillisBehindLatest === 0) break;
          ShardIterator = NextShardIterator;
        }
        stored.set(ShardId, records);
      }
      return stored;
    },
    async stop() {
      // By itself it takes half a minute to end.
      server.kill('SIGKILL');
      await exited;
      client.destroy();
      front.close();
    },
  };
}

/**
 * HTTP/2 over TLS, which AWS's client for Kinesis speaks, before the plain port: over its own
 * HTTP/2 the server breaks off an answer now and then.
 */
async function startFront(certificate: Certificate, port: number) {
  const sessions = new Set<ServerHttp2Session>();
  const front = createSecureServer(certificate, ({ method, url, headers, stream }, response) => {
    const own = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
    const options = {
      host: '127.0.0.1',
      port,
      path: url,
      method,
      headers: Object.fromEntries(own),
    };
    const onward = request(options, (answer) => {
      const { connection, 'transfer-encoding': encoding, ...passed } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, passed);
      answer.pipe(response.stream);
    });
    stream.pipe(onward);
  });
  front.on('session', (session) => sessions.add(session));
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    port: (front.address() as AddressInfo).port,
    close: () => {
      for (const session of sessions) session.destroy();
      front.close();
    },
  };
}
