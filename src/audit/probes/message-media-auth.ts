import { newMessageMedia, oldMessageMedia } from '../endpoints/messaging/media-messages';
import { boolean, type Item } from '../fields/field-reader';
import { hostName } from '../fields/host-name';
import { itemsOf } from '../snapshot/snapshot';
import { ask } from './ask';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { type ProbeContext, type ProbeStep, probe, probeResults } from './probe';

const FIELDS = { ...MEDIA_VERDICT, oldest: boolean, storage_host: hostName };

export const messageMediaAuthResults = probeResults('message-media-auth', FIELDS, [
  newMessageMedia,
  oldMessageMedia,
]);

/**
 * Media of the newest message and of an old one: the setting covers only media that came after it
 * was made (Twilio Help Center 223183748). Each is asked for once without credentials and once with
 * them, because an old one may be stored where its URL is open to all.
 */
export const messageMediaAuth = probe({
  results: messageMediaAuthResults,
  purpose: 'ask for media of messages, without credentials and with them',
  steps: async (context) =>
    [newMessageMedia, oldMessageMedia].flatMap((media) => {
      const [first] = itemsOf(context.account, media);
      if (first?.sid == null || first.parent_sid === null) return [];
      return [stepOf(first.parent_sid, first.sid, media === oldMessageMedia, context)];
    }),
});

function stepOf(
  message: string,
  media: string,
  oldest: boolean,
  context: ProbeContext,
): ProbeStep<typeof FIELDS> {
  const account = `https://api.twilio.com/2010-04-01/Accounts/${context.api.accountSid}`;
  const url = `${account}/Messages/${message}/Media/${media}`;
  const step = mediaStep(url, context);
  return {
    host: step.host,
    requests: step.requests + 1,
    run: async (): Promise<Item<typeof FIELDS>> => {
      const verdict = await step.run();
      const { authorization } = context;
      const answer = await ask(
        { url: new URL(url), method: 'GET', headers: { authorization } },
        context,
      );
      const storageHost = 'failure' in answer ? null : hostName.read(answer.redirectHost);
      return { ...verdict, oldest, storage_host: storageHost };
    },
  };
}
