import type { Command } from './command/define-command';

/** A command in the list; its code is loaded on demand. */
export interface ListedCommand {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The commands of `hipaa-guard`, in the order of its help. */
export const COMMANDS: ReadonlyMap<string, ListedCommand> = new Map(
  Object.entries({
    demo: {
      summary: 'show what happens to an event, locally and without an account',
      load: async () => (await import('./demo')).demoCommand,
    },
    init: {
      summary: 'write what is deployed into a project of your own, or update it there',
      load: async () => (await import('./init')).initCommand,
    },
    deploy: {
      summary: "check, build and deploy the Functions with Twilio's toolkit",
      load: async () => (await import('./deploy')).deployCommand,
    },
    configure: {
      summary: "point a workspace's event callback at the deployed Function",
      load: async () => (await import('./configure/configure')).configureCommand,
    },
    filter: {
      summary: 'filter TaskRouter events from stdin to stdout, one per line',
      load: async () => (await import('./filter/filter')).filterCommand,
    },
    vocabulary: {
      summary: 'propose vocabularies for the policy from your own events',
      load: async () => (await import('./vocabulary')).vocabularyCommand,
    },
    reconcile: {
      summary: 'read events back from TaskRouter, filter them and deliver them again',
      load: async () => (await import('./reconcile/reconcile')).reconcileCommand,
    },
    'check-media': {
      summary: 'check whether recordings and media are served without credentials',
      load: async () => (await import('./check-media')).checkMediaCommand,
    },
    eligible: {
      summary: 'check whether PHI may go to a contact, by channel and area code',
      load: async () => (await import('./eligible')).eligibleCommand,
    },
    flex: {
      summary: 'set when the Flex plugin ends idle sessions',
      load: async () => (await import('./flex')).flexCommand,
    },
    sessions: {
      summary: 'list idle Flex workers, and set them to logged off',
      load: async () => (await import('./sessions')).sessionsCommand,
    },
    audit: {
      summary: 'check the account against the HIPAA documents',
      load: async () => (await import('./audit/audit')).auditCommand,
    },
    attest: {
      summary: 'ask what the audit leaves open, and write the answers as statements',
      load: async () => (await import('./attest/attest')).attestCommand,
    },
    evidence: {
      summary: 'verify an evidence pack written by the audit',
      load: async () => (await import('./evidence')).evidenceCommand,
    },
    'access-log': {
      summary: 'verify the log of who ran the audit on which account',
      load: async () => (await import('./access-log')).accessLogCommand,
    },
    sign: {
      summary: 'print the X-Twilio-Signature of a request, to try a Function by hand',
      load: async () => (await import('./sign')).signCommand,
    },
    serve: {
      summary: 'serve the Functions on this machine, as `npm start` does',
      load: async () => (await import('./serve')).serveCommand,
    },
  }),
);
