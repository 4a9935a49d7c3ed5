import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

const isLabelled = labelledNumber(
  'serial|s/n|sn|imei|imsi|meid|udid|udi|iccid|device|pump|pacemaker|implant|lot',
);
const TOKEN = /(?<![a-z0-9])(?=[a-z]{0,7}\d)[a-z0-9]{8,40}(?![a-z0-9])/gi;
const CHANGE = /[a-z](?=\d)|\d(?=[a-z])/gi;

/**
 * Safe Harbor M: device identifiers and serial numbers, behind a label, or as a token of eight and
 * more characters that changes between letters and digits as no word does: `C02XK1YZJG5H`.
 */
export const device: Detector = {
  kind: 'device',
  needsDigit: true,
  finds: (text) =>
    isLabelled(text) ||
    (text.match(TOKEN) ?? []).some((token) => (token.match(CHANGE) ?? []).length > 3),
};
