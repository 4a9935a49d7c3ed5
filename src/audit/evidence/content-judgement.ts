import { note } from '../model/finding';
import { type Judgement, judgement, whenFound } from '../model/judgement';

interface Content {
  readonly resource: string | null;
  /** The kinds of identifier found; `null` when it could not be fetched. */
  readonly kinds: readonly string[] | null;
}

/** A finding proves something; a clean text proves nothing, since names cannot be detected. */
export function contentJudgement(contents: readonly Content[], what: string): Judgement {
  if (contents.length === 0) return judgement('NOT_TESTABLE', note(`no ${what} to fetch`));
  const fetched = contents.filter(({ kinds }) => kinds !== null);
  return whenFound(
    fetched
      .filter(({ kinds }) => kinds !== null && kinds.length > 0)
      .map(({ resource, kinds }) => ({
        resource,
        field: null,
        message: `contains what looks like: ${kinds?.join(', ')}`,
      })),
    'FAIL',
    judgement(
      'NOT_TESTABLE',
      note(
        `${fetched.length} of ${contents.length} ${what} could be fetched, and nothing was found`,
      ),
    ),
  );
}
