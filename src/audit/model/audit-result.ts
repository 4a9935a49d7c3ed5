import type { Signer } from '../../ssh-signature/check-ssh-signature';
import type { AccountLabels } from '../attestations/account-labels';
import type { UnusableAttestation } from '../attestations/attestation';
import type { Exposure } from '../catalog/exposure';
import type { Framework } from '../catalog/frameworks';
import type { Product } from '../catalog/product';
import type { Level, Verification } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import type { Tool } from '../snapshot/tool';
import type { Cure } from './cure';
import type { Finding } from './finding';
import type { Population } from './population';
import type { Severity } from './severity';
import type { Verdict } from './verdict';

/** Changes when readers of earlier results would misread it. */
export const RESULT_VERSION = 1;

/**
 * What a run says about the accounts: the `audit` command's JSON, and what every report is made of.
 */
export interface AuditResult {
  readonly schema_version: typeof RESULT_VERSION;
  /** When the snapshot was taken, in UTC. */
  readonly generated_at: string;
  readonly accounts: readonly string[];
  /** What people call some of them, from the file of statements. */
  readonly account_labels: AccountLabels;
  readonly summary: AuditSummary;
  readonly provenance: Provenance;
  readonly not_read: NotRead;
  /** All rows, in the catalogue's order; or those that were asked for. */
  readonly requirements: readonly RequirementResult[];
  /** The same rows by the controls of a framework, where one was asked for. */
  readonly framework?: FrameworkResult;
  /** From the oldest run to this one, where earlier results were given. */
  readonly history?: readonly OpenFindings[];
}

/** How many findings were open at a run. */
export interface OpenFindings {
  /** When the run took its snapshot, in UTC. */
  readonly generated_at: string;
  readonly open: number;
}

/** The rows by what a framework asks for, in the framework's order. */
export interface FrameworkResult {
  readonly id: Framework;
  readonly name: string;
  readonly edition: string;
  readonly controls: readonly {
    readonly id: string;
    readonly title: string;
    /** The worst of its rows. */
    readonly verdict: Verdict;
    readonly requirements: readonly RequirementId[];
  }[];
  /** Rows that concern none of its controls. */
  readonly without_control: readonly RequirementId[];
}

/** What the result was made of, and by what. */
export interface Provenance {
  readonly tool: Tool;
  readonly catalog: {
    readonly rows: number;
    readonly sha256: string;
    /** The editions that the rows were taken from. */
    readonly documents: readonly { readonly document: string; readonly edition: string }[];
  };
  /** The descriptions of Twilio's API that the readings were checked against. */
  readonly api_descriptions: Tool;
  readonly snapshot: {
    readonly taken_at: string;
    /** `null` for one of version 0.1. */
    readonly tool: Tool | null;
    /** The digest that its file carries, unless that was edited. */
    readonly sha256: string;
  };
  /** Of the file of statements; `null` without one. */
  readonly attestations: {
    readonly sha256: string;
    /** Whose key signed the file; `null` where none did. */
    readonly signer: Signer | null;
  } | null;
  /** What is odd: the snapshot was edited, or is old. */
  readonly notices: readonly string[];
}

/** Of which accounts and regions nothing, or only a part, was read. */
export interface NotRead {
  readonly accounts: readonly {
    /** `null` for subaccounts that nobody could list. */
    readonly sid: string | null;
    /** As Twilio has it, such as `closed`. */
    readonly status: string | null;
    readonly why: string;
  }[];
  readonly regions: readonly string[];
}

export interface RequirementResult {
  readonly id: RequirementId;
  readonly product: Product;
  readonly level: Level;
  readonly verification: Verification;
  /** How far PHI gets where the row does not hold. */
  readonly exposure: Exposure;
  /** The worst over the accounts. */
  readonly verdict: Verdict;
  /** How grave that verdict is, by the exposure and not by the level. */
  readonly severity: Severity;
  /** Account SID to its verdict. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly findings: readonly AccountFinding[];
  /** What was looked at in each account, and out of how many. */
  readonly population: readonly AccountPopulation[];
  /** What would test it in the accounts where it is `NOT_TESTABLE`. */
  readonly cures: readonly Cure[];
  /** The controls that the row concerns in each framework. */
  readonly controls: Readonly<Record<Framework, readonly string[]>>;
  /** Where the source documents contradict each other or leave a gap about this row. */
  readonly conflicts: readonly string[];
}

export interface AccountFinding extends Finding {
  /** Stays from run to run: 16 hexadecimal digits. */
  readonly id: string;
  readonly account: string;
  /** How grave it is, where it has a verdict of its own. */
  readonly severity?: Severity;
  /** The last run before the first that did not have it, where one is known; in UTC. */
  readonly absent_at?: string;
  /** The first run that is known to have found it, and this one; in UTC. */
  readonly first_seen: string;
  readonly last_seen: string;
}

export interface AccountPopulation extends Population {
  readonly account: string;
}

export interface AuditSummary {
  /** Verdict to number of rows; verdicts without rows are 0. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The same by level. */
  readonly levels: Readonly<Record<Level, Readonly<Record<Verdict, number>>>>;
  readonly required: {
    readonly total: number;
    /** Rows that a machine decided this time: PASS, FAIL, WARN, NOT_APPLICABLE. */
    readonly decided_by_machine: number;
    /** Rows that wait for a person: MANUAL, REVIEW. */
    readonly waiting_for_person: number;
    /** Rows that a person closed: ATTESTED, ACCEPTED. */
    readonly stated: number;
    /** Rows that were not tested: NOT_TESTABLE. */
    readonly not_tested: number;
    /** Rows whose reading failed: ERROR. With those above they are all required rows. */
    readonly not_read: number;
    /** By what would test them, the rows that were not tested; one row may have several. */
    readonly cures: readonly { readonly cure: Cure; readonly rows: number }[];
  };
  /** The run was ended before everything was read. */
  readonly partial: boolean;
  /** Subaccounts of which nothing was read, or only what their owner can open. */
  readonly accounts_without_credentials: readonly string[];
  /** What the credentials did not open, with the rows that this leaves untested. */
  readonly missing_permissions: readonly {
    readonly endpoint: string;
    readonly status: number;
    readonly accounts: readonly string[];
    readonly requirements: readonly RequirementId[];
  }[];
  /** Records of the attestations that count as missing. */
  readonly unusable_attestations: readonly UnusableAttestation[];
  /** Statements in force that end within 30 days of the snapshot. */
  readonly expiring_attestations: readonly {
    readonly record: number;
    readonly id: RequirementId;
    readonly expires_at: string;
  }[];
  /** Resources that a statement names and that this run did not see, by their place in its list. */
  readonly unseen_resources: readonly {
    readonly record: number;
    readonly id: RequirementId;
    /** The first is 1. */
    readonly resource: number;
  }[];
}
