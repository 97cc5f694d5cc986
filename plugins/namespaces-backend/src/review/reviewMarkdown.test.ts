import { OperationsReview } from '@freehold/backstage-plugin-namespaces-common';
import MarkdownIt from 'markdown-it';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  operationsReview,
  reviewSnapshot,
} from '../__testUtils__/operationsReview';
import { REVIEW_LANGUAGES, reviewMarkdown } from './reviewMarkdown';

/** Rewritten by `UPDATE_GOLDEN=1 yarn workspace ... test reviewMarkdown`, and then looked at as a change of the product. */
function golden(name: string, actual: string): string {
  const path = join(__dirname, '__golden__', name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  return readFileSync(path, 'utf8');
}

/** The most permissive reader: HTML passes. */
const reader = new MarkdownIt({ html: true });

/** Everything that a reader makes of a document, flat. */
function tokensOf(markdown: string) {
  return reader
    .parse(markdown, {})
    .flatMap(token => [token, ...(token.children ?? [])]);
}

function typesOf(markdown: string): Set<string> {
  return new Set(tokensOf(markdown).map(({ type }) => type));
}

/** A review in which every text that comes from people or from other systems is the same one. */
function filledWith(text: string): OperationsReview {
  const fill = <T>(value: T, key?: string): T => {
    if (typeof value === 'string') {
      const kept = /^(id|state|takenAt|heldAt|at|since|doneAt|.*edAt)$/;
      return kept.test(key ?? '') ? value : (text as T & string);
    }
    if (Array.isArray(value)) {
      return value.map(item => fill(item, key)) as T & unknown[];
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, fill(item, name)]),
      ) as T;
    }
    return value;
  };
  return fill(operationsReview());
}

describe('reviewMarkdown', () => {
  it.each(REVIEW_LANGUAGES)('writes a review in %s', language => {
    const markdown = reviewMarkdown(operationsReview(), { language });
    expect(markdown).toBe(golden(`review.${language}.md`, markdown));
  });

  it('says what there is not', () => {
    const empty = operationsReview({
      notes: '',
      decisions: [],
      actions: [],
      carriedOver: [],
      snapshot: reviewSnapshot({
        since: undefined,
        source: undefined,
        index: {},
        budgetChanges: [],
        burners: [],
        newlyExhausted: [],
        recovered: [],
        noData: [],
        targetChanges: [],
        withoutSlo: [],
        withoutOwner: [],
        broken: [],
        stale: [],
        // As in a review that was held before there were any.
        guardrails: undefined,
        omitted: {},
      }),
    });
    const markdown = reviewMarkdown(empty);
    expect(markdown).toBe(golden('empty.en.md', markdown));
  });

  const harmless = typesOf(reviewMarkdown(operationsReview()));
  const rows = (markdown: string) =>
    tokensOf(markdown).filter(({ type }) => type === 'td_open').length;

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- never closed',
    '[x](javascript:alert(1))',
    '![x](https://tracker.example/x.png)',
    '[x][y]\n\n[y]: https://e.example',
    '<https://e.example>',
    '| a | b |\n| --- | --- |\n| c | d |',
    'a \\| b \\\\| c | d',
    '# heading\n## heading',
    'heading\n===',
    'heading\n---',
    '---\n\n***',
    '```js\ncode',
    '    indented',
    '> quote',
    '- item\n- item',
    '1. item',
    '`code` ``more``',
    '*a* **b** _c_ ~~d~~',
    '&lt;b&gt; &#60;b&#62;',
    '\u202egnp\u2066.exe\u0000\u2028# x',
  ])('writes %j as the text that it is', text => {
    for (const language of REVIEW_LANGUAGES) {
      const markdown = reviewMarkdown(filledWith(text), { language });
      const made = [...typesOf(markdown)].filter(type => !harmless.has(type));
      expect(made.filter(type => type !== 'text_special')).toEqual([]);
      expect(rows(markdown)).toBe(rows(reviewMarkdown(operationsReview())));
      expect(
        tokensOf(markdown).filter(({ type }) => type === 'heading_open'),
      ).toHaveLength(21);
    }
  });
});
