import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { sectionOf } from '../../../src/audit/catalog/source-sections';
import { judge } from '../../../src/audit/judge/judge';
import { VERDICTS } from '../../../src/audit/model/verdict';
import { htmlReport } from '../../../src/audit/report/html-report';
import {
  ACCOUNTS,
  accountFinding,
  mixedAccounts,
  rightInEverything,
  withRows,
  wrongInEverything,
} from '../../support/audit/audit-results';
import { snapshotOf } from '../../support/audit/snapshots';

const REPORTS = [
  ['right in everything', htmlReport(rightInEverything())],
  ['wrong in everything', htmlReport(wrongInEverything())],
  ['mixed', htmlReport(mixedAccounts())],
] as const;

test.each(REPORTS)('the report of accounts %s holds every row, once', (_name, report) => {
  const ids = [...report.matchAll(/<article id="([A-Z]+-\d\d)"/g)].map(([, id]) => id);
  expect(ids).toEqual(CATALOG.map(({ id }) => id));
});

test('a row shows its title, quote, source, rule and remediation', () => {
  const text = textOf(htmlReport(mixedAccounts()));
  for (const { title, source, rule, remediation } of CATALOG) {
    expect(text).toContain(title);
    expect(text).toContain(`“${source.quote}”${source.document}, ${sectionOf(source)}`);
    expect(text).toContain(rule.replaceAll('`', ''));
    expect(text).toContain(remediation.replaceAll('`', ''));
  }
});

test('a row that the Console can fix links to its page', () => {
  expect(article(htmlReport(mixedAccounts()), 'SMS-04')).toContain(
    '<a href="https://1console.twilio.com/us1/develop/sms/settings/general" rel="noreferrer">Messaging &gt; Settings &gt; General</a>',
  );
});

test('a row shows where the documents differ', () => {
  expect(article(htmlReport(mixedAccounts()), 'VERIFY-01')).toContain('its change log of May 2021');
});

test('findings have their account, and those in code their line', () => {
  const report = htmlReport(mixedAccounts());
  const row = textOf(article(report, 'VOICE-07'));
  expect(row).toContain(`${ACCOUNTS[0]} ${ACCOUNTS[1]}\nfunctions/dial-nurse.js:12`);
  expect(row).toContain(`ACCEPTED ${ACCOUNTS[1]}`);
});

test('a finding that every account has is shown once', () => {
  const row = textOf(article(htmlReport(mixedAccounts(ACCOUNTS.slice(0, 2))), 'SEC-04'));
  expect(row).toContain('VerdictsFAIL all 2 accounts');
  expect(row).toContain('\nall 2 accounts\nfunctions/remind patient.js:41\nstatusCallback\n');
  expect(row.split('functions/remind patient.js:41')).toHaveLength(2);
});

test('a statement has its days, its author’s role, its reason and its evidence', () => {
  const row = textOf(article(htmlReport(mixedAccounts()), 'ACCT-01'));
  for (const part of [
    'attested on 2026-11-01, until 2027-10-31, according to record 1 of the attestations',
    'Stated byPrivacy officer',
    'BecauseSigned before the first call.',
    'ticket: GRC-17',
    `screenshot: grc/evidence/settings.png SHA-256 ${'0f'.repeat(32)}`,
  ]) {
    expect(row).toContain(part);
  }
  expect(row.split('Stated by')).toHaveLength(2);
});

test.each(REPORTS)('the figures of the report of accounts %s add up to 94', (_name, report) => {
  const [, figures = ''] = /<dl class="figures">(.*?)<\/dl>/s.exec(report) ?? [];
  const numbers = [...figures.matchAll(/<dd>(\d+)<\/dd>/g)].map(([, number]) => Number(number));
  expect(numbers).toHaveLength(5);
  expect(numbers.reduce((sum, number) => sum + number)).toBe(94);
});

test('rows that follow from others come after those, as what closes with them', () => {
  const text = textOf(section(htmlReport(wrongInEverything()), 'first'));
  const [direct = '', derived = ''] = text.split('These follow from other rows');
  expect(direct).toContain('VOICE-06 SIP Interface traffic');
  expect(direct).not.toContain('ACCT-17 Starred services');
  expect(derived).toContain('ACCT-17 Starred services');
});

test('a Segment workspace is in the run, and can be filtered by', () => {
  const workspace = 'workspace1234';
  const result = withRows(mixedAccounts(), (row) =>
    row.id === 'SEG-21' ? { ...row, verdicts: { [workspace]: 'FAIL' } } : row,
  );
  const report = htmlReport(result);
  expect(report).toContain(`<option value="${workspace}">`);
  expect(section(report, 'run')).toContain(`<code>${workspace}</code>`);
});

test('statements that do not count are named, with the reason', () => {
  const text = textOf(section(htmlReport(mixedAccounts()), 'run'));
  expect(text).toContain('Statement 3 (ACCT-01) does not count: it has expired.');
  expect(text).toContain(
    'Statement 9 (unknown row) does not count: the catalogue has no such row.',
  );
  expect(section(htmlReport(rightInEverything()), 'run')).not.toContain('do not count');
});

test('required rows that failed are to be done first', () => {
  const first = section(htmlReport(mixedAccounts()), 'first');
  expect(first).toContain('<a href="#VOICE-03">');
  expect(textOf(first)).toContain('enforce HTTP auth on media URLs');
});

test('nothing is to be done first when no row is open', () => {
  expect(htmlReport(rightInEverything())).toContain('No row is open.');
});

