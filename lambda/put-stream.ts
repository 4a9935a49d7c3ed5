import { equalChunks } from './equal-chunks';
import type { ObjectAddress, S3Client, UploadedPart } from './s3-client';

/**
 * Source: Amazon S3, "Multipart upload limits": a part has 5 MiB to 5 GiB, an object at most 10,000
 * parts. So an object may have 80 GB, more than a function can filter in time.
 */
const PART_BYTES = 8 * 1024 * 1024;

/**
 * Writes an object of any length, holding one part in memory. On any failure the earlier object
 * remains unchanged.
 *
 * @throws What `chunks` or the client throws.
 */
export async function putStream(
  client: S3Client,
  address: ObjectAddress,
  ContentType: string,
  chunks: AsyncIterable<Buffer>,
): Promise<void> {
  const parts = equalChunks(chunks, PART_BYTES);
  const { value: first = Buffer.alloc(0) } = await parts.next();
  if (first.length < PART_BYTES) {
    await client.putObject({ ...address, ContentType, Body: first });
    return;
  }
  const { UploadId = '' } = await client.createMultipartUpload({ ...address, ContentType });
  const upload = { ...address, UploadId };
  const uploaded = async (Body: Buffer, PartNumber: number): Promise<UploadedPart> => {
    const { ETag, ChecksumCRC32 } = await client.uploadPart({ ...upload, PartNumber, Body });
    return { PartNumber, ETag, ChecksumCRC32 };
  };
  try {
    const Parts = [await uploaded(first, 1)];
    for await (const part of parts) Parts.push(await uploaded(part, Parts.length + 1));
    await client.completeMultipartUpload({ ...upload, MultipartUpload: { Parts } });
  } catch (error) {
    // If this fails, the bucket's lifecycle rule removes the parts.
    await client.abortMultipartUpload(upload).catch(() => undefined);
    throw error;
  }
}
