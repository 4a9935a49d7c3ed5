import type { CodeRule } from '../../code/code-fact';
import { SEGMENT_FUNCTION_CODE } from '../../endpoints/segment/segment-function-code';
import { codeJudgement } from '../../evidence/code-judgement';
import type { Check } from '../../model/check';
import type { Verdict } from '../../model/verdict';

const MEANINGS: Readonly<Partial<Record<CodeRule, readonly [Verdict, string]>>> = {
  http_url: ['FAIL', 'calls by http:'],
  data_logged: ['FAIL', 'logs or throws event data'],
  secret_in_code: ['FAIL', 'a key or a password stands in the code'],
  host_called: ['REVIEW', 'calls a host that SEG-24 does not name in the attestations'],
};

/** Segment Functions log no events, hold no secrets, and call known hosts by https. */
export const seg24: Check = {
  id: 'SEG-24',
  reads: SEGMENT_FUNCTION_CODE,
  judge: (workspace) => {
    const functions = SEGMENT_FUNCTION_CODE.flatMap((each) => workspace.items(each));
    const scans = functions.map((each) => ({
      resource: each['data.function.id'],
      scan: each['data.function.code'],
    }));
    const graded = scans.flatMap(({ resource, scan }) =>
      (scan?.facts ?? []).flatMap(({ rule, line, detail }) => {
        const meaning = MEANINGS[rule];
        const known = detail !== null && workspace.covered('SEG-24', detail);
        if (meaning === undefined || known) return [];
        const [verdict, said] = meaning;
        const message = rule === 'host_called' ? `${said}: ${detail}` : said;
        return [{ verdict, resource, field: `line ${line}`, message }];
      }),
    );
    const read = scans.filter(({ scan }) => scan !== null);
    const unreadable = read.filter(({ scan }) => scan?.unreadable === 1).length;
    const looked = { facts: [], files: read.length, flows: 0, unreadable, assets: 0 };
    return codeJudgement(looked, graded);
  },
};
