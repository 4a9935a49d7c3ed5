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

/** The result of a run: the `audit` command's JSON, and the basis of every report. */
export interface AuditResult {
  readonly schema_version: typeof RESULT_VERSION;
  /** When the snapshot was taken, in UTC. */
  readonly generated_at: string;
  readonly accounts: readonly string[];
  /** Names that people use for some of them, from the file of statements. */
  readonly account_labels: AccountLabels;
  readonly summary: AuditSummary;
  readonly provenance: Provenance;
  readonly not_read: NotRead;
  /** All rows, or the requested ones, in the catalogue's order. */
  readonly requirements: readonly RequirementResult[];
  /** The same rows by the controls of a framework, if one was requested. */
  readonly framework?: FrameworkResult;
  /** From the oldest run to this one, if earlier results were given. */
  readonly history?: readonly OpenFindings[];
}

/** The number of open findings at a run. */
export interface OpenFindings {
  /** When the run took its snapshot, in UTC. */
  readonly generated_at: string;
  readonly open: number;
}

/** The rows by a framework's requirements, in the framework's order. */
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

/** What the result was made from and with. */
export interface Provenance {
  readonly tool: Tool;
  readonly catalog: {
    readonly rows: number;
    readonly sha256: string;
    /** The editions from which the rows were taken. */
    readonly documents: readonly { readonly document: string; readonly edition: string }[];
  };
  /** The descriptions of Twilio's API against which the readings were checked. */
  readonly api_descriptions: Tool;
  readonly snapshot: {
    readonly taken_at: string;
    /** `null` for a snapshot of version 0.1. */
    readonly tool: Tool | null;
    /** The digest in its file, unless that was edited. */
    readonly sha256: string;
  };
  /** Of the file of statements; `null` without one. */
  readonly attestations: {
    readonly sha256: string;
    /** The signer of the file; `null` if it is unsigned. */
    readonly signer: Signer | null;
  } | null;
  /** What is unusual: the snapshot was edited, or is old. */
  readonly notices: readonly string[];
}

/** The accounts and regions of which nothing, or only a part, was read. */
export interface NotRead {
  readonly accounts: readonly {
    /** `null` for subaccounts that could not be listed. */
    readonly sid: string | null;
    /** As Twilio names it, such as `closed`. */
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
  /** How far PHI gets if the row does not hold. */
  readonly exposure: Exposure;
  /** The worst over the accounts. */
  readonly verdict: Verdict;
  /** The severity of that verdict, by the exposure and not by the level. */
  readonly severity: Severity;
  /** Account SIDs with their verdicts. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly findings: readonly AccountFinding[];
  /** What was looked at in each account, and out of how many. */
  readonly population: readonly AccountPopulation[];
  /** What would test the row in the accounts where it is `NOT_TESTABLE`. */
  readonly cures: readonly Cure[];
  /** The controls that the row concerns in each framework. */
  readonly controls: Readonly<Record<Framework, readonly string[]>>;
  /** Contradictions or gaps of the source documents about this row. */
  readonly conflicts: readonly string[];
}

export interface AccountFinding extends Finding {
  /** Stays the same from run to run: 16 hexadecimal digits. */
  readonly id: string;
  readonly account: string;
  /** Its severity, if it has a verdict of its own. */
  readonly severity?: Severity;
  /** The last run before `first_seen` that did not have it, if one is known; in UTC. */
  readonly absent_at?: string;
  /** The first run known to have found it, and this one; in UTC. */
  readonly first_seen: string;
  readonly last_seen: string;
}

export interface AccountPopulation extends Population {
  readonly account: string;
}

export interface AuditSummary {
  /** Verdicts with their number of rows; verdicts without rows are 0. */
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
    /** Rows whose reading failed: ERROR. Together with those above these are all required rows. */
    readonly not_read: number;
    /** The rows that were not tested, by what would test them; one row may have several. */
    readonly cures: readonly { readonly cure: Cure; readonly rows: number }[];
  };
  /** The run was stopped before everything was read. */
  readonly partial: boolean;
  /** Subaccounts of which nothing was read, or only what their owner can read. */
  readonly accounts_without_credentials: readonly string[];
  /** What the credentials did not permit, with the rows that are untested because of it. */
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
  /** Resources that a statement names but this run did not see, by their place in its list. */
  readonly unseen_resources: readonly {
    readonly record: number;
    readonly id: RequirementId;
    /** From 1. */
    readonly resource: number;
  }[];
}
