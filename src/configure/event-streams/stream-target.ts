/** Where Event Streams is to deliver: the Function, or a Kinesis stream of the account's owner. */
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
 * `SinkConfiguration`. The destination of a sink can never be changed; connection overrides are not
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
