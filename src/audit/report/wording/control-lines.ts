import { FRAMEWORK_TERMS, FRAMEWORKS } from '../../catalog/frameworks';
import type { RequirementResult } from '../../model/audit-result';

/** The controls that a row concerns, a line for each framework. */
export function controlLines(controls: RequirementResult['controls']): readonly string[] {
  return FRAMEWORKS.filter((each) => controls[each].length > 0).map(
    (each) => `${FRAMEWORK_TERMS[each].name}: ${controls[each].join(', ')}`,
  );
}
