/** Where Event Streams should deliver: the Function, or a Kinesis stream of the account's owner. */
export type StreamTarget =
  | { readonly kind: 'webhook'; readonly url: URL }
  | {
      readonly kind: 'kinesis';
      readonly arn: string;
      readonly roleArn: string;
      /** Proves to AWS that Twilio acts for this account: a secret. */
      readonly externalId: string;
    };

/**
 * `SinkConfiguration`. A sink's destination cannot be changed; connection overrides are not
 * supported.
 *
 * Source: Twilio docs, "Event Streams: sink resource" and "Webhook quickstart".
 */
export function sinkConfiguration(target: StreamTarget): object {
  if (target.kind === 'kinesis') {
    return { arn: target.arn, role_arn: target.roleArn, external_id: target.externalId };
  }
  return { destination: target.url.href, method: 'POST', batch_events: false };
}

const STREAM_ARN = /^arn:aws[a-z-]*:kinesis:[a-z0-9-]+:\d{12}:stream\/[A-Za-z0-9_.-]{1,128}$/;

/** Source: AWS, "Actions, resources, and condition keys for Amazon Kinesis Data Streams". */
export function isStreamArn(text: string): boolean {
  return STREAM_ARN.test(text);
}
