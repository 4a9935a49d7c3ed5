import { alerts } from '../../endpoints/account/alerts';
import type { Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';
import { tlsHandshakesResults } from '../../probes/tls-handshakes';

/** Twilio docs, "Error and Warning Dictionary": TLS or certificate failures on webhooks. */
const TLS_ALERTS = [11220, 11235, 11236, 11237];
const VERSIONS = ['TLSv1.2', 'TLSv1.3'];
/** Nobody answered, or the host could not be contacted, so nothing is known of it. */
const SILENT: readonly (string | null)[] = ['timeout', 'connection_failed', 'host_not_known'];

/** The hosts of webhooks use TLS 1.2 or later, and have certificates that Twilio trusts. */
export const sec03: Check = {
  id: 'SEC-03',
  reads: [tlsHandshakesResults, alerts],
  judge: (account) => {
    const hosts = account.items(tlsHandshakesResults);
    const findings = hosts.flatMap(({ host, version, failure }): readonly Finding[] => {
      const about = (message: string) => [{ resource: host, field: null, message }];
      if (SILENT.includes(failure)) return [];
      if (failure !== null) return about(`no TLS connection: ${failure}`);
      return version === null || VERSIONS.includes(version) ? [] : about(`accepts ${version}`);
    });
    const failed = account
      .items(alerts)
      .filter((each) => TLS_ALERTS.includes(each.error_code ?? 0));
    const count =
      failed.length > 0 ? [note(`${failed.length} TLS alerts in the last 30 days`)] : [];
    const silent = hosts.filter(
      ({ version, failure }) => SILENT.includes(failure) || (failure === null && version === null),
    ).length;
    const truncated = account.truncated(tlsHandshakesResults);
    return whenFound(
      findings.length > 0 ? [...findings, ...count] : [],
      'FAIL',
      whenFound(
        count,
        'WARN',
        hosts.length > 0 && silent === 0 && !truncated
          ? judgement('PASS')
          : judgement(
              'NOT_TESTABLE',
              note(sayReached(hosts.length - silent, hosts.length, truncated)),
            ),
      ),
    );
  },
};

function sayReached(reached: number, hosts: number, truncated: boolean): string {
  const more = truncated ? ', and there are more that were not contacted' : '';
  return `${reached} of ${hosts} hosts answered${more}`;
}
