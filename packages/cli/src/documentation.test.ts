import { formatProblem, parseApplication } from '@freehold/application';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

// The documentation is part of what is released: no dead link, no page that nobody can reach, no example that fails.

type Nav = Array<Record<string, string | Nav>>;

const root = resolve(__dirname, '../../..');
const docs = join(root, 'docs');
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md'))
  .sort();
const textOf = (page: string) => readFileSync(join(docs, page), 'utf8');

describe('the documentation', () => {
  it('can be reached page by page', () => {
    const { nav } = parse(readFileSync(join(root, 'mkdocs.yml'), 'utf8'));
    const listed = pagesOf(nav);
    // Pages that machines write by the hundred are linked from an overview instead.
    const linked = listed.flatMap(page =>
      linksOf(textOf(page)).map(link =>
        join(dirname(page), link.split('#')[0]),
      ),
    );
    expect(pages).toEqual(expect.arrayContaining(listed));
    expect(
      pages.filter(page => ![...listed, ...linked].includes(page)),
    ).toEqual([]);
  });

  it.each(pages)('%s links to what exists', page => {
    const dead = linksOf(textOf(page)).filter(
      link => !leadsSomewhere(page, link),
    );
    expect(dead).toEqual([]);
  });

  it('shows applications that are valid', () => {
    const examples = pages.flatMap(page =>
      [...textOf(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
        .map(([, text]) => text)
        .filter(text => /^kind: Application$/m.test(text))
        .map(text => parseApplication(text, { file: page })),
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(
      examples.flatMap(({ problems }) => problems.map(formatProblem)),
    ).toEqual([]);
  });
});

function pagesOf(nav: Nav): string[] {
  return nav
    .flatMap(item => Object.values(item))
    .flatMap(target =>
      typeof target === 'string' ? [target] : pagesOf(target),
    );
}

/** Relative links, outside of code. */
function linksOf(markdown: string): string[] {
  const prose = markdown
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter(link => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path, fragment] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(docs, target))) return false;
  return fragment === undefined || anchorsOf(textOf(target)).has(fragment);
}

/** Anchors of headings, as MkDocs makes them. */
function anchorsOf(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replace(/[-\s]+/g, '-'),
    ),
  );
}
