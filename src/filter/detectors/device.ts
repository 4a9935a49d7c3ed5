import { changesIn } from '../patterns/changes-in';
import { hasMatch } from '../patterns/has-match';
import { BODIES_AND_DEVICES } from './cues';
import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

const TOKEN = /(?<![a-z0-9])(?=[a-z]{0,7}\d)[a-z0-9]{8,40}(?![a-z0-9])/gi;
const LEAST_CHANGES = 4;

/**
 * Safe Harbor M: device identifiers and serial numbers, after a label, or as a token of eight or
 * more characters with letters and digits mixed as in no word: `C02XK1YZJG5H`.
 */
export const device: Detector = {
  kind: 'device',
  looks: [
    labelledNumber(
      {
        named: 'transmitter|sensor|cpap',
        2: 'imei|imsi|meid|udid|udi|iccid',
        3: 'pump|pacemaker|marcapasos?|bomba(?:\\sde\\sinsulina)?',
        4: 'serial|serie|s/n|sn|device|implant|lot|dispositivo|implante|lote',
      },
      BODIES_AND_DEVICES,
    ),
    {
      length: 8,
      digits: 2,
      changes: LEAST_CHANGES,
      finds: (text) => hasMatch(text, TOKEN, ([token]) => changesIn(token) >= LEAST_CHANGES),
    },
  ],
};
