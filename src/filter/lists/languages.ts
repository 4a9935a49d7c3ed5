import { lazy } from '../../cold-start/lazy';
import { itemsIn } from './items-in';
import { wordList } from './word-list';

/** ISO 639-1, and the ISO 639-2 codes of languages that have no shorter one. */
const LANGUAGE_CODES = `
  aa ab af ak am ar as az be bg bn bo bs ca cs cy da de dz ee el en eo es et eu fa ff fi fj fo
  fr fy ga gd gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky lb ln lo lt lv
  mg mi mk ml mn mr ms mt my nb ne nl nn no ny om or pa pl ps pt qu rm rn ro ru rw sd si sk sl
  sm sn so sq sr st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz vi wo xh yi yo zh
  zu fil hmn ase yue cmn
`;

/**
 * English names: those of Unicode CLDR, of the languages at home that the US Census Bureau counts
 * (American Community Survey, table B16001 and its code list), and of forms that clinics and
 * helplines publish.
 */
const ENGLISH_NAMES = `
  abkhazian; afar; afrikaans; akan; albanian; amazigh; american sign language; amharic; apache;
  arabic; aramaic; armenian; asl; assamese; assyrian; auslan; avar; awadhi; aymara; azerbaijani;
  balochi; bambara; bangla; bashkir; basque; bavarian; belarusian; bemba; bengali; berber;
  bhojpuri; bikol; bisaya; bosnian; brahui; braille; breton; british sign language; bsl;
  bulgarian; burmese; buryat; cantonese; cape verdean creole; carolinian; castilian; catalan;
  cebuano; chaldean; chamorro; chechen; cherokee; chichewa; chinese; choctaw; chokwe; chuukese;
  chuvash; coptic; corsican; cree; creole; croatian; czech; danish; dari; divehi; dogri; dutch;
  dyula; dzongkha; efik; english; esperanto; estonian; ewe; faroese; farsi; fijian; filipino;
  finnish; flemish; fon; french; french creole; frisian; fujianese; fukienese; fula; fulah;
  fulani; fuzhounese; gaelic; galician; garifuna; georgian; german; gilaki; greek; guarani;
  gujarati; haitian; haitian creole; hakha chin; hakka; hausa; hawaiian; hazaragi; hebrew;
  herero; hiligaynon; hindi; hindko; hmong; hokkien; home sign; hopi; hungarian; ibibio;
  icelandic; igbo; ijaw; ilocano; indonesian; ingush; inuktitut; inupiaq; irish; isixhosa;
  isizulu; italian; jamaican creole; japanese; javanese; k'iche'; kabuverdianu; kabyle; kalmyk;
  kanjobal; kannada; kanuri; kaonde; kapampangan; kaqchikel; karen language; kashmiri; kazakh;
  khmer; kiche; kikuyu; kinyarwanda; kirghiz; kirundi; kiswahili; kituba; kongo; konkani;
  korean; krio; kurdish; kurmanji; kyrgyz; ladino; lakota; lao; latin; latvian; lingala;
  lithuanian; louisiana creole; low german; lozi; lsm; luganda; lunda; luri; luvale;
  luxembourgish; macedonian; magahi; maguindanao; maithili; malagasy; malay; malayalam; maltese;
  mam; mandarin; mandinka; manipuri; marathi; marshallese; mayan; mazandarani; mende; mexican
  sign language; min nan; mixtec; mixteco; mizo; moldovan; mon khmer; mongolian; montenegrin;
  myanmar; māori; nagpuri; nahuatl; navajo; ndebele; neapolitan; neo-aramaic; nepali; norwegian;
  norwegian bokmål; norwegian nynorsk; nyanja; occitan; odia; ojibwe; oriya; oromo; oshiwambo;
  palauan; pangasinan; papiamento; pashto; patois; pidgin; pennsylvania dutch; persian; plautdietsch;
  pohnpeian; polish; portuguese; portuguese creole; pro-tactile; punjabi; pushto; pwo karen;
  q'anjob'al; q'eqchi'; qeqchi; quechua; rohingya; romani; romanian; romansh; rundi; russian;
  s'gaw karen; samoan; sango; santali; saraiki; sardinian; scots; scots gaelic; scottish gaelic;
  sepedi; serbian; serbo-croatian; sesotho; shangaan; shanghainese; shona; sicilian; sign
  language; simplified chinese; sindhi; singhalese; sinhala; slovak; slovenian; somali; soninke;
  sorani; sorbian; sotho; southern sotho; spanish; sundanese; swahili; swati; swazi; swedish;
  swiss german; syriac; tactile sign language; tagalog; taishanese; taiwanese; tajik; tamazight;
  tamil; tatar; telugu; temne; teochew; tetum; thai; tibetan; tigrinya; tiv; toisanese; tonga;
  tongan; traditional chinese; tshiluba; tsonga; tswana; tuareg; tulu; turkish; turkmen; twi;
  udmurt; uighur; ukrainian; urdu; urhobo; uyghur; uzbek; venda; vietnamese; visayan; walloon;
  waray; welsh; western frisian; wolof; xhosa; yiddish; yoruba; yupik; zapotec; zhuang; zulu;
  zuni
`;

