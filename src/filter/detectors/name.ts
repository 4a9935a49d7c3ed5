import { hasAdjacentNames, hasNameAndInitial, hasSpeaker } from '../names/adjacent-names';
import { givenNames } from '../names/given-names';
import {
  hasIntroducedName,
  hasTitleAndListedName,
  TITLES_OF_LISTED,
} from '../names/introduced-name';
import { hasLastAndFirst } from '../names/last-and-first';
import { hasNameInSentence } from '../names/name-in-sentence';
import { NAMES_THAT_ARE_WORDS } from '../names/names-that-are-words';
import { surnames } from '../names/surnames';
import { withoutAccents } from '../plain-text/without-accents';
import type { Detector } from './detector';

/** No apostrophe and no hyphen of a name: `'john smith'`, `Thanks -Sarah Neal`. */
const QUOTE_OR_DASH = /(?<![a-z])'|'(?![a-z])|(?<!\S)-{1,3}(?=[a-z])/gi;
/** Days on which lines are closed, as schedules say. */
const HOLIDAY =
  /(?<![a-z])(?:(?:(?:dr\.?\s)?martin\sluther\sking(?:,?\sjr\.?)?|columbus|cesar\schavez|robert\se\.?\slee)(?:'s)?\s(?:birth)?day|dia\sde\s(?:los\s)?muertos)(?![a-z])/gi;

/** Each title and introduction contains one of these or a cue of its look. */
const INTRODUCTIONS =
  'ms mx miss mister madam madame sir sgt herr frau drs doctor doctora prof professor professora profesor profesora lic licenciado licenciada rev reverend pastor senor senora senorita sr sra srta dra don dona name named nombre nombres surname nickname fname lname apellido apellidos firstname lastname fullname profilename displayname username sendername authorname patientname callername customername clientname membername last given llamo llama hablo spoke talked wife husband son daughter mother father mom dad sister brother grandson granddaughter grandmother grandfather stepson stepdaughter stepmother stepfather hijo hija esposo esposa marido madre padre hermano hermana mama papa ln cnam nm patientnm ptnm custnm as spelled spelling spells spelt deletrea deletreo deletrear escribe pid nk gt pv';

/**
 * Safe Harbor A, in part: names after a title, a word of kinship or an introducing phrase, `Last,
 * First`, and listed names next to each other, to a capitalised word, an initial or a word for a
 * role or an act. Rare names and nicknames are not found: only a vocabulary keeps them out.
 */
export const name: Detector = {
  kind: 'name',
  looks: [
    {
      words: () => INTRODUCTIONS.split(' '),
      cues: ['mr ', 'mrs', 'dr '],
      finds: (text) => hasIntroducedName(readable(text)),
    },
    {
      words: () => [...TITLES_OF_LISTED],
      // `drsmith`
      cues: [' dr'],
      finds: (text) => hasTitleAndListedName(readable(text)),
    },
    {
      length: 5,
      cues: [','],
      finds: (text) => hasLastAndFirst(readable(text)),
    },
    {
      names: () => [givenNames(), surnames()],
      joined: true,
      // The forms of surnames that no list of words can hold.
      cues: ['ez ', ' mc', ' o '],
      finds: (text) => {
        const plain = readable(text);
        return hasNameInSentence(plain) || hasAdjacentNames(plain);
      },
    },
    {
      words: () => [...NAMES_THAT_ARE_WORDS],
      finds: (text) => {
        const plain = readable(text);
        return hasSpeaker(plain) || hasNameAndInitial(plain);
      },
    },
  ],
};

function readable(text: string): string {
  return withoutAccents(text).replace(QUOTE_OR_DASH, '"').replace(HOLIDAY, ' ');
}
