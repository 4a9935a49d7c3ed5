/** Filters an object of an archive: `archive.handler`. */
import { archiveHandler } from './archive-handler';
import { readGuard } from './guard';

const [source, clean] = [bucketOf('SOURCE_BUCKET'), bucketOf('CLEAN_BUCKET')];
// With the same key, the filtered object would overwrite the archive.
if (source === clean) throw new Error('SOURCE_BUCKET and CLEAN_BUCKET are the same');

// Not bundled: the client is part of Lambda's runtime.
const { S3 } = require('@aws-sdk/client-s3');

export const handler = archiveHandler(readGuard(__dirname, process.env), new S3({}), {
  source,
  clean,
});

function bucketOf(name: string): string {
  const bucket = process.env[name];
  if (bucket === undefined || bucket === '') throw new Error(`${name} is not set`);
  return bucket;
}
