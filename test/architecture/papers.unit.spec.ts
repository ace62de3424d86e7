import path from 'node:path';
import { filesBelow, foldersIn, isThere, textOf } from './support/tree';

const files = filesBelow();
const papers = files.filter((file) => file.endsWith('.md') && !file.includes('/planted/'));

describe('the papers of the project', () => {
  it.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'docs/glossary.md', 'docs/adr/README.md'])(
    '%s is there',
    (file) => {
      expect(isThere(file)).toBe(true);
    },
  );

  it('the top level is what the people we build for asked for, papers and tool settings', () => {
    const known = ['.ci', 'apps', 'docs', 'infra', 'libs', 'test'];
    expect(
      foldersIn('.').filter((name) => !['.git', 'node_modules', 'dist', 'data', 'coverage', ...known].includes(name)),
    ).toEqual([]);
  });

  it.each(papers)('every link in %s leads somewhere', (file) => {
    const links = [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const near = links.filter((link) => !/^(https?:|mailto:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
    expect(near.filter((link) => !isThere(path.posix.join(path.posix.dirname(file), link)))).toEqual([]);
  });

  const decisions = files.filter((file) => /^docs\/adr\/\d{4}-.*\.md$/.test(file));

  it('decisions are numbered once, without a gap, and each stands in the index', () => {
    const numbers = decisions.map((file) => Number(file.slice('docs/adr/'.length, 'docs/adr/'.length + 4)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const index = textOf('docs/adr/README.md');
    expect(decisions.filter((file) => !index.includes(`(${path.posix.basename(file)})`))).toEqual([]);
  });

  it.each(decisions)('%s is one page: context, decision, consequences', (file) => {
    const text = textOf(file);
    expect(['## Context', '## Decision', '## Consequences'].filter((heading) => !text.includes(heading))).toEqual([]);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('nothing of one machine is in the project', () => {
  const MACHINE_PATH = new RegExp(
    ['/work', '/(main|shared)|/ho', 'me/[a-z]+/|/Us', 'ers/[a-z]+/|/tm', 'p/bash_jobs'].join(''),
  );
  const REGISTRY = new RegExp(
    ['regis', 'try\\.npmjs|npm', 'mirror|artifac', 'tory|ver', 'daccio|deb\\.deb', 'ian\\.org'].join(''),
  );
  const texts = files.filter((file) => !/\.(png|ico|jpg|woff2?|gz|zip|db)$/.test(file));

  it('both are recognised when they are there', () => {
    expect(['/wo', 'rk/main/libs'].join('')).toMatch(MACHINE_PATH);
    expect(['https://regi', 'stry.npmjs.org/zod'].join('')).toMatch(REGISTRY);
  });

  it('no path of a machine', () => {
    expect(texts.filter((file) => MACHINE_PATH.test(textOf(file)))).toEqual([]);
  });

  it('no host of a package registry: whoever installs says where from', () => {
    expect(texts.filter((file) => REGISTRY.test(textOf(file)))).toEqual([]);
  });

  it('the lock file names versions and checksums, and no place to fetch them from', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });
});
