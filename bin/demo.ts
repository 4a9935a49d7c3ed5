import { runDemo } from '../src/demo/run-demo';
import { defineCommand } from './command/define-command';
import { interruptionBySignals } from './command/interruption-by-signals';
import { PROJECT_FOLDER } from './environment/project-folder';
import { PROJECT_ROOT } from './project-root';
import { tell } from './terminal/output';

export const demoCommand = defineCommand({
  help: `Usage: hipaa-guard demo

Starts the local server with its own settings, sends it sample callbacks and an Event Streams batch,
signed and forged, asks it about two recordings as Studio would, and shows what was kept and what
was removed.
The filtered events are left in demo-output/. Needs no Twilio account and no network; every name,
number and address in it is invented.

  -h, --help     show help

Exit code: 0 everything went as expected; 1 something did not, or it was interrupted; 2 wrong usage, or
the local server cannot start.
`,
  options: {},
  takesArguments: false,
  async run() {
    const { signal, stopListening } = interruptionBySignals();
    const demo = runDemo(PROJECT_ROOT, PROJECT_FOLDER, process.stdout, process.env, signal);
    try {
      return (await demo) ? 0 : 1;
    } catch (error) {
      if (!signal.aborted) throw error;
      tell('Interrupted.\n');
      return 1;
    } finally {
      stopListening();
    }
  },
});
