/**
 * `0` done and clean · `1` findings · `2` wrong usage, settings or credentials; for `audit` also
 * `3` nothing failed, but a required row is undecided · `4` API errors left rows untested.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
