/** Filters an object of an archive: `archive.handler`. */
import { archiveHandler } from './archive-handler';
import { readGuard } from './guard';

const [source, clean] = [bucketOf('SOURCE_BUCKET'), bucketOf('CLEAN_BUCKET')];
// Under the same key, what is filtered would take the place of the archive.
if (source === clean) throw new Error('SOURCE_BUCKET and CLEAN_BUCKET are the same');

// The client comes with Lambda's runtime.
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
