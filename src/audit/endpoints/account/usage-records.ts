import { dayAfter, dayOf } from '../../../terminal/day';
import { lowerCaseWord, number } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/**
 * The usage of the last twelve months, by category: a line of a product may be idle for a while.
 *
 * By default Twilio includes subaccounts, and would blame the parent for a child.
 */
export const usageRecords = endpoint({
  id: 'usage-records',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Usage/Records.json',
  list: 'usage_records',
  query: ({ now }) => ({
    IncludeSubaccounts: 'false',
    StartDate: dayAfter(dayOf(now), -365),
    PageSize: '1000',
  }),
  fields: { category: lowerCaseWord, count: number, usage: number },
  says: ({ count, usage }) => count !== null || usage !== null,
});
