import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { CredentialsError } from './credentials';
import type { TwilioApi } from './twilio-api';

/**
 * The same API, limited to the credentials' own account. The product hosts take the account from
 * the credentials, not from a SID: an API key of another account would read and change that one.
 *
 * Reading throws a {@link CredentialsError} when a resource says that it is another account's.
 */
export function ofOwnAccount(api: TwilioApi): TwilioApi {
  const requireOwn = (answer: PlainObject) => {
    if (accountsIn(answer).every((sid) => sid === api.accountSid.toLowerCase())) return;
    throw new CredentialsError(
      'the credentials are for an account other than ACCOUNT_SID: check that it belongs with AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET',
    );
  };
  return {
    ...api,
    async get(url) {
      const answer = await api.get(url);
      requireOwn(answer);
      return answer;
    },
    async getTagged(url) {
      const tagged = await api.getTagged(url);
      requireOwn(tagged.resource);
      return tagged;
    },
  };
}

/** The account SIDs in a resource or in the items of a list. */
function accountsIn(answer: PlainObject): readonly string[] {
  const items = Object.values(answer).flatMap((value) => (Array.isArray(value) ? value : []));
  return [answer, ...items].flatMap((each) => {
    const sid = isPlainObject(each) ? ownValue(each, 'account_sid') : undefined;
    return typeof sid === 'string' ? [sid.toLowerCase()] : [];
  });
}
