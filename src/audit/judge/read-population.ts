import { projectFolder } from '../endpoints/project-folder';
import { codePopulation } from '../evidence/code/code-population';
import type { Population } from '../model/population';
import { type AnyEndpoint, isApiEndpoint } from '../snapshot/endpoint';
import type { SubjectSnapshot } from '../snapshot/snapshot';

type Readings = SubjectSnapshot['readings'];

/** The population read from the endpoints, for checks that do not state their own. */
export function readPopulation(
  endpoints: readonly AnyEndpoint[],
  readings: Readings,
): readonly Population[] {
  return endpoints.flatMap((endpoint) => {
    const { id } = endpoint;
    const reading = readings[id];
    if (reading === undefined || reading.absent) return [];
    if (endpoint === projectFolder) return [codePopulation(reading)];
    const said = reading.items.filter(({ fields }) => endpoint.says?.(fields) ?? true);
    const total = reading.truncated ? null : reading.items.length;
    const own = { what: id, looked_at: said.length, total };
    return [...(reading.truncated ? lookedInto(endpoint, readings) : []), own];
  });
}

/**
 * The inspected resources of a kind, such as conversations for their webhooks: a list below them
 * that was cut does not say how many there were.
 */
function lookedInto(endpoint: AnyEndpoint, readings: Readings): readonly Population[] {
  const parent = isApiEndpoint(endpoint) ? endpoint.parent : undefined;
  const above = parent && readings[parent.endpoint.id];
  if (parent === undefined || above === undefined || parent.each !== undefined) return [];
  const there = above.items.filter(({ fields }) => parent.where?.(fields) ?? true).length;
  const looked_at = Math.min(parent.limit ?? there, there);
  return [{ what: parent.endpoint.id, looked_at, total: above.truncated ? null : there }];
}
