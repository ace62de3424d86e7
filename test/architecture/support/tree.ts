import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './tools';

/** Made, fetched or kept by whoever runs it: never part of the project. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', '.stryker-tmp']);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (NOT_OURS.has(entry.name)) continue;
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(file);
    else if (entry.isFile() && !entry.name.endsWith('.log')) yield file;
  }
}

/** Every file of the project below `folder`, by its path from the root. */
export const filesBelow = (folder = '.'): string[] => [...walk(folder)].sort();

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Whether a file or folder is there. */
export const isThere = (file: string): boolean => existsSync(path.join(root, file));

/** The folders directly in `folder`. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Lines of a file, as an editor counts them. */
export const linesOf = (file: string): number => textOf(file).replace(/\n$/, '').split('\n').length;
