import { once } from 'node:events';
import { isListening } from '../src/local-server/is-listening';
import { startLocalServer } from '../src/local-server/start-local-server';
import { firstSetting } from '../src/settings/first-setting';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { PROJECT_FOLDER } from './environment/project-folder';
import { readEnvironment } from './environment/read-environment';
import { wholeNumber } from './options/whole-number';
import { tell } from './terminal/output';

export const serveCommand = defineCommand({
  help: `Usage: hipaa-guard serve

Serves the Functions with the toolkit's local server, on PORT (default 3000). Settings come from
.env and the environment, which wins. The local server does not check signatures before it calls
a Function; the Functions themselves do. It listens on every network interface of this machine,
not only on localhost.

  -h, --help     show help

Exit code: 0 ended by a signal, such as Ctrl-C; 1 the server ended by itself; 2 wrong usage or
settings, or the server cannot start.
`,
  options: {},
  takesArguments: false,
  async run() {
    const environment = readEnvironment();
    const port = wholeNumber('PORT', environment['PORT'] || '3000', { min: 1, max: 65_535 });
    // The toolkit would prompt for another port on a terminal that it does not have here.
    if (await isListening(port)) {
      throw new UsageError(`port ${port} is in use: set PORT to another`);
    }
    if (firstSetting(environment, 'AUTH_TOKEN') === undefined) {
      tell(
        'AUTH_TOKEN is missing, so every request will get a 500: set it in .env or the environment.\n',
      );
    }
    const server = await startLocalServer({
      root: PROJECT_FOLDER,
      port,
      environment,
      output: 'inherit',
    });
    tell(
      `Port ${port} is open to the whole network, not only to this machine: the toolkit has no setting for it.\n`,
    );
    let isWanted = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        isWanted = true;
        void server.stop();
      });
    }
    await once(server.process, 'exit');
    if (isWanted) return 0;
    tell('The local server has ended by itself.\n');
    return 1;
  },
});
