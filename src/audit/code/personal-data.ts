import type { Node } from '@babel/types';
import { findIdentifiers } from '../../filter/search/find-identifiers';
import { bindingsIn, MAX_NAMES } from './syntax/bindings';
import { HOLE, textOf } from './syntax/code-texts';
import { holds } from './syntax/holds';
import type { Code } from './syntax/parse-code';
import { pathOf } from './syntax/path-of';
import { countSteps } from './syntax/step-limit';

/** How a value shows that it is personal: by its name, or as a text with an identifier. */
export type PersonalOrigin = 'source' | 'literal';

/** Names, in lower case and without underscores, that hold a person's data. */
const PERSONAL = new RegExp(
  `^(?:${[
    'from|caller|callerid|callername|mobile',
    '(?:caller|customer|patient|client|member|contact|from|home|mobile|cell|work)?(?:phone|phonenumber|telephone)',
    '(?:customer|patient|user|contact|member)?email(?:address)?',
    '(?:first|last|full|patient|customer|member|given|family|middle|maiden)name|surname',
    '(?:street|home|mailing|postal|patient|customer)?address',
    'dob|dateofbirth|birthdate|birthday',
    'ssn|socialsecuritynumber|mrn|medicalrecordnumber|memberid|insuranceid',
    // What a caller said. Source: Twilio docs, "TwiML: Gather" and "TwiML: Record".
    '(?:unstable)?speechresult|transcriptiontext',
    'diagnosis|diagnoses|medications?|symptoms?|allergies|prescriptions?|labresults?',
  ].join('|')})$`,
);
const PERSON = /^(?:patient|customer|caller|client|member|person|contact|profile|attributes)s?$/;

/** The text of a message, as Twilio passes it; the `body` of others is any content. */
const MESSAGE_TEXT = 'Body';

/**
 * Whether a value's path shows that it is a person's data, such as `event.From`, `patient.name`.
 */
export function isPersonalPath(path: readonly string[]): boolean {
  if (path.at(-1) === MESSAGE_TEXT) return true;
  const [owner = '', name = ''] = ['', ...path].slice(-2).map(normalised);
  return PERSONAL.test(name) || (name === 'name' && PERSON.test(owner));
}

function normalised(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/**
 * Whether a value is or holds a person's data, or is a name for them; `null` when nothing shows it.
 */
export function personalOrigin(code: Code, value: Node): PersonalOrigin | null {
  if (holds(value, (node) => isPersonalIn(code, node, 0))) return 'source';
  return holds(value, isPersonalText) ? 'literal' : null;
}

function isPersonalIn(code: Code, node: Node, names: number): boolean {
  if (isPersonalSource(node)) return true;
  const bound = node.type === 'Identifier' ? bindingsIn(code).get(node.name) : undefined;
  if (bound === undefined || names === MAX_NAMES) return false;
  return holds(bound, (each) => isPersonalIn(code, each, names + 1));
}

/** Whether a value is a person's data according to its name or path. */
export function isPersonalSource(node: Node): boolean {
  if (!/^(?:Identifier|(?:Optional)?MemberExpression)$/.test(node.type)) return false;
  return isPersonalPath(pathOf(node));
}

function isPersonalText(node: Node): boolean {
  return isPersonalLiteral(textOf(node)?.replaceAll(HOLE, ' ') ?? '');
}

/** Longer texts are embedded data, not values that somebody wrote. */
const MAX_LITERAL_LENGTH = 10_000;

/** Whether the detectors find an identifier in a text. */
export function isPersonalLiteral(text: string): boolean {
  const beginning = text.slice(0, MAX_LITERAL_LENGTH);
  countSteps(beginning.length);
  return findIdentifiers(beginning).length > 0;
}
