import { type NumberRegion, regionOfNumber } from '../../../numbering/region-of-number';
import { messagingGeoPermissions } from '../../endpoints/messaging/messaging-geo-permissions';
import { messagingServiceAlphaSenders } from '../../endpoints/messaging/messaging-service-alpha-senders';
import { messagingServicePhoneNumbers } from '../../endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../../endpoints/messaging/messaging-service-short-codes';
import { incomingPhoneNumbers } from '../../endpoints/phone-numbers/incoming-phone-numbers';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { withEligibilityGuards } from '../../evidence/flows/with-eligibility-guards';
import { otherCountries } from '../../evidence/other-countries';
import type { AccountView, Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { type Judgement, judgement, whenFound } from '../../model/judgement';

const ABROAD = 'a number outside the US can send messages';

/** The reason to review a number that can send messages, by its region. */
const SENDING: Readonly<Partial<Record<NumberRegion, string>>> = {
  territory: 'a number of a US territory can send messages',
  other_nanp: ABROAD,
  other_country: ABROAD,
};

/**
 * Only US senders. Traffic is not read, so the absence of findings proves nothing.
 *
 * An alphanumeric sender cannot reach a US handset, so it is for other countries.
 */
export const sms01: Check = {
  id: 'SMS-01',
  reads: [
    messagingGeoPermissions,
    messagingServicePhoneNumbers,
    messagingServiceShortCodes,
    messagingServiceAlphaSenders,
    incomingPhoneNumbers,
    studioRevisions,
  ],
  judge: (account) => withEligibilityGuards(account, 'message', bySenders(account)),
};

function bySenders(account: AccountView): Judgement {
  const abroad: Finding[] = [
    ...account.items(messagingServicePhoneNumbers),
    ...account.items(messagingServiceShortCodes),
  ]
    .filter(({ country_code }) => country_code !== null && country_code !== 'US')
    .map(({ sid, country_code }) => ({
      resource: sid,
      field: 'country_code',
      message: `a sender from ${country_code}`,
    }));
  const listed = new Set(abroad.map(({ resource }) => resource));
  const numbersAbroad = account
    .items(incomingPhoneNumbers)
    .filter((number) => number['capabilities.sms'] || number['capabilities.mms'])
    .filter(({ sid }) => !listed.has(sid))
    .flatMap(({ sid, phone_number }) => {
      const message = phone_number === null ? undefined : SENDING[regionOfNumber(phone_number)];
      return message === undefined ? [] : [{ resource: sid, field: 'phone_number', message }];
    });
  const alphanumeric = account.items(messagingServiceAlphaSenders).map(({ sid }) => ({
    resource: sid,
    field: null,
    message: 'an alphanumeric sender, which cannot reach US handsets',
  }));
  return whenFound(
    [...abroad, ...numbersAbroad, ...alphanumeric],
    'REVIEW',
    whenFound(
      otherCountries(account),
      'WARN',
      judgement('NOT_TESTABLE', note('nothing found; the traffic itself is not read')),
    ),
  );
}
