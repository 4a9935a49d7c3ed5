import { alerts } from '../endpoints/account/alerts';
import type { AccountView } from '../model/check';
import { type Finding, note } from '../model/finding';
import { type Judgement, judgement } from '../model/judgement';
import { worstVerdict } from '../model/verdict';
import { whenRaised } from './when-raised';

/**
 * Warnings that Twilio raises only if phone number redaction is on and another setting conflicts
 * with it: opt-out handling, fallback to a long code, a webhook by GET.
 *
 * Source: Twilio docs, "Error and warning dictionary".
 */
const REDACTION_ALERTS: readonly number[] = [23001, 23002, 23004, 23005, 23006];

/** Alerts of the last 30 days that prove that redaction is on. */
export function redactionAlerts(account: AccountView): readonly Finding[] {
  return alertsOf(account, REDACTION_ALERTS, 'redaction is on');
}

/**
 * Those that prove a conflicting setting as well.
 *
 * @param what The conflict in a finding's words.
 */
export function alertsAtOdds(
  account: AccountView,
  codes: readonly number[],
  what: string,
): readonly Finding[] {
  return alertsOf(account, codes, `redaction is on, and ${what}`);
}

function alertsOf(
  account: AccountView,
  codes: readonly number[],
  says: string,
): readonly Finding[] {
  const all = account.items(alerts);
  return codes.flatMap((code): Finding[] => {
    const raised = all.filter(({ error_code }) => error_code === code);
    const message = `alert ${code} ${whenRaised(raised)}: ${says}`;
    return raised.length === 0 ? [] : [{ resource: null, field: 'error_code', message }];
  });
}

/**
 * Whether messages of the account are redacted. No API shows the setting, so it is inferred from
 * alerts, and from the attestations of SMS-04 (bodies) and SMS-05 (numbers).
 */
export function redactionOf(account: AccountView): 'on' | 'off' | 'unknown' {
  const answers = [account.attested('SMS-04'), account.attested('SMS-05')];
  if (redactionAlerts(account).length > 0 || answers.includes('yes')) return 'on';
  return answers.includes(null) ? 'unknown' : 'off';
}

/**
 * Judges what redaction rules out: a violation if redaction is on, unless a finding has its own
 * verdict; open while that is unknown.
 */
export function judgeBesideRedaction(
  account: AccountView,
  findings: readonly Finding[],
  { whenOff, whenNone }: { readonly whenOff: Judgement; readonly whenNone: Judgement },
): Judgement {
  if (findings.length === 0) return whenNone;
  switch (redactionOf(account)) {
    case 'on':
      return judgement(
        worstVerdict(findings.map(({ verdict = 'FAIL' }) => verdict)),
        ...findings,
        ...redactionAlerts(account),
      );
    case 'off':
      return whenOff;
    case 'unknown':
      return judgement(
        'MANUAL',
        note('it is not known whether redaction is on: attest SMS-04 and SMS-05'),
        ...findings,
      );
  }
}
