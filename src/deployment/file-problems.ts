import { PROTECTED_ROUTES } from '../routes/all-routes';
import type { DeployedFile, Deployment } from './read-deployment';

/** The same rule as in a clone's build. */
const VISIBILITIES: Readonly<Record<DeployedFile['kind'], readonly string[]>> = {
  function: ['protected', 'private'],
  asset: ['private'],
};

/** Files that would be lost, made public, or collide, and Functions that are missing. */
export function fileProblems({ files, lost }: Deployment): readonly string[] {
  return [
    ...lost.map((file) => `${file} would not be deployed: Functions here end in .js`),
    ...files.flatMap(problemOfVisibility),
    ...problemsOfPaths(files),
    ...PROTECTED_ROUTES.filter(
      (route) =>
        !files.some(({ path, visibility }) => path === route.path && visibility === 'protected'),
    ).map(
      ({ path }) =>
        `the protected Function ${path} is missing: run npm run build or, in a project of your own, init --update`,
    ),
  ];
}

/** The toolkit uploads both of two files with one path; which one runs is undocumented. */
function problemsOfPaths(files: readonly DeployedFile[]): readonly string[] {
  return files.flatMap(({ path, visibility }, index) => {
    const other = files.slice(0, index).find((each) => each.path === path);
    if (other === undefined) return [];
    return [`${path} would exist twice, ${other.visibility} and ${visibility}`];
  });
}

function problemOfVisibility({ kind, visibility, path }: DeployedFile): readonly string[] {
  const allowed = VISIBILITIES[kind];
  if (allowed.includes(visibility)) return [];
  const marks = allowed.map((each) => `.${each}.`).join(' or ');
  return [`${path} would be ${visibility}: its name must say ${marks}`];
}
