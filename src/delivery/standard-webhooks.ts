import { createHmac } from 'node:crypto';

const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

/**
 * The key in a secret such as `whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw`, or `undefined` when it has
 * another form. The specification recommends 24 to 64 bytes.
 *
 * Source: Standard Webhooks specification 1.0.0, "Signature scheme: symmetric".
 */
export function decodeSecret(secret: string): Buffer | undefined {
  const key = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');
  return key.length > 0 ? key : undefined;
}

/**
 * The headers by which the receiver verifies a message's origin and recognises a repeat.
 *
 * @param timestamp The time of this attempt, in seconds since the epoch.
 * @param body The bytes that are sent.
 */
export function webhookHeaders(id: string, timestamp: number, body: Buffer, key: Buffer) {
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${mac.digest('base64')}`,
  };
}
