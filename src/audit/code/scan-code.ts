import type { CodeFact } from './code-fact';
import { distinctFacts } from './distinct-facts';
import { callbackUrls } from './rules/callback-urls';
import { droppedAttributes } from './rules/dropped-attributes';
import { httpToTwilio } from './rules/http-to-twilio';
import { ineligibleProducts } from './rules/ineligible-products';
import { literalIdentifiers } from './rules/literal-identifiers';
import { loggedData } from './rules/logged-data';
import { mediaLocation } from './rules/media-location';
import { mediaTtl } from './rules/media-ttl';
import { messageTags } from './rules/message-tags';
import { recordingUrls } from './rules/recording-urls';
import type { RuleOverCode } from './rules/rule-over-code';
import { segmentFunction } from './rules/segment-function';
import { segmentIdentifiers } from './rules/segment-identifiers';
import { sipUnencrypted } from './rules/sip-unencrypted';
import { stopHandling } from './rules/stop-handling';
import { streams } from './rules/streams';
import { taskAttributes } from './rules/task-attributes';
import { tlsCheckDisabled } from './rules/tls-check-disabled';
import { unencryptedSocket } from './rules/unencrypted-socket';
import { type CodeOrigin, parseCode } from './syntax/parse-code';
import { TooManyStepsError, withStepLimit } from './syntax/step-limit';

/** For code that runs anywhere. */
const RULES: readonly RuleOverCode[] = [
  httpToTwilio,
  tlsCheckDisabled,
  unencryptedSocket,
  callbackUrls,
  mediaLocation,
  mediaTtl,
  sipUnencrypted,
  streams,
  stopHandling,
  messageTags,
  taskAttributes,
  recordingUrls,
  loggedData,
  droppedAttributes,
  segmentIdentifiers,
  literalIdentifiers,
  ineligibleProducts,
];

const SEGMENT_RULES: readonly RuleOverCode[] = [segmentFunction];

/** Ten times the need of the most complex of 1,900 library files. */
const STEPS_PER_CHARACTER = 4;
/** In a few lines everything may refer to everything. */
const SHORT_TEXT = 10_000;

export interface ScanCodeOptions extends CodeOrigin {
  /** Its extension determines the language. */
  readonly name?: string;
}

/**
 * The facts in one file of code; `null` when it cannot be parsed, or is too complex to search. A
 * Segment Function is searched for its own concerns.
 */
export function scanCode(
  text: string,
  { name = 'function.js', ...origin }: ScanCodeOptions = {},
): readonly CodeFact[] | null {
  const code = parseCode(text, name, origin);
  if (code === null) return null;
  const rules = code.segmentFunction ? SEGMENT_RULES : RULES;
  try {
    return withStepLimit(STEPS_PER_CHARACTER * (text.length + SHORT_TEXT), () =>
      distinctFacts(rules.flatMap((rule) => rule(code))),
    );
  } catch (error) {
    // Expressions can be nested more deeply than the stack allows.
    if (error instanceof RangeError || error instanceof TooManyStepsError) return null;
    throw error;
  }
}
