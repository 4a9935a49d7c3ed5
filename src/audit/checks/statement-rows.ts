import type { RequirementId } from '../catalog/requirement-id';
import { DEPLOYED_CODE, USER_FOLDERS } from '../evidence/code/seen-code';
import type { ProductUse } from '../evidence/product-use';
import {
  CHAT_BOTS,
  CONVERSATION_BOTS,
  CONVERSATION_RELAY,
  DATA_TRACK,
  EVENT_SINKS,
  FLEX,
  FLEX_PLUGINS,
  FRONTLINE,
  KINESIS,
  MEDIA_STREAMS,
  MESSAGE_BOTS,
  OWN_STORAGE,
  PROFILES,
  SALESFORCE,
  VIDEO,
  WEBCHAT,
} from '../evidence/used-products';
import type { Check } from '../model/check';
import { note } from '../model/finding';
import { judgement } from '../model/judgement';

/** The rows that only a person can state, with the product without which they require nothing. */
const ROWS: readonly (readonly [id: RequirementId, use: ProductUse])[] = [
  ['VIDEO-04', VIDEO],
  ['VIDEO-06', DATA_TRACK],
  ['VOICE-13', MEDIA_STREAMS],
  ['VAI-01', CONVERSATION_RELAY],
  ['VAI-02', CONVERSATION_RELAY],
  ['SMS-15', MESSAGE_BOTS],
  ['CHAT-05', CHAT_BOTS],
  ['CONV-07', CONVERSATION_BOTS],
  ['FRONT-04', FRONTLINE],
  ['FRONT-06', FRONTLINE],
  ['ES-03', KINESIS],
  ['ES-05', EVENT_SINKS],
  ['SFDC-01', SALESFORCE],
  ['FLEX-07', FLEX],
  ['FLEX-11', OWN_STORAGE],
  ['FLEX-15', FLEX],
  ['FLEX-16', FLEX],
  ['FLEX-19', FLEX_PLUGINS],
  ['FLEX-22', FLEX],
  ['FLEX-26', WEBCHAT],
  ['FLEX-28', PROFILES],
  ['FI-03', FLEX],
  ['FI-04', FLEX],
  ['FI-09', FLEX],
];

export const STATEMENT_ROWS: readonly Check[] = ROWS.map(([id, use]) => ({
  id,
  reads: use.reads,
  ...(use.reads.some((each) => DEPLOYED_CODE.some((code) => code === each))
    ? { optIn: USER_FOLDERS }
    : {}),
  judge: (account) => {
    switch (use.isInUse(account)) {
      case true:
        return judgement(
          'MANUAL',
          note(`in use: ${use.name}; only a person can state whether this holds`),
          ...(use.receivers?.(account) ?? []),
        );
      case false:
        return judgement('NOT_APPLICABLE', note(`no sign of ${use.name}`));
      case null:
        return judgement('NOT_TESTABLE', note(`there may be ${use.name}: it was not seen`));
    }
  },
}));
