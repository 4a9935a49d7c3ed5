import { isPlainObject, ownValues, type PlainObject } from '../json/plain-object';
import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import { isSid } from '../twilio-api/is-sid';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { FlexSetupError } from './flex-setup-error';

export const FLEX_CONFIGURATION = new URL('https://flex-api.twilio.com/v1/Configuration');

/** The fields read of the Flex configuration. */
export const FLEX_FIELDS = [
  'taskrouter_workspace_sid',
  'taskrouter_offline_activity_sid',
  'ui_attributes',
  'offline_config',
] as const;

/** The parts of an account's Flex that concern sessions. */
export interface FlexInstance {
  readonly workspaceSid: string;
  /** The activity that Flex sets when an agent logs out or closes the tab. */
  readonly offlineActivitySid: string | null;
  /** Complete, because a change replaces all of it. */
  readonly uiAttributes: PlainObject;
  /** Whether Flex sets agents offline who lost the connection ("Automatic logout"). */
  readonly presence: boolean;
}

/**
 * Reads the Flex configuration.
 *
 * @throws {FlexSetupError} for an account without Flex.
 * @throws {ApiTaskError}
 */
export async function readFlexInstance(api: TwilioApi): Promise<FlexInstance> {
  return await during('read_flex', api.get(FLEX_CONFIGURATION).then(instanceOf, withoutFlex));
}

function instanceOf(answer: PlainObject): FlexInstance {
  const {
    taskrouter_workspace_sid: workspaceSid,
    taskrouter_offline_activity_sid: offline,
    ui_attributes: uiAttributes,
    offline_config: offlineConfig,
  } = ownValues(answer, FLEX_FIELDS);
  if (typeof workspaceSid !== 'string' || !isSid(workspaceSid, 'WS')) {
    throw new FlexSetupError('Flex has no TaskRouter workspace in this account yet');
  }
  // Anything but an object cannot be kept beside the settings.
  if (!isPlainObject(uiAttributes ?? {})) throw new ApiError('invalid_answer');
  return {
    workspaceSid,
    offlineActivitySid: typeof offline === 'string' && isSid(offline, 'WA') ? offline : null,
    uiAttributes: isPlainObject(uiAttributes) ? uiAttributes : {},
    presence: isPlainObject(offlineConfig) && offlineConfig['presence'] === true,
  };
}

/** Explains the answer of flex-api.twilio.com in an account that never had Flex. */
function withoutFlex(error: unknown): never {
  if (error instanceof ApiError && error.failure === 'not_found') {
    throw new FlexSetupError('Flex is not set up in this account');
  }
  throw error;
}
