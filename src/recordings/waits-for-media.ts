import { ownValue, type PlainObject } from '../json/plain-object';
import { TargetError } from './target-error';

/**
 * Whether a request wants to wait for media that do not exist yet: its parameter `WaitForMedia`.
 *
 * @throws {TargetError} `invalid_request` when it is neither `true` nor `false`.
 */
export function waitsForMedia(parameters: PlainObject): boolean {
  // Studio sends an unset variable as an empty text.
  const value = ownValue(parameters, 'WaitForMedia') ?? '';
  if (value !== 'true' && value !== 'false' && value !== '') {
    throw new TargetError('invalid_request', 'WaitForMedia is neither true nor false');
  }
  return value === 'true';
}
