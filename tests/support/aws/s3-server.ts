import type { AddressInfo } from 'node:net';
import { temporaryFolder } from '../temporary-folder';
import { fromLambdaPackages } from './lambda-packages';

/** S3's API on this machine. */
export interface S3Server {
  /** The environment that leads AWS's client in another process here. */
  readonly environment: Readonly<Record<string, string>>;
  readonly put: (bucket: string, key: string, body: Buffer) => Promise<void>;
  readonly get: (bucket: string, key: string) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

export async function startS3(buckets: readonly string[]): Promise<S3Server> {
  const S3rver = fromLambdaPackages('s3rver');
  const server: { run: () => Promise<AddressInfo>; close: () => Promise<void> } = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: temporaryFolder(),
    configureBuckets: buckets.map((name) => ({ name })),
  });
  const { port } = await server.run();
  const { S3 } = fromLambdaPackages('@aws-sdk/client-s3');
  const endpoint = `http://127.0.0.1:${port}`;
  // The server's own key.
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const client = new S3({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
  return {
    environment: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    async put(Bucket, Key, Body) {
      await client.putObject({ Bucket, Key, Body });
    },
    async get(Bucket, Key) {
      const { Body } = await client.getObject({ Bucket, Key });
      return Buffer.from(await Body.transformToByteArray());
    },
    async stop() {
      client.destroy();
      await server.close();
    },
  };
}
