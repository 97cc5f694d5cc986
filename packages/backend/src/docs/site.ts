import { posix } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A page in the navigation, or a titled group of them. */
export type NavItem =
  | { title: string; page: string }
  | { title: string; items: NavItem[] };

/** The part of mkdocs.yml that this generator understands. */
export interface Site {
  name: string;
  description: string;
  /** Folder of the Markdown files, relative to mkdocs.yml. */
  docsDir: string;
  nav: NavItem[];
}

type RawNav = Array<Record<string, string | RawNav>>;
const rawNav: z.ZodType<RawNav> = z.lazy(() =>
  z.array(z.record(z.string(), z.union([z.string(), rawNav]))),
);

const schema = z.object({
  site_name: z.string().default('Documentation'),
  site_description: z.string().default(''),
  docs_dir: z
    .string()
    .default('docs')
    .refine(isInside, 'docs_dir must stay inside the repository'),
  nav: rawNav,
});

/**
 * Reads mkdocs.yml.
 *
 * @throws Error that names the field, for a nav that this generator cannot follow.
 */
export function parseSite(text: string): Site {
  const result = schema.safeParse(parse(text));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(
      `mkdocs.yml cannot be used: ${issue.path.join('.') || 'document'}: ${
        issue.message
      }. Give site_name, docs_dir and a nav of titled pages.`,
    );
  }
  const { site_name, site_description, docs_dir, nav } = result.data;
  return {
    name: site_name,
    description: site_description,
    docsDir: docs_dir,
    nav: readNav(nav),
  };
}

function readNav(nav: RawNav): NavItem[] {
  return nav.flatMap(entry =>
    Object.entries(entry).map(([title, target]): NavItem => {
      if (typeof target !== 'string') {
        return { title, items: readNav(target) };
      }
      if (!isInside(target) || !target.endsWith('.md')) {
        throw new Error(
          `mkdocs.yml cannot be used: nav: '${target}' is not a Markdown file below docs_dir.`,
        );
      }
      return { title, page: posix.normalize(target) };
    }),
  );
}

function isInside(path: string): boolean {
  const normal = posix.normalize(path);
  return !posix.isAbsolute(normal) && normal.split('/')[0] !== '..';
}

/** Folder of a page's `index.html`, as MkDocs lays a site out: `a/b.md` becomes `a/b/`, `a/index.md` becomes `a/`. */
export function pageDirectory(page: string): string {
  const withoutExtension = page.replace(/\.md$/, '');
  const directory =
    posix.basename(withoutExtension) === 'index'
      ? posix.dirname(withoutExtension)
      : withoutExtension;
  return directory === '.' ? '' : `${directory}/`;
}

/** Link from one page to a path of the site, relative as TechDocs wants it. */
export function relativeLink(fromPage: string, to: string): string {
  const relative = posix.relative(`/${pageDirectory(fromPage)}`, `/${to}`);
  const trailing = to === '' || to.endsWith('/') ? '/' : '';
  return relative === '' ? './' : `${relative}${trailing}`;
}
