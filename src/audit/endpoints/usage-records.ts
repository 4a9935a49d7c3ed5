import { endpoint } from '../snapshot/endpoint';
import { number, word } from '../snapshot/field-reader';

/**
 * What the account itself has used, over all time. Without the parameter a parent is blamed for its
 * subaccounts. Source: Twilio’s API description, `IncludeSubaccounts`.
 */
export const usageRecords = endpoint({
  id: 'usage-records',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Usage/Records.json',
  list: 'usage_records',
  query: () => ({ IncludeSubaccounts: 'false', PageSize: '1000' }),
  fields: {
    category: word,
    count: number,
    usage: number,
  },
});
