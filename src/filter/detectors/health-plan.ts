import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/**
 * Safe Harbor I: numbers of health plan beneficiaries, such as a member, subscriber or group id.
 */
export const healthPlan: Detector = {
  kind: 'health_plan',
  looks: [
    labelledNumber(
      {
        named: 'bene|mem|sub|ins',
        2: 'hicn|mbi',
        4: 'mbr|member(?:ship)?|subscr(?:iber)?|beneficiary|enrollee|recipient|health[\\s_-]?plan|plan(?!\\s[a-z]\\d{3,4}(?:-\\d{3}){0,2}(?![\\w-]))|insurance|insured|medicaid|medicare|hic|mid|(?<!(?:age|hunt|pickup|ring)\\s)gr(?:ou)?p|rx(?:[\\s_-]?(?:bin|pcn|grp|group))?|miembro|afiliad[oa]|beneficiari[oa]|asegurad[oa]|suscriptora?|seguro|grupo|soci[oa]|membres[ií]a|afiliaci[oó]n|prescription|receta',
      },
      [
        ...['mem', 'mbr', 'sub', 'ins', 'bsc', 'nef', 'pla', 'nsu', 'dic', 'hic', 'mbi', 'mid'],
        ...['gro', 'grp', ' rx', 'nro', 'cip', 'mie', 'afi', 'gur', 'usc', 'gru', 'oci', 'rip'],
        ...['ece', 'ben'],
      ],
    ),
  ],
};
