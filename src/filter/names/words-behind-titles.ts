import { lazy } from '../../cold-start/lazy';
import { itemsIn } from '../lists/items-in';

/**
 * What clinics and contact centres call their forms, lists and tests; each in the plural as well.
 */
const NOUNS =
  'address age answer approval appointment benefit calendar citizen claim code complaint consult cycle date detail directory dose drill email exam excuse exercise experience failover failure fax feedback file finder history id image inquiry job kiosk language letter license list listing locator log login lookup mapping match message month name network newsletter note opportunity option order password phone photo portal preference problem process profile protocol question queue quote rate rating reason record refill relation renewal report request response result review reviewer role room roster round scan scanner scheduler schedule score screen script search selector shift shortage signature site spot state supply switch switchover tag task template test ticket tip title tool topic training transcript type update upload user version year zone';
const NOUNS_IN_THE_SINGULAR =
  'appt assist availability baby bcp birth change clearance connect credentialing data deadline dob drg gender hire housing imaging info information integrity know mail lounge maintenance meal mobile mrn number ops paperwork prep recovery revenue safety scheduling sex shopping sign sql ssn staff status suite time turn wait waitlist zip';
const EXAMINATIONS =
  'abdomen angiogram ankle arthrogram biopsy brain breast cardiac cervical conditional contrast ct cta fetal guided hip knee lumbar mra mrcp mri neuro pelvis prostate spine thoracic';
const PRODUCTS =
  'azure bookings copilot dynamics entra excel exchange forms intune office onedrive onenote outlook planner powerpoint sharepoint teams visio windows word xbox';
/** What systems are called by: `dr-backup`, `ms-gateway`. */
const SYSTEMS =
  'api app application backup bot bridge cluster connector cutover development env environment flow gateway integration prod production server sync uat us webhook';
/** `Sr. Engineer`: what people are by trade. */
const TRADES =
  'accountant administrator advocate architect associate auditor buyer clerk clinician consultant controller coordinator counsel designer developer dietitian editor dental emeritus executive facilitator generalist lead leader navigator nutritionist officer operator partner pharmacist physician president product programmer psychologist quality recruiter rep representative scientist software supervisor technician technologist therapist trainer transport vice wellness writer';
const OTHER_TITLES =
  'dr dra drs jr lic madam md miss mister mr mrs ms mx nurse prof rn sir sr sra srta';
const INSTEAD_OF_NAMES =
  'absent anonymous any blank blocked both changed cleared confirmed continue correct corrected created declined default deleted different duplicate empty entered everyone exact expired fail failed false first full fuzzy given hidden hyphenated inactive inaudible incomplete incorrect initial invalid last listed masked matched middle mismatch missing misspelled misspelt nickname nil no none notified null optional partial pass passed pending preferred preview private proceed provided redacted refused removed required restricted same scam sent spam spelled swapped system tba tbd tester testing toll too true truncated unavailable unclear unconfirmed undefined undisclosed unidentified unknown unlisted unspecified unverified updated valid verified void weak wireless withheld wrong yes';
/**
 * `Dr. Out Of Network`, and in lower case what goes on with a sentence: `called the dr. and left`.
 */
const FUNCTION_WORDS =
  'about added advised after agreed already also am and approved are as asked at be because been before being but by called calls can canceled cannot closed could denied did didn does during faxed for form from gave gives had has have here him his if in into is it left like made me might must need needed needs never no not now of off ok on once only open or ordered our out over per please pls prescribed recommended recommends referred requested requests said says seen sent she should signed since started stated states still stopped switched than that the their them then there they this today told tomorrow until up upon us using via waiting want wanted wants was we were when where which while who with without would wrote yes yesterday you your';
/** `La sra. llamo para una cita`, `Dr. de guardia`, `nombre: desconocido`. */
const SPANISH =
  'anonima anonimo apellido apellidos atencion cancelo cita cliente completo con conducir confirma confirmada confirmado confirmo consta contesta contesto correcto de del desconocida desconocido dice diferente dijo distinto esta falta fecha fue guardia hablo incompleto incorrecto incorrectos la linea llamada llamara llamo necesita obligatorio ocupada ocupado otro paciente para pendiente pide pidio por pregunta pregunto proporcionado quiere renovacion requerido salud si solicita solicito tiene turno una urgencias usuaria usuario vencida vencido verificada verificado viene';
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday';

/**
 * What follows `Dr`, `MR`, `Ms`, `Sr.` or `name:` and is nobody's name. Words that are frequent
 * surnames as well, such as `page` and `field`, are left out.
 */
export const wordsBehindTitles = lazy(
  (): ReadonlySet<string> =>
    new Set([
      ...itemsIn(
        [
          ...[NOUNS, NOUNS_IN_THE_SINGULAR, EXAMINATIONS, PRODUCTS, SYSTEMS, TRADES, OTHER_TITLES],
          ...[INSTEAD_OF_NAMES, FUNCTION_WORDS, SPANISH, DAYS],
        ].join(' '),
      ),
      ...pluralsOf(NOUNS),
    ]),
);

function pluralsOf(words: string): readonly string[] {
  return words.split(' ').map((word) => `${word}s`);
}
