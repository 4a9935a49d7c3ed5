/**
 * What an IVR or an agent writes between a label and what was keyed in or asked for: `mrn entered
 * 4488`, `DOB verified: 0312`. Alternatives of a pattern; none holds a word for number, such as
 * `id`.
 */
export const WORDS_OF_ENTRY =
  'verified|entered|confirmed|keyed|typed|input|captured|collected|given|(?:updated|changed|corrected|actualizad[oa]|cambiad[oa])(?:\\sto|\\sa)?|match(?:ed|es)?|correct|ok|verificad[oa]|confirmad[oa]|ingresad[oa]';
