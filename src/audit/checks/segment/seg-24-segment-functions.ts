import type { CodeRule } from '../../code/code-fact';
import { SEGMENT_FUNCTION_CODE } from '../../endpoints/segment/segment-function-code';
import { codeJudgement } from '../../evidence/code/code-judgement';
import type { Check } from '../../model/check';
import type { Verdict } from '../../model/verdict';

const MEANINGS: Readonly<Partial<Record<CodeRule, readonly [Verdict, string]>>> = {
  http_url: ['FAIL', 'calls over http:'],
  data_logged: ['FAIL', 'logs or throws event data'],
  secret_in_code: ['FAIL', 'a key or a password is in the code'],
  host_called: ['REVIEW', 'calls the host'],
};

/** Segment Functions log no events, hold no secrets, and call known hosts over HTTPS. */
export const seg24: Check = {
  id: 'SEG-24',
  reads: SEGMENT_FUNCTION_CODE,
  statedByName: true,
  judge: (workspace) => {
    const functions = SEGMENT_FUNCTION_CODE.flatMap((each) => workspace.items(each));
    const scans = functions.map((each) => ({
      resource: each['data.function.id'],
      scan: each['data.function.code'],
    }));
    const graded = scans.flatMap(({ resource, scan }) =>
      (scan?.facts ?? []).flatMap(({ rule, line, detail }) => {
        const meaning = MEANINGS[rule];
        if (meaning === undefined) return [];
        const [verdict, said] = meaning;
        const graded = { verdict, resource, field: `line ${line}`, message: said };
        if (rule !== 'host_called' || detail === null) return [graded];
        return [{ ...graded, message: `${said} ${detail}`, named: detail }];
      }),
    );
    const read = scans.filter(({ scan }) => scan !== null);
    const unreadable = read.filter(({ scan }) => scan?.unreadable === 1).length;
    const looked = {
      facts: [],
      files: read.length,
      flows: 0,
      unreadable,
      assets: 0,
      others: new Map(),
    };
    return codeJudgement(looked, graded);
  },
};
