import { itemsIn } from '../lists/items-in';
import { isState } from '../lists/places';
import { hasMatch } from '../patterns/has-match';
import { isCapitalised } from './is-capitalised';
import { isPlacePrefix } from './is-place-prefix';
import { isGivenName, isListedName, isSurname } from './listed-names';
import { patternsFor } from './name-patterns';
import { NAMES_THAT_ARE_WORDS } from './names-that-are-words';
import { isUsualWord } from './usual-word';

/** `Sarah P.`, `sarah p.`, `Paul M called` */
const NAME_AND_INITIAL =
  /(?<![a-z'-])([a-z][a-z'-]{1,30})\s{1,3}([a-z])(\.(?![a-z])|(?![a-z0-9'.&/+-]))(?=((?:\s[a-z'-]{2,30}){0,3}))/gi;
const LETTER_BY_ITSELF = /\s[a-z](?![a-z])/i;
/** `P. Neal`, `j.smith`, `J. M. Carter`; a word after them says whether it is a person. */
const INITIAL_AND_SURNAME =
  /(?<![a-z'.-])[a-z]\.\s{0,3}(?:[a-z]\.\s{0,3})?([a-z'-]{3,30})(?=((?:\s[a-z'-]{2,30}){0,3}))/gi;
/** Only people do so, whatever else the word means: `Faith called`, `faith's mom said`. */
const SPEAKER =
  /(?<![a-z'-])([a-z]{2,20})(?:'s\s(?:mom|dad|mother|father|wife|husband|son|daughter))?\s(?:called|asked|said|says|stated|states|wants|llamo|dice|dijo)(?![a-z])/gi;
/** `john-smith`, as links and ids have it, also behind a word of theirs: `web-john-smith-84`. */
const JOINED_BY_HYPHEN = /(?<![a-z0-9'])([a-z]{3,30})-(?=([a-z]{3,30})(?![a-z']))/gi;
/** `JohnSmith`, `johnSmith` */
const JOINED_BY_CAPITAL = /(?<![A-Za-z])([A-Z]?[a-z]{2,29})([A-Z][a-z]{2,29})(?![a-z])/g;
/** Between the parts of a name in HL7: `SMITH^JOHN`. */
const HL7_MARK = '^';
/** Before what somebody is called. */
const NICKNAME_MARK = /["(]$/;
const WORD = /[^\s]+/;
/** The whole value; `NaN` is what JavaScript writes where there is no number. */
const ONE_WORD = /^\s*(?!NaN)([A-Z][A-Za-z'-]{2,30})[.!]?\s*$/;

/**
 * After one of these, a name of the lists is a person's: `caller Debra`, `LVM Debra`, `agent: kim`;
 * before one, a given name: `Debra (daughter)`.
 */
const ROLES = itemsIn(
  'abuela abuelita abuelito abuelo agent aide aor apellido atiende atte attn baby bebe beneficiaria beneficiario beneficiary boyfriend brother brother-in-law caller caregiver cb cc cg child client cliente cm contact contacto counselor cousin csr cunada cunado customer dad dau daughter daughter-in-law dear dependent dpoa dtr ec esposa esposo estimada estimado familiar father father-in-law fiance fiancee friend fyi girlfriend goddaughter godfather godmother godson gracias grandchild granddad granddaughter grandfather grandkid grandma grandmother grandpa grandson granny guarantor guardian guest habla hello hermana hermano hey hi hija hijo hola hubby husband insured interpreter kid lm lmom lmtcb lvm lvmtcb madre mama manager member menor midwife mom mother mother-in-law navigator neighbor nephew newborn niece nieta nieto nok novia novio np nuera owner paciente padre papa parent partner patient pcp pharmacist poa prescriber prima primo provider proxy pt pte rep representative responsable rn roommate saludos sis sister sister-in-law sobrina sobrino son son-in-law soy spouse stepbrother stepdad stepdaughter stepfather stepmom stepmother stepsister stepson suegra suegro supervisor surgeon surname tct tech thanks therapist thx tio titular toddler tutor tutora uncle visitor vm wife worker yerno',
);
/** Between the two: `caller is Debra`, `hijo de Maria`. */
const BEFORE_NAMED = itemsIn('de is was');
/**
 * And here a given name: `for Javier`, `I'm Javier`, `told Javier`. Illnesses have surnames: `with
 * Parkinson`. Programs that are asked have names too: `Ask Julie`.
 */
const WORDS_BEFORE_GIVEN = itemsIn(
  "am by call called con email emailed for fr frm from i'm im inform informed is it's its llama llamo me name named nombre notified notify para per re reach reached remind reminded tell text texted thank thanked to told with you",
);
/** As notes shorten them: `w/ Javier`, `s/w Javier`, `c/o Javier`. */
const SHORT_PREPOSITION =
  /(?<![A-Za-z])(?:[a-z]\/[a-z]?|w|[SD]\/W|W\/)\s{0,2}([A-Z][A-Za-z'-]{1,30})(?![A-Za-z])(?=((?:\s[A-Za-z'-]{2,30}){0,3}))/g;
/** And before one of these: `Sarah called`. */
const VERBS = itemsIn(
  'agreed answered asked asks called calls canceled cancelled cancelo cancels complains confirmed confirmo declined dice dijo emailed from hung left llamo missed necesita needs pide pidio prefers quiere refiere refused replied reported reports requested requests rescheduled said says scheduled solicita solicito stated states texted wanted wants will',
);
/** And as the owner of one of these: `Sarah's refill`, but not `Addison's disease`. */
const OWNED = itemsIn(
  'appointment appt brother caregiver chart dad daughter dob father guardian husband labs medication meds mom mother parent prescription refill results rx sister son spouse surgery wife',
);
const OF_OWNER = /'s$/i;
// Stryker disable StringLiteral: equivalent, no default is a word of any list.
/**
 * True for a text without accents that is a given name, or has a listed name next to another, to a
 * capitalised word, to an initial, or to a word for a role or an act.
 */
export function hasAdjacentNames(text: string): boolean {
  return (
    isGivenName(ONE_WORD.exec(text)?.[1] ?? '') ||
    hasMatch(text, patternsFor(text).wordAndNext, isWordAndName) ||
    hasMatch(text, SHORT_PREPOSITION, isGivenNameBehind) ||
    hasNameAndInitial(text) ||
    (text.includes('-') && hasMatch(text, JOINED_BY_HYPHEN, isJoinedName)) ||
    hasMatch(text, JOINED_BY_CAPITAL, isJoinedName)
  );
}

/**
 * True for a text without accents with a listed name, even one that is a word, next to an initial:
 * `Bill P.`
 */
export function hasNameAndInitial(text: string): boolean {
  // Each needs a single letter or a full stop, which most texts lack.
  return (
    (LETTER_BY_ITSELF.test(text) && hasMatch(text, NAME_AND_INITIAL, isNameAndInitial)) ||
    (text.includes('.') && hasMatch(text, INITIAL_AND_SURNAME, isInitialAndSurname))
  );
}

/** True for a text without accents in which somebody speaks by a name that is a word. */
export function hasSpeaker(text: string): boolean {
  return hasMatch(text, SPEAKER, ([, word = '']) => NAMES_THAT_ARE_WORDS.has(word.toLowerCase()));
}

function isWordAndName(match: RegExpExecArray): boolean {
  const { 1: word = '', 2: colon, 3: mark, 4: next = '', 5: behind = '', index, input } = match;
  return (
    isPerson(mark, word, next, behind, colon !== undefined) &&
    (isOwner(word, next) || !isInstitution(behind)) &&
    !isPlacePrefix(input.slice(Math.max(0, index - 8), index))
  );
}

function isGivenNameBehind([, word = '', behind = '']: RegExpExecArray): boolean {
  return isGivenName(word) && !isInstitution(behind);
}

/**
 * `Sarah P`, where nothing but a given name is meant; with a full stop also `sarah p.` and
 * `Smith J.`
 */
function isNameAndInitial(match: RegExpExecArray): boolean {
  const [, word = '', initial = '', end = '', behind = ''] = match;
  if (isInstitution(behind)) return false;
  const hasStop = end !== '';
  if (!isCapitalised(word) || !isCapitalised(initial)) return hasStop && isGivenName(word);
  return isGivenName(word) || (hasStop && isListedName(word));
}

function isInitialAndSurname([, word = '', behind = '']: RegExpExecArray): boolean {
  return isListedName(word) && !isUsualWord(word) && !isInstitution(behind);
}

function isJoinedName([, word = '', next = '']: RegExpExecArray): boolean {
  return isGivenName(word) && isSurname(next);
}

/** `Sarah Neal's Queue` is no institution as `Henry Ford Health` is. */
function isOwner(word: string, next: string): boolean {
  return OF_OWNER.test(next) && isGivenName(word) && isSurname(next.replace(OF_OWNER, ''));
}

/** Of two words next to each other, by the mark between them. */
function isPerson(
  mark: string | undefined,
  word: string,
  next: string,
  behind: string,
  isLabel: boolean,
): boolean {
  if (mark === undefined) return isPersonInWords(word, next, behind, isLabel);
  if (mark === HL7_MARK) return isOfHl7(word, next) || isOfHl7(next, word);
  // `client:alex`, as Twilio writes an identity; `mom/Sarah`, `wife (Sarah)`, `owner=sarah`.
  if (
    ROLES.has(word.toLowerCase()) &&
    (/[:=]/.test(mark) || isCapitalised(next)) &&
    isGivenName(next)
  ) {
    return true;
  }
  if (isCapitalised(word) && isGivenName(word)) {
    // `Sarah (wife)`, `Gerald "Jerry" Neal`
    if (ROLES.has(next) || (NICKNAME_MARK.test(mark) && isCapitalised(next) && isGivenName(next))) {
      return true;
    }
  }
  return isTakenApart(word, next);
}

/** Next to nothing else has such a mark, so one name is enough. */
function isOfHl7(name: string, other: string): boolean {
  return isCapitalised(name) && isCapitalised(other) && isGivenName(name) && !isUsualWord(other);
}

function isPersonInWords(word: string, next: string, behind: string, isLabel: boolean): boolean {
  const bothUpper = isCapitalised(word) && isCapitalised(next);
  const before = word.toLowerCase();
  if (WORDS_BEFORE_GIVEN.has(before) && isGivenInText(next)) return true;
  // Who speaks in a chat: `Sarah: hello`.
  if (isLabel && isGivenInText(word)) return true;
  if (OF_OWNER.test(word)) {
    return isGivenName(word.replace(OF_OWNER, '')) && OWNED.has(next.toLowerCase());
  }
  if (isGivenName(word)) {
    return isSurname(next) || VERBS.has(next) || (bothUpper && !isUsualWord(next));
  }
  // `Kentucky Sanders Brown` is a centre at a university.
  if (bothUpper && isSurname(next) && !isUsualWord(word) && !isPlace(word)) return true;
  const sameCase = isCapitalised(word) === isCapitalised(next);
  if (sameCase && isGivenName(next) && isSurname(word)) return true;
  if (VERBS.has(next)) return isCapitalised(word) && isSurname(word);
  if (!ROLES.has(before)) return false;
  const named = BEFORE_NAMED.has(next) ? (WORD.exec(behind)?.[0] ?? '') : next;
  const isGiven = isLabel ? isGivenName(named) : isGivenInText(named);
  return isGiven || (isCapitalised(named) && isSurname(named));
}

/** In lower case a short name is more often short for something: `for val`. */
function isGivenInText(word: string): boolean {
  return isGivenName(word) && (isCapitalised(word) || word.length > 3);
}

/**
 * `Maria;Lopez`, `Lopez/Maria`. The answers of a list stand like this as well: what is a given name
 * and a surname is often a county or a company, as in `Harris;Travis`.
 */
function isTakenApart(word: string, next: string): boolean {
  return isOnlyGiven(word)
    ? isSurname(next)
    : isSurname(word) && !isGivenName(word) && isOnlyGiven(next);
}

function isOnlyGiven(word: string): boolean {
  return isGivenName(word) && !isSurname(word);
}
// Stryker restore StringLiteral

function isPlace(word: string): boolean {
  return isState(word) || isPlacePrefix(`${word} `);
}

/**
 * What somebody has of their own: `Sarah Neal Voicemail`. Queues, lines and teams are those of
 * institutions rather: `Henry Ford Nurse Line`.
 */
const PERSONAL = itemsIn('call callback calls chat voicemail');

/** `Henry Ford Health` and `Ralph H. Sample Clinic` are named after a person, but are not one. */
function isInstitution(behind: string): boolean {
  const words = behind.trim().split(' ');
  const small = words.findIndex((word) => !isCapitalised(word));
  return words
    .slice(0, small < 0 ? undefined : small)
    .some((word) => isUsualWord(word) && !PERSONAL.has(word.toLowerCase()));
}
