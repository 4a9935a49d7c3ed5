import { identifierKinds } from '../fields/identifier-kinds';
import type { ProbeAnswer } from './ask';

/** The kinds of identifier in what was fetched; `null` for a refusal, whose text does not count. */
export function contentOf(answer: ProbeAnswer, textOf = (body: string) => body) {
  if ('failure' in answer) return { status: null, kinds: null };
  const { status, body } = answer;
  const fetched = status >= 200 && status < 300;
  return { status, kinds: fetched ? identifierKinds.read(textOf(body)) : null };
}
