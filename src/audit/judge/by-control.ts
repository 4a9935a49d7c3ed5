import { CONTROLS, FRAMEWORK_TERMS, type Framework } from '../catalog/frameworks';
import type { FrameworkResult, RequirementResult } from '../model/audit-result';
import { worstVerdict } from '../model/verdict';

/**
 * The rows by a framework's controls, in its order. A row is listed at each control that it
 * concerns. A control has the worst verdict of its rows; `PASS` means that nothing was found
 * against the control, not that it is fulfilled.
 */
export function byControl(
  requirements: readonly RequirementResult[],
  framework: Framework,
): FrameworkResult {
  const { name, edition } = FRAMEWORK_TERMS[framework];
  const controls = CONTROLS[framework].flatMap(({ id, title }) => {
    const rows = requirements.filter(({ controls }) => controls[framework].includes(id));
    if (rows.length === 0) return [];
    return {
      id,
      title,
      verdict: worstVerdict(rows.map(({ verdict }) => verdict)),
      requirements: rows.map((row) => row.id),
    };
  });
  return {
    id: framework,
    name,
    edition,
    controls,
    without_control: requirements
      .filter(({ controls }) => controls[framework].length === 0)
      .map(({ id }) => id),
  };
}
