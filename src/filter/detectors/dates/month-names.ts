/** Names that come before or after a day: English, Spanish and Tagalog. */
export const MONTHS = alternatives(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
  'enero febrero marzo abr abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'pebrero marso hunyo hulyo setyembre oktubre nobyembre disyembre',
);

/**
 * Names that come after a day or before a year: French, Portuguese, German, Haitian Creole,
 * Italian, Polish, Russian and Arabic, without the marks on their letters; and the short Spanish
 * ones.
 */
export const MONTHS_BEHIND_DAY = alternatives(
  'ene ago dic',
  'janv janvier fevr fevrier mars avril mai juin juil juillet aout septembre octobre novembre decembre',
  'janeiro fevereiro maio junho julho setembro outubro novembro dez dezembro',
  'januar februar mar marz mrz juni juli okt oktober dezember',
  'janvye fevriye jiye septanm oktob novanm desanm',
  'gennaio febbraio maggio giugno luglio settembre ottobre dicembre',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'كانون شباط اذار نيسان ايار حزيران تموز ايلول تشرين',
);

/**
 * Names that are other words as well, in English or as given names: between a day and a year only.
 */
export const MONTHS_BEFORE_YEAR = alternatives('out set mas jen gen fev marco');

function alternatives(...lists: readonly string[]): string {
  return `(?:${lists.join(' ').replaceAll(' ', '|')})`;
}
