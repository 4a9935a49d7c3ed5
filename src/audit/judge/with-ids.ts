import type { RequirementId } from '../catalog/requirement-id';
import type { Finding } from '../model/finding';
import { sha256 } from '../snapshot/sha256';

/**
 * Gives findings names that stay the same from run to run: by what they are about (row, account,
 * resource, field, and the host or file when one resource has several), not by their message. Those
 * about the same are numbered in their order.
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
