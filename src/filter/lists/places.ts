/**
 * Places as large as a state: those that an analytics event may name (45 CFR 164.514(b)(2)(i)(B)
 * calls everything smaller an identifier).
 */
import { lazy } from '../../cold-start/lazy';
import { entryKey, entryKeys } from './entry-key';
import { itemsIn } from './items-in';

/** ISO 3166-1 alpha-2. */
const COUNTRY_CODES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
  BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
  EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
  GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
  KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
  MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
  QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
  TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
  ZW
`;

/** ISO 3166-1 alpha-3. */
const COUNTRY_CODES_OF_THREE = `
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD
  BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR
  COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH
  ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL
  GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR
  JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR
  MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL
  NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY
  PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP
  SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA
  UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
`;

/** English short names (Unicode CLDR), and names in common use, and own names of neighbours. */
const COUNTRY_NAMES = `
  afghanistan; albania; algeria; american samoa; andorra; angola; anguilla; antarctica; antigua
  & barbuda; argentina; armenia; aruba; australia; austria; azerbaijan; bahamas; bahrain;
  bangladesh; barbados; belarus; belgium; belize; benin; bermuda; bhutan; bolivia; bosnia &
  herzegovina; botswana; bouvet island; brazil; british indian ocean territory; british virgin
  islands; brunei; bulgaria; burkina faso; burma; burundi; cambodia; cameroon; canada; cape
  verde; caribbean netherlands; cayman islands; central african republic; chad; chile; china;
  christmas island; cocos (keeling) islands; colombia; comoros; congo; congo - brazzaville;
  congo - kinshasa; cook islands; costa rica; croatia; cuba; curaçao; cyprus; czech republic;
  czechia; côte d'ivoire; democratic republic of the congo; denmark; djibouti; dominica;
  dominican republic; ecuador; egypt; el salvador; equatorial guinea; eritrea; estonia;
  eswatini; ethiopia; falkland islands; faroe islands; fiji; finland; france; french guiana;
  french polynesia; french southern territories; gabon; gambia; georgia; germany; ghana;
  gibraltar; great britain; greece; greenland; grenada; guadeloupe; guam; guatemala; guernsey;
  guinea; guinea-bissau; guyana; haiti; heard & mcdonald islands; holland; honduras; hong kong;
  hong kong sar china; hungary; iceland; india; indonesia; iran; iraq; ireland; isle of man;
  israel; italy; ivory coast; jamaica; japan; jersey; jordan; kazakhstan; kenya; kiribati;
  korea; kuwait; kyrgyzstan; laos; latvia; lebanon; lesotho; liberia; libya; liechtenstein;
  lithuania; luxembourg; macao; macao sar china; macau; macedonia; madagascar; malawi; malaysia;
  maldives; mali; malta; marshall islands; martinique; mauritania; mauritius; mayotte; mexico;
  micronesia; moldova; monaco; mongolia; montenegro; montserrat; morocco; mozambique; myanmar;
  myanmar (burma); namibia; nauru; nepal; netherlands; new caledonia; new zealand; nicaragua;
  niger; nigeria; niue; norfolk island; north korea; north macedonia; northern mariana islands;
  norway; oman; pakistan; palau; palestine; palestinian territories; panama; papua new guinea;
  paraguay; peru; philippines; pitcairn islands; poland; portugal; puerto rico; qatar; republic
  of the congo; romania; russia; russian federation; rwanda; réunion; samoa; san marino; saudi
  arabia; senegal; serbia; seychelles; sierra leone; singapore; sint maarten; slovakia;
  slovenia; solomon islands; somalia; south africa; south georgia & south sandwich islands;
  south korea; south sudan; spain; sri lanka; st. barthélemy; st. helena; st. kitts & nevis; st.
  lucia; st. martin; st. pierre & miquelon; st. vincent & grenadines; sudan; suriname; svalbard
  & jan mayen; swaziland; sweden; switzerland; syria; são tomé & príncipe; taiwan; tajikistan;
  tanzania; thailand; timor-leste; togo; tokelau; tonga; trinidad & tobago; tunisia; turkey;
  turkmenistan; turks & caicos islands; tuvalu; türkiye; u.s. outlying islands; u.s. virgin
  islands; uganda; uk; ukraine; united arab emirates; united kingdom; united states; united
  states of america; uruguay; u.s.; usa; uzbekistan; vanuatu; vatican; vatican city; venezuela; viet
  nam; vietnam; wallis & futuna; western sahara; yemen; zambia; zimbabwe; åland islands;
  deutschland; españa; estados unidos; méxico; perú; panamá; haití; república dominicana; brasil
`;

/** USPS codes of the states, the District of Columbia, the territories and the armed forces. */
const STATE_CODES = `
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
  NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI UM AA AE AP
`;

/** Canada shares the USA's numbers, and a call's state is then a province (Canada Post). */
const PROVINCE_CODES = 'AB BC MB NB NL NS NT NU ON PE QC SK YT';

/** The names of all of these. */
const STATE_NAMES = `
  alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida;
  georgia; hawaii; idaho; illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland;
  massachusetts; michigan; minnesota; mississippi; missouri; montana; nebraska; nevada; new
  hampshire; new jersey; new mexico; new york; north carolina; north dakota; ohio; oklahoma;
  oregon; pennsylvania; rhode island; south carolina; south dakota; tennessee; texas; utah;
  vermont; virginia; washington; west virginia; wisconsin; wyoming; district of columbia;
  american samoa; guam; northern mariana islands; puerto rico; u.s. virgin islands; u.s. minor
  outlying islands; washington, d.c.; washington dc; d.c.; virgin
  islands; armed forces americas;
  armed forces europe; armed forces pacific; alberta; british columbia; manitoba; new brunswick;
  newfoundland and labrador; northwest territories; nova scotia; nunavut; ontario; prince edward
  island; québec; saskatchewan; yukon
`;

/** ISO 3166-2: `US-CA`. */
const COUNTRY_PREFIX = /^(?:US|CA)-/i;

const countryCodes = lazy(() => itemsIn(COUNTRY_CODES));
const countryCodesOfThree = lazy(() => itemsIn(COUNTRY_CODES_OF_THREE));
const countryNames = lazy(() => entryKeys([COUNTRY_NAMES]));

/** True for a country's ISO 3166-1 code or its name, in any case. */
export function isCountry(text: string): boolean {
  const code = text.toUpperCase();
  return (
    countryCodes().has(code) ||
    countryCodesOfThree().has(code) ||
    countryNames().has(entryKey(text))
  );
}

const stateCodes = lazy(() => itemsIn(STATE_CODES + PROVINCE_CODES));
const stateNames = lazy(() => entryKeys([STATE_NAMES]));

/** True for the code or the name of a state or territory of the USA, or a province of Canada. */
export function isState(text: string): boolean {
  const code = COUNTRY_PREFIX.test(text) ? text.slice('US-'.length) : text;
  return stateCodes().has(code.toUpperCase()) || stateNames().has(entryKey(text));
}
