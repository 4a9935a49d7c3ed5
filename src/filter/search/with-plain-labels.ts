import { isListedName } from '../names/listed-names';

/**
 * A part of every label of a program or a table: most texts have none, and need only this pattern.
 */
const MAY_HAVE_LABEL =
  /[a-z][A-Z]|["'`_=<]|-[a-z]{1,20}:|\?\s{1,2}[A-Za-z]{1,9}:|[|;,+>~^&?!(\][{»\\\u2190-\u21ff\u25a0-\u2bff]\s{0,2}\d/;
/** Including that of JSON within JSON: `\"`. */
const QUOTE = '\\\\{0,3}["\'`]';
const WORDS = '([a-z][a-z\\d_-]{0,40})';
/**
 * A label of a program before its value: `patientMrn=`, `"member_number": "`, `"age" => `, `<dob>`.
 * The quote after `=` stays unless a number follows: `name="Queue"` is an attribute of markup.
 */
const LABEL = new RegExp(
  [
    `(?<![\\w\\\\-])(?:${QUOTE})?${WORDS}(?:${QUOTE})?\\]?\\s{0,2}`,
    `(?:(?:=>|:=?)\\s{0,2}\\[?(?:${QUOTE})?|==?\\s{0,2}(?:\\[?${QUOTE}(?=\\d))?)|<${WORDS}>`,
  ].join(''),
  'gi',
);
/** A name of several words right before a number: `patientMrn 4821`, `crmMemberId4821`. */
const BEFORE_NUMBER =
  /(?<![\w-])[A-Za-z]{1,30}[a-z][A-Z][A-Za-z]{0,30}(?=[\s#.-]{0,2}(?:[A-Z]{1,4}[\s-]?)?\d)/g;
/**
 * `MyChart 4821` is a product's name; what begins in lower case, or ends as here, is a program's.
 */
const OF_PROGRAM = /^[a-z]|(?:I[dD]|N(?:o|br|um(?:ber)?)|M[rR][nN])$/;
/**
 * Between a label that is a value itself, or a bot's slot, and its value:
 * `{"type":"MRN","value":"4821"}`, `{"FirstName":{"value":{"interpretedValue":"Zylo"}}}`.
 */
const VALUE_OF =
  /(?<=[a-z]|last[\s-]?4)\??["'`]?\s{0,2}[,:{](?:[\s"'`]{0,3}type:\s[a-z]{1,12}["'`]?,)?(?:[\s{"'`]{0,3}(?:(?:original|interpreted)\s)?(?:v(?:al(?:ue|or)?)?|answer|response|respuesta|text):){1,2}\s(?=[a-z\d])/gi;
/**
 * Between a label and a number, as tables and paths have it: `age → 92`, `dob|3/12`, `ext,4512`.
 * `DOB? 3/12` was asked and answered; `Member? 2500` need not be.
 */
const JOINT =
  /(?<=[a-z]|last[\s-]?4)(?:["'`],\s{0,2}|\]\s{1,2}|(?<=(?<![a-z])(?:dob|birth(?:day)?|age|edad|ssn|zip|code|ext|date|fecha|nacimiento|id|number|n[uú]mero|mrn))\?\s{1,2}(?:[a-z]{1,9}:\s{1,2})?|\s{0,2}[-=]?[|;>^([{"'`»\\\u2190-\u21ff\u25a0-\u2bff]\s{0,2}|[,+~&?!])["'`]?(?=\d)/gi;
/** Salesforce's mark of a field that its customer has added: `DOB__c`, `MRN__pc`. */
const CUSTOM_FIELD = /__p?c$/i;
const WORD_END = /[_-]|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;

/**
 * The text with labels of programs, JSON and tables as people write them; the same text when there
 * are none: `{"patientAge":92}` → `{patient age: 92}`, `dob|3/12` → `dob: 3/12`.
 */
export function withPlainLabels(text: string): string {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (!MAY_HAVE_LABEL.test(text)) return text;
  return text
    .replace(LABEL, (_, label: string | undefined, tag: string) => `${inWords(label ?? tag)}: `)
    .replace(BEFORE_NUMBER, (label) => (OF_PROGRAM.test(label) ? inWords(label) : label))
    .replace(VALUE_OF, ': ')
    .replace(JOINT, ': ');
}

/**
 * In lower case, because `Max` and `Rose` are names; except companies named after persons:
 * `JPMorgan:`.
 */
function inWords(label: string): string {
  const field = label.replace(CUSTOM_FIELD, '');
  const words = field.split(WORD_END);
  if (words.length < 2 || (/^[A-Z]/.test(field) && words.some(isListedName))) return field;
  return words.join(' ').toLowerCase();
}
