import type { RequirementId } from '../catalog/requirement-id';
import type { Finding } from '../model/finding';
import { sha256 } from '../snapshot/sha256';

/**
 * Gives findings the names that they keep from run to run: by what they are about (row, account,
 * resource, field, and the host or file where one resource has several), and not by what is said of
 * it. Of several about the same, each has its own, by their order.
 *
 * @returns The findings in their order, each with 16 hexadecimal digits as `id`.
 */
export function withIds<Found extends Finding>(
  row: RequirementId,
  account: string,
  findings: readonly Found[],
): readonly (Found & { readonly id: string })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { resource, field, named = null, place } = finding;
    const about = JSON.stringify([row, account, resource, field, named, place?.file ?? null]);
    const earlier = seen.get(about) ?? 0;
    seen.set(about, earlier + 1);
    return { ...finding, id: sha256(`${about}${earlier || ''}`).slice(0, 16) };
  });
}
