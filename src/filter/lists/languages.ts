import { lazy } from '../lazy';
import { splitList } from './split-list';

/** ISO 639-1, and the ISO 639-2 codes of languages that have no shorter one. */
const LANGUAGE_CODES = `
  aa ab af ak am ar as az be bg bn bo bs ca cs cy da de dz ee el en eo es et eu fa ff fi fj fo
  fr fy ga gd gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky lb ln lo lt lv
  mg mi mk ml mn mr ms mt my nb ne nl nn no ny om or pa pl ps pt qu rm rn ro ru rw sd si sk sl
  sm sn so sq sr st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz vi wo xh yi yo zh
  zu fil hmn ase yue cmn
`;

/** Their English names (Unicode CLDR), and names in common use. */
const LANGUAGE_NAMES = `
  abkhazian; afar; afrikaans; akan; albanian; american sign language; amharic; arabic; armenian;
  assamese; azerbaijani; bangla; basque; belarusian; bosnian; bulgarian; burmese; cantonese;
  castilian; catalan; chinese; croatian; czech; danish; dutch; dzongkha; english; esperanto;
  estonian; ewe; faroese; farsi; fijian; filipino; finnish; flemish; french; fula; gaelic;
  galician; georgian; german; greek; gujarati; haitian; haitian creole; hausa; hebrew; hindi;
  hmong; hungarian; icelandic; igbo; indonesian; irish; italian; japanese; javanese; kannada;
  kazakh; khmer; kinyarwanda; korean; kurdish; kyrgyz; lao; latvian; lingala; lithuanian;
  luxembourgish; macedonian; malagasy; malay; malayalam; maltese; mandarin; marathi; mongolian;
  māori; nepali; norwegian; norwegian bokmål; norwegian nynorsk; nyanja; odia; oromo; pashto;
  persian; polish; portuguese; punjabi; quechua; romanian; romansh; rundi; russian; samoan;
  scottish gaelic; serbian; shona; simplified chinese; sindhi; sinhala; slovak; slovenian;
  somali; southern sotho; spanish; sundanese; swahili; swedish; tagalog; tajik; tamil; tatar;
  telugu; thai; tibetan; tigrinya; tongan; traditional chinese; tsonga; tswana; turkish;
  turkmen; ukrainian; urdu; uyghur; uzbek; vietnamese; welsh; western frisian; wolof; xhosa;
  yiddish; yoruba; zulu
`;

const codes = lazy(() => splitList(LANGUAGE_CODES, ' '));
const names = lazy(() => splitList(LANGUAGE_NAMES, '; '));

/** `en`, `en-US`, `zh-Hant-TW`: language, script and region of BCP 47 (RFC 5646), no private use. */
const LANGUAGE_TAG = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** True for a language's English name, or a BCP 47 tag of a listed language, in any case. */
export function isLanguage(text: string): boolean {
  const code = LANGUAGE_TAG.exec(text)?.[1];
  return names().has(text.toLowerCase()) || (code !== undefined && codes().has(code.toLowerCase()));
}
