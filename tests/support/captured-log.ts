import { afterEach, beforeEach, jest } from '@jest/globals';

/**
 * The lines that a Function writes to its log, kept out of the tests' own output. Empty before each
 * test in the calling file.
 */
export function capturedLog(): readonly string[] {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  return lines;
}
