import { CredentialsError } from './credentials';

/** The token that opens a workspace of Twilio Segment, and where that is. */
export interface SegmentAccess {
  readonly token: string;
  readonly region: 'us' | 'eu';
}

/**
 * The workspace that the environment has a token of; none without one.
 *
 * @throws {CredentialsError} for a wrong region: the token would go to a host that it is not for.
 */
export function readSegmentAccess({
  SEGMENT_TOKEN: token,
  SEGMENT_REGION: region = '',
}: Readonly<Record<string, string | undefined>>): SegmentAccess | undefined {
  if (!token) return undefined;
  if (region !== '' && region !== 'us' && region !== 'eu') {
    throw new CredentialsError('SEGMENT_REGION must be us or eu');
  }
  return { token, region: region || 'us' };
}
