import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

/** The project's own root; Jest always starts there. */
export const root = process.cwd();
/** The small tree that breaks every rule on purpose. */
export const planted = path.join(root, 'test/architecture/planted');

/** Runs a tool as `npm run` would, in `folder`, and gives what it printed, whatever its exit status. */
async function printed(tool: string, args: readonly string[], folder: string): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, [path.join(root, 'node_modules', tool), ...args], {
      cwd: folder,
      maxBuffer: OUTPUT_BYTES_MAX,
    });
    return stdout;
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout?: string; stderr?: string };
    if (stdout === undefined || stdout === '') throw new Error(`${tool} said nothing: ${stderr ?? String(failure)}`);
    return stdout;
  }
}

/** Something a tool found: which rule, in which file. */
export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly words: string;
}

/** What dependency-cruiser says of the folders below `folder`, by the project's rules. */
export async function crossedBoundaries(folder: string): Promise<Finding[]> {
  const config = path.join(root, '.dependency-cruiser.cjs');
  const args = ['--config', config, '--output-type', 'json', 'apps', 'libs', 'test'];
  const answer = JSON.parse(await printed('dependency-cruiser/bin/dependency-cruise.mjs', args, folder));
  return answer.summary.violations.map((v: { rule: { name: string }; from: string; to: string }) => ({
    rule: v.rule.name,
    file: v.from,
    words: `${v.from} → ${v.to}`,
  }));
}

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** What ESLint says of everything below `folder`, by the project's rules. */
export async function lintFindings(folder: string): Promise<Finding[]> {
  const args = ['--config', path.join(root, 'eslint.config.mjs'), '--format', 'json', '.'];
  const files: LintedFile[] = JSON.parse(await printed('eslint/bin/eslint.js', args, folder));
  return files.flatMap(({ filePath, messages }) =>
    messages.map((m) => ({ rule: m.ruleId ?? 'none', file: path.relative(folder, filePath), words: m.message })),
  );
}

interface KnipFile {
  readonly file: string;
  readonly [kind: string]: unknown;
}

/** What knip says nobody uses below `folder`: files, exports, packages. */
export async function deadCode(folder: string): Promise<Finding[]> {
  const args = ['--config', path.join(root, 'knip.json'), '--reporter', 'json', '--no-config-hints'];
  const answer: { issues: KnipFile[] } = JSON.parse(await printed('knip/bin/knip.js', args, folder));
  return answer.issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([rule, found]) =>
      Array.isArray(found) ? found.map((f: { name: string }) => ({ rule, file, words: f.name })) : [],
    ),
  );
}