test('a partial run, accounts without credentials and missing permissions are reported', () => {
  const text = textOf(htmlReport(mixedAccounts()));
  expect(text).toContain('The run was stopped before everything was read.');
  expect(text).toContain(`account ${ACCOUNTS[2]} (active): no credentials of its own were given`);
  expect(text).toContain('what is kept in the regions au1 and ie1');
  expect(text).toContain(`Statements, SHA-256 ${'a7'.repeat(32)}, not signed.`);
  expect(text).toContain('trunking.twilio.com/v1/Trunks');
});

test('readings that failed for other reasons than permissions are reported with their rows', () => {
  const result = withRows(rightInEverything(), (row) =>
    ['SEC-02', 'ACCT-17'].includes(row.id)
      ? { ...row, verdict: 'ERROR', verdicts: { [ACCOUNTS[0] ?? '']: 'ERROR' } }
      : row,
  );
  const run = textOf(section(htmlReport(result), 'run'));
  expect(run).toContain('Readings that failed');
  expect(run).toMatch(/each row says what was not read\.\s+SEC-02\s/);
  expect(run).not.toContain('Everything else that the audit asks for was read.');
  expect(section(htmlReport(mixedAccounts()), 'run')).not.toContain('Readings that failed');
});

test('required rows that were not tested are listed under what would test them', () => {
  const report = section(htmlReport(judge(snapshotOf())), 'first');
  expect(textOf(report)).toMatch(/To test these, run with --probe:[^:]*VOICE-03/);
  expect(textOf(report)).toMatch(/To test these, set SEGMENT_TOKEN, or state it:[^:]*SEG-20/);
});

test('a row shows how much was looked at, and what would test it', () => {
  const text = textOf(article(htmlReport(mixedAccounts()), 'VOICE-03'));
  expect(text).toContain('Looked atall 9 resources');
  expect(text).toContain('What would test itgive the subaccount’s own credentials');
});

test('a complete run says so', () => {
  expect(htmlReport(rightInEverything())).toContain(
    'Everything else that the audit asks for was read.',
  );
});

test('rows that were not requested are reported', () => {
  const result = mixedAccounts();
  const some = { ...result, requirements: result.requirements.slice(0, 3) };
  expect(htmlReport(some)).toContain(
    `Only 3 of the catalogue’s ${CATALOG.length} rows were asked for.`,
  );
});

test('every verdict is explained', () => {
  const terms = section(htmlReport(mixedAccounts()), 'terms');
  for (const verdict of VERDICTS) expect(textOf(terms)).toContain(verdict.replace('_', ' '));
});

test.each(REPORTS)(
  'the report of accounts %s is not a statement of compliance',
  (_name, report) => {
    expect(report).toContain('This is not a statement of compliance');
    const withoutQuotes = report.replace(/<blockquote>.*?<\/blockquote>/gs, '');
    expect(withoutQuotes).not.toMatch(/HIPAA[- ]compliant/i);
  },
);

test.each(REPORTS)(
  'the report of accounts %s allows only its own style and script',
  (_, report) => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(report) ?? [];
    const hashes = ['style', 'script'].map((name) => {
      const elements = [...report.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))];
      expect(elements).toHaveLength(1);
      return createHash('sha256')
        .update(elements[0]?.[1] ?? '')
        .digest('base64');
    });
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hashes[0]}'; script-src 'sha256-${hashes[1]}'; base-uri 'none'; form-action 'none'`,
    );
  },
);

test('texts of the result are escaped', () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert('2')</script>&amp;`;
  const report = htmlReport({
    ...withRows(mixedAccounts(), (row) => ({
      ...row,
      verdicts: { [hostile]: row.verdict },
      findings: [
        accountFinding({
          account: hostile,
          resource: hostile,
          field: hostile,
          message: hostile,
          place: { file: hostile, line: 1 },
        }),
        accountFinding({
          account: hostile,
          resource: null,
          field: null,
          message: hostile,
          statement: {
            record: 1,
            answer: 'yes',
            rationale: hostile,
            role: hostile,
            attested_at: hostile,
            expires_at: hostile,
            evidence: [{ type: 'other', location: hostile, sha256: hostile }],
          },
        }),
        accountFinding({ account: hostile, resource: hostile, field: hostile, message: hostile }),
      ],
    })),
    generated_at: `</style>${hostile}`,
    accounts: [hostile],
  });
  expect(report).not.toContain('<img');
  expect(report.match(/<script/g)).toHaveLength(1);
  expect(report.match(/<\/style/g)).toHaveLength(1);
  expect(textOf(article(report, 'VOICE-03'))).toContain(hostile);
});

function article(report: string, id: string): string {
  return new RegExp(`<article id="${id}".*?</article>`, 's').exec(report)?.[0] ?? '';
}

function section(report: string, id: string): string {
  return new RegExp(`<h2 id="${id}">.*?</section>`, 's').exec(report)?.[0] ?? '';
}

/** Roughly what a reader sees. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

test('open findings over time are a bar for each run, with words for those who cannot see it', () => {
  const history = [
    { generated_at: '2026-10-01T00:00:00.000Z', open: 4 },
    { generated_at: '2026-11-01T00:00:00.000Z', open: 1 },
  ];
  const chart = section(htmlReport({ ...mixedAccounts(), history }), 'history');
  expect(chart).toContain('aria-label="Open findings at each run: 2026-10-01: 4, 2026-11-01: 1"');
  expect(chart.match(/<rect width="(\d+)%"/g)).toEqual(['<rect width="100%"', '<rect width="25%"']);
  expect(htmlReport(mixedAccounts())).not.toContain('id="history"');
});

test('the rows are grouped by control, with the verdict of each', () => {
  const controls = section(htmlReport(mixedAccounts()), 'controls');
  expect(textOf(controls)).toContain('By control: HIPAA Security Rule');
  expect(controls).toContain('<a href="#VOICE-06">VOICE-06</a> FAIL');
});
