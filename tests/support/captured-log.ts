import { afterEach, beforeEach, jest } from '@jest/globals';

/**
 * The lines that a Function writes to its log, which would otherwise stand among the tests' own
 * output. Empty before each test of the file that calls this.
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
