import type { IneligibleUse } from '../catalog/phi-scope';
import type { CodeFact } from './code-fact';
import { distinctFacts } from './distinct-facts';
import { productOfAddress } from './ineligible-package';
import { isHttpToTwilio } from './rules/http-to-twilio';
import { MAX_CODE_LENGTH } from './syntax/parse-code';

/** As in `NAME=0` and `NAME: "0"`, in a Dockerfile's `ENV NAME 0`, or as a name with a value. */
const TLS_OFF =
  /\bNODE_TLS_REJECT_UNAUTHORIZED["']?(?:\s*[=:]|(?<=\bENV\s+\w+)\s|,?\s*["']?value["']?\s*[=:])\s*["']?0(?!\d)/;
/** Settings as in Kubernetes, for example, with the value on the line below. */
const NAME_ONLY = /\bname["']?\s*[=:]\s*["']?NODE_TLS_REJECT_UNAUTHORIZED["']?,?\s*$/;

/**
 * The facts in settings, scripts and the like, line by line: disabled certificate checks, addresses
 * of Twilio's without TLS, and those of ineligible channels.
 *
 * @returns `null` when it is too long.
 */
export function scanSettings(text: string): readonly CodeFact[] | null {
  if (text.length > MAX_CODE_LENGTH) return null;
  return distinctFacts(
    text.split(/\r?\n/).flatMap((each, index, lines): readonly CodeFact[] => {
      const line = index + 1;
      if (/^\s*#/.test(each)) return [];
      const setting = NAME_ONLY.test(each) ? `${each} ${lines[line] ?? ''}` : each;
      return [
        ...(TLS_OFF.test(setting)
          ? [{ rule: 'tls_check_disabled' as const, line, detail: null }]
          : []),
        ...(isHttpToTwilio(each) ? [{ rule: 'http_to_twilio' as const, line, detail: null }] : []),
        ...addressesIn(each).map((detail) => ({
          rule: 'ineligible_product' as const,
          line,
          detail,
        })),
      ];
    }),
  );
}

/** A word that ends with a colon is the name of a setting. */
function addressesIn(line: string): readonly IneligibleUse[] {
  const values = line.split(/[\s"'`,=]+/).filter((each) => !each.endsWith(':'));
  return values.flatMap((each) => productOfAddress(each) ?? []);
}