/** What each calls itself (Unicode CLDR 48, and spellings in common use). */
const OWN_NAMES = `
  አማርኛ; العربية; অসমীয়া; azərbaycan; беларуская; български; বাংলা; བོད་སྐད་; bosanski; català;
  čeština; cymraeg; dansk; deutsch; རྫོང་ཁ; eʋegbe; ελληνικά; español; eesti; euskara; فارسی;
  pulaar; suomi; føroyskt; français; frysk; gaeilge; gàidhlig; galego; ગુજરાતી; עברית; हिन्दी;
  hrvatski; magyar; հայերեն; indonesia; íslenska; italiano; 日本語; jawa; ქართული; қазақ тілі;
  ខ្មែរ; ಕನ್ನಡ; 한국어; кыргызча; lëtzebuergesch; ລາວ; lietuvių; latviešu; македонски; മലയാളം;
  монгол; मराठी; melayu; malti; မြန်မာ; norsk bokmål; नेपाली; nederlands; norsk nynorsk; norsk;
  oromoo; ଓଡ଼ିଆ; ਪੰਜਾਬੀ; polski; پښتو; português; runasimi; rumantsch; ikirundi; română;
  русский; ikinyarwanda; سنڌي; සිංහල; slovenčina; slovenščina; chishona; soomaali; shqip;
  српски; sesotho; basa sunda; svenska; kiswahili; தமிழ்; తెలుగు; тоҷикӣ; ไทย; ትግርኛ; türkmen
  dili; setswana; lea fakatonga; türkçe; татар; ئۇيغۇرچە; українська; اردو; o‘zbek; tiếng việt;
  isixhosa; ייִדיש; èdè yorùbá; 中文; isizulu; 粵語; kurdî; kurmancî; bahasa indonesia; bahasa
  melayu; bahasa malaysia; sesotho sa leboa; basa jawa; isindebele; sepedi; siswati; tshivenda; xitsonga; kirundi; chichewa; afaan
  oromoo; oromifa; ʻōlelo hawaiʻi; kreyòl; kreyòl ayisyen; castellano; diné bizaad; hmoob;
  yorùbá; igbo; soomaaliga; 简体中文; 繁體中文; 普通话; 國語; 廣東話; 粤语; 汉语; 漢語
`;

