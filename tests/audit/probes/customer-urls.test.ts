import { describe, expect, test } from '@jest/globals';
import { connectApps } from '../../../src/audit/endpoints/account/connect-apps';
import { flexReleasedPlugins } from '../../../src/audit/endpoints/flex/flex-released-plugins';
import { linkShortening } from '../../../src/audit/endpoints/messaging/link-shortening';
import { messagingServicePhoneNumbers } from '../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../../../src/audit/endpoints/messaging/messaging-services';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { studioRevisions } from '../../../src/audit/endpoints/runtime/studio-revisions';
import { customerUrls } from '../../../src/audit/probes/customer-urls';
import type { AnyApiEndpoint } from '../../../src/audit/snapshot/endpoint';
import { accountSnapshot, reading } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const URL_TEXT = 'https://example.com/handler';

function seen(endpoint: AnyApiEndpoint, field: string, fields: Record<string, unknown> = {}) {
  return {
    endpoint,
    field,
    item: { parents: [], fields: { sid: sidOf('XX'), ...fields } },
    url: URL_TEXT,
  };
}

describe('the webhooks that probes call', () => {
  test('are those that Twilio calls, with the places of their settings', () => {
    const urls = [seen(incomingPhoneNumbers, 'voice_url'), seen(studioRevisions, 'definition')];
    const found = customerUrls({ urls, account: accountSnapshot() });
    expect(found.map(({ resource, field }) => [resource, field])).toEqual([
      [sidOf('XX'), 'voice_url'],
    ]);
    expect(customerUrls({ urls: urls.slice(1), account: accountSnapshot() })).toHaveLength(1);
  });

  test('are none that the browser of a patient, an agent or a developer opens', () => {
    const urls = [
      seen(linkShortening, 'fallback_url'),
      seen(flexReleasedPlugins, 'plugin_url'),
      seen(connectApps, 'authorize_redirect_url'),
    ];
    expect(customerUrls({ urls, account: accountSnapshot() })).toEqual([]);
    const called = [
      seen(linkShortening, 'callback_url'),
      seen(connectApps, 'deauthorize_callback_url'),
    ];
    for (const each of called) {
      expect(customerUrls({ urls: [each], account: accountSnapshot() })).toHaveLength(1);
    }
  });

  test('are none that another setting overrides', () => {
    const overridden = seen(incomingPhoneNumbers, 'voice_url', { trunk_sid: sidOf('TK') });
    expect(customerUrls({ urls: [overridden], account: accountSnapshot() })).toEqual([]);
  });

  test('are none that a Messaging Service replaces', () => {
    const service = { sid: sidOf('MG'), use_inbound_webhook_on_number: false };
    const member = { parents: [sidOf('MG')], fields: { sid: sidOf('XX') } };
    const readings = {
      [messagingServices.id]: reading([service]),
      [messagingServicePhoneNumbers.id]: reading([], { items: [member] }),
    };
    const urls = [seen(incomingPhoneNumbers, 'sms_url')];
    expect(customerUrls({ urls, account: accountSnapshot() })).toHaveLength(1);
    expect(customerUrls({ urls, account: accountSnapshot({ readings }) })).toEqual([]);
  });
});
