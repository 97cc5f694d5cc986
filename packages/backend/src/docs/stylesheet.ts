import { createHash } from 'node:crypto';

/**
 * What Material for MkDocs' own stylesheet would have laid out. Colours and type come from the variables that TechDocs
 * sets from the portal's theme.
 */
export const stylesheet = `
.md-toggle, .md-header, .md-header__button { display: none; }
.md-grid { display: block; padding: 0 24px; }
.md-content__inner { padding-top: 8px; max-width: 52rem; font-size: 16px; line-height: 1.65; }
.md-nav__list { list-style: none; margin: 0; padding: 0; }
.md-nav__title { display: block; font-weight: 700; padding: 8px 0; }
.md-nav__link { padding: 4px 0; color: var(--md-default-fg-color); text-decoration: none; line-height: 1.35; }
.md-nav__link:hover { text-decoration: underline; }
.md-nav__section { font-weight: 700; margin-top: 12px; }
.md-nav__section:hover { text-decoration: none; }
.md-sidebar { overflow-y: auto; }
.md-sidebar__inner { padding-right: 16px; }
.md-typeset h1 { margin: 0 0 24px; }
.md-typeset h2 { margin: 40px 0 12px; }
.md-typeset h3 { margin: 28px 0 8px; }
.md-typeset p, .md-typeset ul, .md-typeset ol, .md-typeset table, .md-typeset pre { margin: 0 0 16px; }
.md-typeset li > ul, .md-typeset li > ol { margin-bottom: 0; }
.md-typeset a { color: var(--md-typeset-a-color); }
.md-typeset img { max-width: 100%; height: auto; border-radius: 6px; border: 1px solid var(--md-default-fg-color--lightest); }
.md-typeset code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.875em; padding: 1px 4px; border-radius: 3px; color: var(--md-code-fg-color); background-color: var(--md-code-bg-color); }
.md-typeset pre { position: relative; overflow-x: auto; border-radius: 6px; background-color: var(--md-code-bg-color); }
.md-typeset pre > code { display: block; padding: 14px 16px; white-space: pre; background: none; line-height: 1.5; }
.md-typeset table { display: block; overflow-x: auto; border-collapse: collapse; }
.md-typeset th, .md-typeset td { text-align: left; vertical-align: top; padding: 8px 12px; border-bottom: 1px solid var(--md-default-fg-color--lightest); }
.md-typeset blockquote { margin: 0 0 16px; padding: 4px 16px; border-left: 4px solid var(--md-default-fg-color--lighter); }
@media screen and (max-width: 76.1875em) {
  .md-header__button { display: inline-block; width: 24px; height: 24px; cursor: pointer; fill: currentColor; }
  .md-sidebar--primary { transition: transform 0.2s; top: 0; padding: 16px; }
}
`;

/**
 * Path of the stylesheet in a site, named as MkDocs names its own: TechDocs removes every link to a stylesheet that is
 * called otherwise, and then waits for one to load.
 */
export const STYLESHEET = `assets/stylesheets/main.${createHash('sha256')
  .update(stylesheet)
  .digest('hex')
  .slice(0, 8)}.min.css`;
