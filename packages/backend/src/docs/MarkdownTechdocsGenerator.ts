import {
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { renderMarkdown } from './markdown';
import { renderPage } from './page';
import { NavItem, pageDirectory, parseSite } from './site';
import { STYLESHEET, stylesheet } from './stylesheet';

/** Kinds of files beside the Markdown that a page may show. */
const ASSETS = new Set(['', '.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp']);

/**
 * Builds TechDocs sites from mkdocs.yml and Markdown with Node alone, where the stock generator needs Python or Docker.
 * The files stay ordinary TechDocs: a portal with MkDocs builds them as well.
 */
export class MarkdownTechdocsGenerator extends TechdocsGenerator {
  override async run(options: GeneratorRunOptions): Promise<void> {
    const { inputDir, outputDir, etag } = options;
    const site = parseSite(
      await readFile(join(inputDir, 'mkdocs.yml'), 'utf8'),
    );
    const docs = join(inputDir, site.docsDir);
    await rm(outputDir, { recursive: true, force: true });

    const written: string[] = [];
    const write = async (path: string, text: string) => {
      const file = join(outputDir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      written.push(path);
    };

    const search: Array<{ location: string; title: string; text: string }> = [];
    // As with MkDocs, pages that are linked from others need no line in the nav.
    const named = pages(site.nav);
    const others = await markdownBelow(docs);
    for (const page of new Set([...named, ...others])) {
      const content = renderMarkdown(
        page,
        await readFile(join(docs, page), 'utf8'),
      );
      await write(
        `${pageDirectory(page)}index.html`,
        renderPage(site, page, content),
      );
      search.push({
        location: pageDirectory(page),
        title: content.title,
        text: content.text,
      });
    }

    await cp(docs, outputDir, {
      recursive: true,
      filter: async source =>
        (await stat(source)).isDirectory() ||
        ASSETS.has(extname(source).toLocaleLowerCase('en-US')),
    });
    await write(STYLESHEET, stylesheet);
    await write(
      'search/search_index.json',
      JSON.stringify({ config: { lang: ['en'] }, docs: search }),
    );
    await write(
      'techdocs_metadata.json',
      JSON.stringify({
        site_name: site.name,
        site_description: site.description,
        build_timestamp: Date.now(),
        files: [...written, 'techdocs_metadata.json'],
        ...(etag ? { etag } : {}),
      }),
    );
  }
}

function pages(nav: NavItem[]): string[] {
  return nav.flatMap(item =>
    'items' in item ? pages(item.items) : [item.page],
  );
}

/** Paths of all Markdown files of a folder, in an order that no machine changes. */
async function markdownBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile() && extname(entry.name) === '.md')
    .map(({ parentPath, name }) =>
      relative(folder, join(parentPath, name)).split(sep).join('/'),
    )
    .sort();
}
