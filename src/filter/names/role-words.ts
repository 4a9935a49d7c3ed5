import { lazy } from '../../cold-start/lazy';
import { itemsIn } from '../lists/items-in';

/** Whom contact centres speak to, by what they are; each in the plural as well. */
const PEOPLE =
  'adjuster administrator admin advisor advocate aide anesthesiologist applicant assistant attendee attorney aunt audiologist beneficiary biller boss boy boyfriend broker caller cardiologist caregiver caretaker carer carrier chiropractor claimant clerk client clinician coder colleague contractor coordinator counselor cousin coworker daughter decedent dentist dependent dermatologist designee dietitian dispatcher doctor donor doula driver educator employee employer endocrinologist enrollee executor facilitator father fiance friend gatekeeper gentleman girl girlfriend grandfather grandma grandmother grandpa guardian guest homeowner hospitalist hygienist infant insurer interpreter intern investigator kid lady landlord lawyer leader lender liaison man mom mother dad newborn person soldier son teen toddler twin veteran visitor wife husband manager midwife navigator nephew nephrologist niece neurologist nurse nutritionist officer oncologist operator optometrist owner paramedic parent partner patient payer payor pediatrician pharmacist phlebotomist physician planner podiatrist policyholder practitioner prescriber preparer psychiatrist psychologist provider prospect proxy radiologist receptionist recipient regulator relative rep representative requester resident responder roommate scheduler secretary sender sibling sister specialist stepfather stepmother sponsor spouse student subscriber supervisor supplier surgeon surrogate teacher technician technologist tenant therapist trainer translator trustee uncle urologist vendor veterinarian volunteer witness woman worker';
const GROUPS =
  'accounting admissions agency bank benefits billing brother business case child children clearinghouse company compliance court credentialing crisis deceased dispatch eligibility ems everyone facility family finance front government hmo human insurance insured labs leadership legal marketing membership men neighbor nobody orthopedics pediatrics poison police ppo quality records relay retention security someone somebody staff state surgery switchboard third transport underwriting union women';
/** Insurers, pharmacies and laboratories, by the first word of their names. */
const COMPANIES =
  'accredo aetna ambetter amerigroup amerihealth anthem apria availity bcbs blue buckeye cambia carelon caremark caresource centene cerner cigna costco cvs davita delta dentaquest emblemhealth epic evicore express eyemed fidelis fresenius geisinger healthfirst healthpartners highmark humana kaiser kroger labcorp lincare logisticare lyft magellan medco medimpact metlife modivcare molina navitus optum optumrx premera prime publix quest regence rite safeway superior teladoc tricare tufts uber uhc unitedhealthcare upmc vsp walgreens walmart wellcare';
const SHORT_FORMS =
  'aor bh cm cna cpo dme ed er hcp hipaa hr icu it lpn lvn md medicaid medicare np pa pcp poa pt qa rn rph snf tpa um ur va';
/** `Spoke with Authorized Rep`, `Spoke with Power of Attorney`. */
const WORDS_BEFORE_THEM =
  'adult all another answering appropriate assigned assisted authorized automated bilingual both certified charge covering deaf decision dedicated different discharge english every ex existing external former her him his internal licensed live minor multiple next night no oncall other our personal power prior referring responsible same several skilled social spanish telephone their them treating two various virtual wrong';
const SPANISH =
  'abogado cuidador cuidadora doctor doctora empresa enfermera enfermero esposa esposo farmaceutico farmacia familiar hija hijo interprete madre medica medico nadie padre proveedor recepcion recepcionista seguro supervisor supervisora trabajadora';

/** What follows `Spoke with` or a word of kinship and is nobody's name. */
export const roleWords = lazy(
  (): ReadonlySet<string> =>
    new Set([
      ...itemsIn([PEOPLE, GROUPS, COMPANIES, SHORT_FORMS, WORDS_BEFORE_THEM, SPANISH].join(' ')),
      ...PEOPLE.split(' ').map((person) => `${person}s`),
    ]),
);
