/** Ways to hide an identifier, and whether it is still found. */
export const EVASIONS: readonly {
  readonly way: string;
  readonly example: string;
  readonly found: boolean;
}[] = [
  { way: 'full-width digits', example: '５５５-５５５-０１２３', found: true },
  { way: 'digits of another script', example: '٥٥٥-٥٥٥-٠١٢٣', found: true },
  { way: 'mathematical and circled digits', example: '𝟝𝟝𝟝𝟝𝟝𝟝⓪①②③', found: true },
  { way: 'keycap emoji', example: '5️⃣5️⃣5️⃣5️⃣5️⃣5️⃣0️⃣1️⃣2️⃣3️⃣', found: true },
  { way: 'zero-width marks', example: '55\u200b5-5\u200d55-01\u206023', found: true },
  { way: 'soft hyphens', example: '555\u00ad555\u00ad0123', found: true },
  { way: 'direction marks', example: '\u202e555\u202c-555-0123', found: true },
  { way: 'combining marks', example: '5\u03365\u03365\u0336-555-0123', found: true },
  { way: 'exotic dashes', example: '555\u2011555\u20130123', found: true },
  { way: 'exotic blanks', example: '555\u00a0555\u20030123', found: true },
  { way: 'dots between digits', example: '5.5.5.5.5.5.0.1.2.3', found: true },
  { way: 'middle dots between digits', example: '5·5·5·5·5·5·0·1·2·3', found: true },
  { way: 'blanks between digits', example: '5 5 5 5 5 5 0 1 2 3', found: true },
  { way: 'several blanks between digits', example: '55   55   55   0', found: true },
  { way: 'a letter between digits', example: '5a5b5c5d5e5f0', found: true },
  { way: 'digits as words', example: 'five five five zero one two three', found: true },
  { way: 'glued to words', example: 'call5550123now', found: true },
  { way: 'look-alikes of @', example: 'alex＠example.com, alex﹫example.com', found: true },
  { way: 'at and dot as words', example: 'alex (at) example (dot) com', found: true },
  { way: 'a defanged link', example: 'hxxp://example[.]com', found: true },
  { way: 'after the 128th character', example: `${'a '.repeat(64)}555-555-0123`, found: true },
  { way: 'letters instead of digits', example: '555-O123', found: false },
  { way: 'numbers as other words', example: 'triple five, double five', found: false },
  { way: 'another encoding', example: 'NTU1NTU1', found: false },
  { way: 'a rare name without a title', example: 'zylo qar', found: false },
  { way: 'a place', example: 'lives in Springfield', found: false },
];
