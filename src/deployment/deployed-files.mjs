import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { getPathAndAccessFromFileInfo } from '@twilio-labs/serverless-api/dist/utils/fs.js';

/** Files that editors and operating systems leave in a folder, and packages below it. */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.|#|node_modules(?:\/|$)|Thumbs\.db$|desktop\.ini$)|(?:~|\.(?:bak|orig|swp))$/i;

/** Which files of a folder are deployed, and with which visibility. */
const RULES = {
  functions: {
    // Code, but no type declarations. The toolkit ignores everything else too.
    isTaken: (path) => /(?<!\.d)\.[cm]?[jt]sx?$/i.test(path),
    isDeployable: (path) => /\.[jt]s$/.test(path),
    asBuilt: (path) => path.replace(/\.ts$/, '.js'),
    ignoredExtension: '.js',
    visibilities: ['protected', 'private'],
  },
  assets: {
    isTaken: () => true,
    isDeployable: () => true,
    asBuilt: (path) => path,
    ignoredExtension: undefined,
    visibilities: ['private'],
  },
};

/**
 * The files of a folder that are deployed, and a sentence for each that must not be.
 *
 * The toolkit takes the visibility from the file name, and makes public what it does not recognise;
 * so its own code decides here what it would make of each name.
 *
 * @param {'functions' | 'assets'} folder
 * @returns {{ files: string[], refusals: string[] }} Paths below the folder, sorted.
 */
export function deployedFiles(folder) {
  const { isTaken, isDeployable, asBuilt, ignoredExtension, visibilities } = RULES[folder];
  const below = entriesBelow(folder)
    .filter(({ path }) => !LEFT_BEHIND.test(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const files = below.filter(({ path, isFile }) => isFile && isTaken(path)).map(({ path }) => path);
  // The build does not look into it, and nobody would notice.
  const lost = below
    .filter(({ isFile, isLink }) => isLink && !isFile)
    .map(({ path }) => `${folder}/${path} would not be deployed: it is a link, but not to a file`);
  const fileByPath = new Map();
  const refusals = files.flatMap((file) => {
    const name = `${folder}/${file}`;
    if (!isDeployable(file))
      return [`${name} would not be deployed: a Function ends in .js or .ts`];
    let deployed;
    try {
      deployed = getPathAndAccessFromFileInfo({ name: asBuilt(file) }, ignoredExtension);
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
    const { path, access } = deployed;
    if (!visibilities.includes(access)) return [refusalOf(name, access, visibilities)];
    const other = fileByPath.get(path);
    if (other !== undefined) return [`${other} and ${name} would both be ${path}`];
    fileByPath.set(path, name);
    return [];
  });
  return { files, refusals: [...lost, ...refusals].map(onOneLine) };
}

/** Like `visible`, which belongs to the command line and is not built yet when this runs. */
function onOneLine(sentence) {
  return sentence.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

function refusalOf(name, access, visibilities) {
  const extension = extname(name);
  const stem = basename(name, extension).replace(/\.(?:protected|private|public)\b/i, '');
  const names = visibilities.map((visibility) => `${stem}.${visibility}${extension}`);
  return `${name} would be ${access}: name it ${names.join(' or ')}, or keep it elsewhere`;
}

/**
 * Files and links below a folder, by their paths relative to it, with `/`. Links are not followed,
 * as some versions of Node.js's own listing do.
 */
function entriesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) return entriesBelow(folder, `${path}/`);
    const isFile = statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
    return [{ path, isFile, isLink: entry.isSymbolicLink() }];
  });
}
