import sass from 'sass';

describe('The style sheet', () => {
  const { css } = sass.compile('libs/web-kit/styles/app.scss', {
    loadPaths: ['.', 'node_modules'],
    style: 'compressed',
    quietDeps: true,
    logger: sass.Logger.silent,
  });

  it('uses no typeface that is kept for services on GOV.UK, and fetches none', () => {
    expect(css).not.toMatch(/GDS|@font-face/i);
    expect(css).toMatch(/font-family:arial,sans-serif/);
  });

  it('asks for nothing from anywhere else', () => {
    const asked = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
    expect(asked.filter((url) => !url?.startsWith('/assets/moj/images/') && !url?.startsWith('data:'))).toEqual([]);
  });
});
