import { isDeepStrictEqual } from 'node:util';
import type { PlainObject } from '../json/plain-object';
import { during } from '../twilio-api/api-task';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { FLEX_CONFIGURATION, readFlexInstance } from './flex-instance';

/**
 * Changes only the `ui_attributes` of the Flex configuration, and reads them back.
 *
 * They are read again right before, because an update replaces all of them and the configuration
 * has no version to make it conditional (Twilio docs, "Flex Configuration REST API").
 *
 * @returns Whether they read back as wanted.
 * @throws {ApiTaskError}
 */
export async function changeUiAttributes(
  api: TwilioApi,
  change: (current: PlainObject) => PlainObject,
): Promise<boolean> {
  const wanted = change((await readFlexInstance(api)).uiAttributes);
  const body = { account_sid: api.accountSid, ui_attributes: wanted };
  await during('update_flex', api.postJson(FLEX_CONFIGURATION, body));
  return isDeepStrictEqual((await readFlexInstance(api)).uiAttributes, wanted);
}
