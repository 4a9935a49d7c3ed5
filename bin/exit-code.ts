/**
 * `0` done and clean · `1` findings · `2` wrong usage or settings; of `audit` also `3` only rows that
 * need a person are open · `4` API errors left required rows untested.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
