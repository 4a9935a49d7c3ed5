import { boolean, upperCaseWord } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** The kinds of numbers that may be called in a country. */
export const DIALING_PERMISSIONS = [
  'low_risk_numbers_enabled',
  'high_risk_special_numbers_enabled',
  'high_risk_tollfraud_numbers_enabled',
] as const;

/** The countries that may be called. */
export const dialingPermissions = endpoint({
  id: 'dialing-permissions',
  host: 'voice.twilio.com',
  path: '/v1/DialingPermissions/Countries',
  list: 'content',
  query: () => ({ PageSize: '1000' }),
  fields: {
    iso_code: upperCaseWord,
    low_risk_numbers_enabled: boolean,
    high_risk_special_numbers_enabled: boolean,
    high_risk_tollfraud_numbers_enabled: boolean,
  },
});
