import { Readable } from 'node:stream';
import type { ObjectAddress, S3Client, UploadedPart } from '../../../lambda/s3-client';
import { cut } from '../cut';

const LEAST_PART = 5 * 1024 * 1024;

/** Buckets in memory, with S3's rules for objects in parts. */
export class ObjectStore implements S3Client {
  /** By bucket and key. */
  readonly objects = new Map<string, Buffer>();
  /** The objects in parts that are neither complete nor aborted. */
  readonly uploads = new Map<string, Buffer[]>();
  /** The calls, in order. */
  readonly calls: string[] = [];
  /** The sizes of the pieces in which objects are read. */
  sizes: readonly number[] = [4_000, 30_000, 16_383];
  /** The error of a call, or the stream that an object is read from instead. */
  failing: Partial<Record<keyof S3Client, Error>> = {};
  reading: ((bytes: Buffer) => Readable) | undefined;

  async getObject({ Bucket, Key }: ObjectAddress) {
    this.#called('getObject');
    const bytes = this.objects.get(`${Bucket}/${Key}`);
    if (bytes === undefined) throw new Error(`NoSuchKey: ${Key}`);
    return { Body: this.reading?.(bytes) ?? Readable.from(cut(bytes, this.sizes)) };
  }

  async putObject({ Bucket, Key, Body }: ObjectAddress & { readonly Body: Uint8Array }) {
    this.#called('putObject');
    this.objects.set(`${Bucket}/${Key}`, Buffer.from(Body));
  }

  async createMultipartUpload() {
    this.#called('createMultipartUpload');
    const UploadId = `upload ${this.calls.length}`;
    this.uploads.set(UploadId, []);
    return { UploadId };
  }

  async uploadPart({ UploadId, PartNumber, Body }: Parameters<S3Client['uploadPart']>[0]) {
    this.#called('uploadPart');
    this.#partsOf(UploadId)[PartNumber - 1] = Buffer.from(Body);
    return { ETag: `"${PartNumber}"`, ChecksumCRC32: `crc ${PartNumber}` };
  }

  async completeMultipartUpload(input: Parameters<S3Client['completeMultipartUpload']>[0]) {
    this.#called('completeMultipartUpload');
    const { Bucket, Key, UploadId, MultipartUpload } = input;
    const parts = this.#partsOf(UploadId);
    const expected: readonly UploadedPart[] = parts.map((_, index) => ({
      PartNumber: index + 1,
      ETag: `"${index + 1}"`,
      ChecksumCRC32: `crc ${index + 1}`,
    }));
    if (JSON.stringify(MultipartUpload.Parts) !== JSON.stringify(expected)) {
      throw new Error('InvalidPart');
    }
    if (parts.slice(0, -1).some(({ length }) => length < LEAST_PART)) {
      throw new Error('EntityTooSmall');
    }
    this.objects.set(`${Bucket}/${Key}`, Buffer.concat(parts));
    this.uploads.delete(UploadId);
  }

  async abortMultipartUpload({ UploadId }: { readonly UploadId: string }) {
    this.#called('abortMultipartUpload');
    this.uploads.delete(UploadId);
  }

  #called(call: keyof S3Client): void {
    this.calls.push(call);
    const error = this.failing[call];
    if (error !== undefined) throw error;
  }

  #partsOf(uploadId: string): Buffer[] {
    const parts = this.uploads.get(uploadId);
    if (parts === undefined) throw new Error('NoSuchUpload');
    return parts;
  }
}
