import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { CredentialsError } from './credentials';
import type { TwilioApi } from './twilio-api';

/**
 * The same API, for an account that is its credentials' own. The product hosts go by the
 * credentials and by no SID: with an API key of another account, that one would be read and
 * changed.
 *
 * Reading throws a {@link CredentialsError} where what is read says that it is another account's.
 */
export function ofOwnAccount(api: TwilioApi): TwilioApi {
  const requireOwn = (answer: PlainObject) => {
    if (accountsIn(answer).every((sid) => sid === api.accountSid.toLowerCase())) return;
    throw new CredentialsError(
      'the credentials open another account than ACCOUNT_SID: check that it belongs together with AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET',
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

/** The SIDs of the accounts that a resource, or the items of a list, say they belong to. */
function accountsIn(answer: PlainObject): readonly string[] {
  const items = Object.values(answer).flatMap((value) => (Array.isArray(value) ? value : []));
  return [answer, ...items].flatMap((each) => {
    const sid = isPlainObject(each) ? ownValue(each, 'account_sid') : undefined;
    return typeof sid === 'string' ? [sid.toLowerCase()] : [];
  });
}
