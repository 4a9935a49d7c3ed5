import { SEPARATORS } from './cues';
import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/**
 * Terminal-digit filing reads a record number in pairs: `12-34-56`, `123-45-67`; `30-60-90` are
 * days.
 */
const IN_PAIRS = /(?<![\d-])(?!30-60-90)\d{2,3}-\d\d-\d\d(?![\d-])/;
/** A facility's letters before the label: `ABCMRN001`. */
const WITH_PREFIX = /(?<![A-Za-z])[A-Z]{1,6}(?:MRN|ACCT|PAT)\d{3,}/;
/** FHIR references to a person's record, with random ids: `Patient/erXuFYUfucBZaryVksYEcMg3`. */
const FHIR_REFERENCE =
  /(?<![a-z])(?:patient|relatedperson|encounter)\/(?=[a-z]{0,40}\d)[a-z\d]{16,64}(?![a-z\d])/i;

const CUES = [
  ...[' mr', 'emr', 'rec', 'pat', ' pt', 'har', 'nco', 'vis', 'csn', 'fin', 'dpe', 'nhc', 'pac'],
  ...['xpe', 'ria', 'gis', 'ich', 'mrn', 'm r', 'cct', 'spe', 'cce', 'ues', 'oli', 'mpi', 'uhi'],
];

/** Safe Harbor H: numbers of medical records, charts, patients, encounters and specimens. */
export const mrn: Detector = {
  kind: 'mrn',
  looks: [
    labelledNumber(
      {
        2: 'e?mrn|m\\.r\\.n\\.?|m\\sr\\sn|csn|nhc|encounter',
        3: 'patient|pat(?=[\\s._-]?(?:id|no|nbr|nu?m|#))|pt|chart|paciente|expediente(?:\\s(?:m[eé]dico|cl[ií]nico))?',
        4: 'e?mpi|uhid|specimen|accession|muestra|e?mr|med(?:ical)?[\\s._-]{0,2}rec(?:ord)?s?|(?:health[\\s_-]?)?records?|visit|har|fin|historial?(?:\\s(?:cl[ií]nic[oa]|m[eé]dico))?|folio|registro|ficha|visita',
      },
      CUES,
    ),
    { digits: 6, cues: SEPARATORS, finds: (text) => IN_PAIRS.test(text) },
    { length: 24, digits: 1, cues: CUES, finds: (text) => FHIR_REFERENCE.test(text) },
    { digits: 3, cues: CUES, finds: (text) => WITH_PREFIX.test(text) },
  ],
};