/** Spanish names (Unicode CLDR 48): the second language of healthcare in the USA. */
const SPANISH_NAMES = `
  abjasio; amárico; árabe; asamés; azerbaiyano; bielorruso; búlgaro; bengalí; tibetano; bosnio;
  checo; galés; danés; alemán; griego; inglés; estonio; euskera; persa; finés; fiyiano; feroés;
  francés; frisón occidental; irlandés; gaélico escocés; gallego; guyaratí; hebreo; croata;
  criollo haitiano; húngaro; armenio; indonesio; islandés; japonés; javanés; georgiano; kazajo;
  jemer; canarés; coreano; kurdo; kirguís; luxemburgués; lituano; letón; malgache; macedonio;
  mongol; maratí; malayo; maltés; birmano; noruego bokmal; neerlandés; noruego nynorsk; noruego;
  oriya; punyabí; polaco; pastún; romanche; kirundi; rumano; ruso; sindi; cingalés; eslovaco;
  esloveno; samoano; albanés; serbio; sotho meridional; sundanés; sueco; suajili; tayiko;
  tailandés; tigriña; turcomano; setsuana; tongano; turco; tártaro; uigur; ucraniano; uzbeko;
  vietnamita; yidis; chino; cantonés
`;

/** What stands beside a name: where or how it is spoken or written, and that none is meant. */
const GLOSSES = `
  us; usa; united states; american; america; uk; united kingdom; british; canada; canadian; mexico;
  mexican; spain; european; iberian; latin american; latin america; caribbean; central american;
  south american; puerto rican; cuban; dominican; brazil; brazilian; portugal; france; germany;
  simplified; traditional; china; taiwan; hong kong; egyptian; levantine; gulf; iraqi; moroccan;
  sudanese; standard; modern; eastern; western; northern; southern; central; haiti; and; or;
  language; language line; speaking; speaker; interpreter; interpretation; bilingual; multilingual;
  other; others; specify; another language; n/a; not available; yue; gurmukhi; nigerian; 简体; 繁體; none; unknown; undetermined; not specified; declined
`;

/**
 * Where it is spoken or written, as locales say it in the language itself or in Spanish (Unicode
 * CLDR 48).
 */
const OWN_GLOSSES = `
  latinoamérica; latinoamericano; américa latina; españa; español de españa; méxico; español de méxico; estados unidos;
  puerto rico; colombia; argentina; chile; perú; venezuela; ecuador; guatemala; honduras; nicaragua;
  el salvador; costa rica; panamá; cuba; república dominicana; bolivia; paraguay; uruguay; reino unido;
  canadá; francia; bélgica; suiza; austria; alemania; haití; brasil; angola; moçambique; europeu;
  simplificado; tradicional; canadien; suisse; belgique; ayiti; deutschland; österreich; schweiz;
  svizzera; italia; nederland; belgië; việt nam; 台灣; 香港; 大陆; 中文（简体）; 中文（繁體）; 대한민국; россия; مصر
`;

const codes = lazy(() => itemsIn(LANGUAGE_CODES));
const isNamed = wordList(
  ...[ENGLISH_NAMES, SPANISH_NAMES, OWN_NAMES, GLOSSES, OWN_GLOSSES].map((names) => () => [names]),
);

/** Of ISO 15924, those that locales of Unicode's CLDR name. */
const SCRIPT =
  '(?:adlm|arab|beng|cans|cher|cyrl|deva|guru|hans|hant|hmnp|latn|mong|mtei|olck|orya|telu|tfng|vaii)';
/** Most texts are names, and do not need the long pattern. */
const BEGINS_AS_TAG = /^[a-z]{2,3}(?:[-_]|$)/i;
/**
 * `en`, `en-US`, `zh-Hant-TW`: language, script and region of BCP 47 (RFC 5646), no private use.
 */
const LANGUAGE_TAG = new RegExp(
  `^([a-z]{2,3})(?:[-_]${SCRIPT})?(?:[-_](?:[a-z]{2}|\\d{3}))?$`,
  'i',
);

/**
 * True for the name of one or several languages, in English, Spanish or their own, or for a BCP 47
 * tag of a listed language, in any case.
 */
export function isLanguage(text: string): boolean {
  const code = BEGINS_AS_TAG.test(text) ? LANGUAGE_TAG.exec(text)?.[1] : undefined;
  return (code !== undefined && isCode(code)) || isNamed(text);
}

/**
 * Also the ISO 639-2 code of a language that has a shorter one, which BCP 47 takes for the same.
 */
function isCode(code: string): boolean {
  return codes().has(code.toLowerCase()) || codes().has(new Intl.Locale(code).language);
}
