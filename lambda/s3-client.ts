import type { Readable } from 'node:stream';

/** Where an object lies. */
export interface ObjectAddress {
  readonly Bucket: string;
  readonly Key: string;
}

type Upload = ObjectAddress & { readonly UploadId: string };

/**
 * A part that S3 has, in the form in which it is named at the end: the client adds a checksum to
 * each.
 */
export interface UploadedPart {
  readonly PartNumber: number;
  readonly ETag?: string | undefined;
  readonly ChecksumCRC32?: string | undefined;
}

/** What reading and writing objects takes of AWS's client for S3. */
export interface S3Client {
  readonly getObject: (input: ObjectAddress) => Promise<{ readonly Body?: Readable }>;
  readonly putObject: (
    input: ObjectAddress & { readonly ContentType: string; readonly Body: Uint8Array },
  ) => Promise<unknown>;
  readonly createMultipartUpload: (
    input: ObjectAddress & { readonly ContentType: string },
  ) => Promise<{ readonly UploadId?: string | undefined }>;
  readonly uploadPart: (
    input: Upload & { readonly PartNumber: number; readonly Body: Uint8Array },
  ) => Promise<Omit<UploadedPart, 'PartNumber'>>;
  readonly completeMultipartUpload: (
    input: Upload & { readonly MultipartUpload: { readonly Parts: UploadedPart[] } },
  ) => Promise<unknown>;
  readonly abortMultipartUpload: (input: Upload) => Promise<unknown>;
}
