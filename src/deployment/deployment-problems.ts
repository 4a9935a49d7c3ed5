import { credentialProblems, type ToolkitCredentials } from './credential-problems';
import { dependencyProblems } from './dependency-problems';
import { fileProblems } from './file-problems';
import type { Deployment } from './read-deployment';
import { runtimeProblems } from './runtime-problems';
import { settingProblems } from './setting-problems';
import { variableProblems } from './variable-problems';

/**
 * Why this must not be deployed, or would not work: a line for each reason, which names files and
 * settings and no value. None when all is well.
 */
export function deploymentProblems(
  deployment: Deployment,
  credentials: ToolkitCredentials,
): readonly string[] {
  return [
    ...deployment.misleading.map(
      (key) => `${key} in the toolkit's configuration leads it elsewhere: remove it`,
    ),
    ...runtimeProblems(deployment.runtime, deployment.packageJson),
    ...dependencyProblems(deployment.packageJson),
    ...credentialProblems(deployment, credentials),
    ...fileProblems(deployment),
    ...variableProblems(deployment),
    ...settingProblems(deployment),
  ];
}
