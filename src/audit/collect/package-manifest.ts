import { basename } from 'node:path';
import { isPlainObject, ownValue } from '../../json/plain-object';
import type { CodeFact } from '../code/code-fact';
import { productOfPackage } from '../code/ineligible-package';
import type { SearchedFile } from './searched-file';

const INSTALLED = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const;
const FLEX_PACKAGES = ['@twilio/flex-ui', '@twilio/flex-plugin-scripts', 'flex-plugin-scripts'];

export function isPackageManifest(path: string): boolean {
  return basename(path) === 'package.json';
}

/** Whether a package.json is that of a Flex plugin. */
export function isOfPlugin({ json }: SearchedFile): boolean {
  const names = namesOfPackages(json, [...INSTALLED, 'devDependencies']);
  return FLEX_PACKAGES.some((each) => names.includes(each));
}

/** Packages of ineligible products, without development dependencies. */
export function packageFacts({ text, json }: SearchedFile): readonly CodeFact[] {
  const lines = text?.split(/\r?\n/) ?? [];
  return namesOfPackages(json, INSTALLED).flatMap((name): readonly CodeFact[] => {
    const detail = productOfPackage(name);
    const line = lines.findIndex((each) => each.includes(JSON.stringify(name))) + 1;
    return detail === null ? [] : [{ rule: 'ineligible_product', line: Math.max(line, 1), detail }];
  });
}

function namesOfPackages(manifest: unknown, keys: readonly string[]): readonly string[] {
  if (!isPlainObject(manifest)) return [];
  return keys.flatMap((key) => {
    const packages = ownValue(manifest, key);
    return isPlainObject(packages) ? Object.keys(packages) : [];
  });
}
