import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { pageDirectory, relativeLink } from './site';

/** A heading of a page, for its table of contents and for search. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** A rendered page. */
export interface RenderedMarkdown {
  title: string;
  html: string;
  headings: Heading[];
  /** Words of the page without markup. */
  text: string;
}

/**
 * Renders one Markdown file as MkDocs would place it: links to other `.md` files lead to their pages, images stay where
 * they are in docs_dir. Raw HTML is shown as text, never passed on.
 */
export function renderMarkdown(page: string, source: string): RenderedMarkdown {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  const tokens = markdown.parse(
    source.replace(/^---\n[\s\S]*?\n---\n/, ''),
    {},
  );
  const headings: Heading[] = [];
  const words: string[] = [];
  const taken = new Map<string, number>();

  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = plainText(tokens[index + 1].children ?? []);
      const id = uniqueId(text, taken);
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text });
    }
    if (token.type === 'inline') {
      for (const child of token.children ?? []) {
        for (const name of ['href', 'src']) {
          const link = child.attrGet(name);
          if (link !== null) {
            child.attrSet(name, siteLink(page, link));
          }
        }
      }
      words.push(plainText(token.children ?? []));
    } else if (token.type === 'fence' || token.type === 'code_block') {
      words.push(token.content);
    }
  });

  return {
    title: headings.find(heading => heading.level === 1)?.text ?? page,
    html: markdown.renderer.render(tokens, markdown.options, {}),
    headings,
    text: words.join(' '),
  };
}

/** Where a link of a Markdown file leads in the site; links out of the site stay as they are. */
function siteLink(page: string, link: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(link)) {
    return link;
  }
  const [path, fragment] = link.split('#', 2);
  const target = posix.join(posix.dirname(page), path);
  const place = target.endsWith('.md') ? pageDirectory(target) : target;
  return relativeLink(page, place) + (fragment ? `#${fragment}` : '');
}

function plainText(children: Token[]): string {
  return children
    .map(child =>
      child.type === 'text' || child.type === 'code_inline'
        ? child.content
        : ' ',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function uniqueId(text: string, taken: Map<string, number>): string {
  const slug =
    text
      .toLocaleLowerCase('en-US')
      .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section';
  const times = taken.get(slug) ?? 0;
  taken.set(slug, times + 1);
  return times === 0 ? slug : `${slug}_${times}`;
}
