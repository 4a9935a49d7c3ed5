import { CATALOG } from '../catalog/catalog';
import type { Requirement } from '../catalog/requirement';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import { ROWS_BY_ACCOUNT, UNCONDITIONAL_ROWS } from './statement-rules';
import { longestValidity } from './validity';

/** The text above the statements in a new file. */
export const ATTESTATIONS_HEAD = `# Statements that the account audit cannot make by itself: hipaa-guard audit --attestations FILE
#
# Fill in the records that you can state, and remove those that you do not need. What is blank counts
# as missing. No names, no phone numbers, no PHI: a role and a reference are enough. How it works:
# docs/audit/attestations.md
#
#   scope        accounts: all, or a list of account SIDs
#                resources: the SIDs, hosts or products that it is about, and findings: the ids that the
#                report gives what it found. Without them it is about the row as a whole, as far as that
#                was there when it was made; what comes after it stays open
#   answer       yes (it holds), no (it does not), na (it does not apply),
#                accepted (it does not hold, and this is accepted until expires_at)
#   rationale    in a sentence or two, unless the answer is yes
#   attester     the role of the person who states it
#   attested_at  a date, such as 2026-11-22; expires_at is at most 365 days later, or as the row says
#   evidence     where it can be looked up; type: document, ticket, screenshot, report or other
version: 1
attestations:
`;

/** A `hipaa-attestations.yaml` with a blank record for each row that waits for a person. */
export function attestationsTemplate(): string {
  return ATTESTATIONS_HEAD + CATALOG.filter(needsStatement).map(blankRecord).join('');
}

/** Rows that no reading can close; rows that only inform need nothing. */
function needsStatement({ level, verification, evidencePower }: Requirement): boolean {
  if (level === 'info') return false;
  return verification === 'attestation' || evidencePower === 'signal' || evidencePower === 'none';
}

function blankRecord({ id, title, level, source }: Requirement): string {
  const days = longestValidity(id);
  return `
  # ${id}, ${level}: ${title}
  - row: ${id}
    scope:
      accounts: ${ROWS_BY_ACCOUNT.includes(id) ? '[] # the SIDs that somebody has looked up' : 'all'}
    answer:${UNCONDITIONAL_ROWS.includes(id) ? ' # yes, no or accepted: it applies to every account' : ''}
    rationale:
    attester:
      role:
    attested_at:
    expires_at:${days < 365 ? ` # at most ${days} days later` : ''}
    evidence:
      - type: document
        location:
    source_version: ${JSON.stringify(SOURCE_DOCUMENTS[source.document].edition)}
${id === 'ACCT-11' ? '    in_phi_scope: [] # what PHI flows through, such as SMS or WhatsApp\n' : ''}`;
}
