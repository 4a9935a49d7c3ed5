import type { Readable } from 'node:stream';

/** The address of an object. */
export interface ObjectAddress {
  readonly Bucket: string;
  readonly Key: string;
}

type Upload = ObjectAddress & { readonly UploadId: string };

/** An uploaded part, in the form that completes the upload; the client adds a checksum. */
export interface UploadedPart {
  readonly PartNumber: number;
  readonly ETag?: string | undefined;
  readonly ChecksumCRC32?: string | undefined;
}

/** The part of AWS's S3 client for reading and writing objects. */
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
