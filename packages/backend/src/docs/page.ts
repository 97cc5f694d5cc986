import { STYLESHEET } from './stylesheet';
import { Heading, RenderedMarkdown } from './markdown';
import { NavItem, pageDirectory, relativeLink, Site } from './site';

const MENU =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 6h18v2H3V6m0 5h18v2H3v-2m0 5h18v2H3v-2Z"/></svg>';

/**
 * A whole page in the structure of Material for MkDocs, by whose class names TechDocs finds navigation, contents and
 * table of contents.
 */
export function renderPage(
  site: Site,
  page: string,
  content: RenderedMarkdown,
): string {
  const sections = content.headings.filter(heading => heading.level === 2);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escape(content.title)} - ${escape(site.name)}</title>
    <link rel="stylesheet" href="${relativeLink(page, STYLESHEET)}">
  </head>
  <body>
    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
    <label class="md-overlay" for="__drawer"></label>
    <header class="md-header"><nav class="md-header__inner">
      <label class="md-header__button md-icon" for="__drawer" aria-label="Navigation">${MENU}</label>
    </nav></header>
    <div class="md-container" data-md-component="container">
      <main class="md-main" data-md-component="main">
        <div class="md-main__inner md-grid">
          <div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation">
            <div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
              <nav class="md-nav md-nav--primary" aria-label="Navigation">
                <label class="md-nav__title">${escape(site.name)}</label>
                ${navigation(site.nav, page)}
              </nav>
            </div></div>
          </div>
          <div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc">
            <div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
              ${contents(sections)}
            </div></div>
          </div>
          <div class="md-content" data-md-component="content">
            <article class="md-content__inner md-typeset">
${content.html}
            </article>
          </div>
        </div>
      </main>
    </div>
  </body>
</html>
`;
}

function navigation(items: NavItem[], page: string): string {
  const entries = items.map(item => {
    if ('items' in item) {
      return `<li class="md-nav__item md-nav__item--section"><span class="md-nav__link md-nav__section">${escape(
        item.title,
      )}</span>${navigation(item.items, page)}</li>`;
    }
    const active = item.page === page;
    return `<li class="md-nav__item${
      active ? ' md-nav__item--active' : ''
    }"><a class="md-nav__link${
      active ? ' md-nav__link--active' : ''
    }" href="${relativeLink(page, pageDirectory(item.page))}"${
      active ? ' aria-current="page"' : ''
    }>${escape(item.title)}</a></li>`;
  });
  return `<ul class="md-nav__list">${entries.join('')}</ul>`;
}

function contents(sections: Heading[]): string {
  if (sections.length < 2) {
    return '';
  }
  const entries = sections.map(
    section =>
      `<li class="md-nav__item"><a class="md-nav__link" href="#${encodeURIComponent(
        section.id,
      )}">${escape(section.text)}</a></li>`,
  );
  return `<nav class="md-nav md-nav--secondary" aria-label="Table of contents"><label class="md-nav__title">On this page</label><ul class="md-nav__list">${entries.join(
    '',
  )}</ul></nav>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
