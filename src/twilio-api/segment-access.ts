import { CredentialsError } from './credentials';

/** The token of a Twilio Segment workspace, and the workspace's region. */
export interface SegmentAccess {
  readonly token: string;
  readonly region: 'us' | 'eu';
}

/**
 * The workspace whose token is in the environment; none without one.
 *
 * @throws {CredentialsError} for a wrong region: the token would go to the wrong host.
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
