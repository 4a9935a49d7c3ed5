/**
 * The other languages of Twilio's libraries: their code is not parsed, only its texts are searched.
 */
export const OTHER_LANGUAGES = ['Python', 'Java', 'Kotlin', 'C#', 'Ruby', 'PHP', 'Go'] as const;

export type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

const ENDINGS: Readonly<Record<string, OtherLanguage>> = {
  py: 'Python',
  java: 'Java',
  kt: 'Kotlin',
  cs: 'C#',
  rb: 'Ruby',
  php: 'PHP',
  go: 'Go',
};

const TESTS = /^(?:test_|conftest\.py$)|_(?:test|spec)\.\w+$|Tests?\.\w+$/;

/** The language of a file, by its name; `null` for other files, and for tests. */
export function otherLanguage(file: string): OtherLanguage | null {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const language = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  return language === undefined || TESTS.test(file) ? null : language;
}
