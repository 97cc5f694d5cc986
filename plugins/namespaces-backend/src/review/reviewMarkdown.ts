import {
  OperationsReview,
  ReviewAction,
  ReviewSnapshot,
} from '@freehold/backstage-plugin-namespaces-common';
import { SLO_STATES } from '../database/sloRank';
import { figureSections } from './figureSections';
import { guardrailSections } from './guardrailSections';
import { blockText, inlineText, table } from './markdownText';
import { dayText, timeText } from './reviewFigures';
import { ReviewWords, en } from './words/en';
import { ja } from './words/ja';

/** Languages of exported reviews. */
export const REVIEW_LANGUAGES = ['en', 'ja'] as const;

export type ReviewLanguage = (typeof REVIEW_LANGUAGES)[number];

const WORDS: Record<ReviewLanguage, ReviewWords> = { en, ja };

/**
 * A review as a document for a wiki or a mail. Whatever people and monitoring backends wrote is text in it, and never
 * markup. Times are in UTC, so that the same review is the same document everywhere.
 */
export function reviewMarkdown(
  review: OperationsReview,
  options: { language?: ReviewLanguage } = {},
): string {
  const words = WORDS[options.language ?? 'en'];
  const sections: Array<[title: string, body: string]> = [
    [words.section.decisions, decisionList(review, words)],
    [words.section.actions, actionTable(review.actions, words)],
    [
      words.section.carriedOver,
      actionTable(review.carriedOver, words, { withReview: true }),
    ],
    [words.section.notes, blockText(review.notes) || words.none],
    [words.section.states, stateTable(review.snapshot, words)],
    ...figureSections(review.snapshot, words),
    ...guardrailSections(review.snapshot, words),
  ];
  return [
    `# ${words.title(review.number)}`,
    headLines(review, words)
      .map(line => `- ${line}`)
      .join('\n'),
    ...sections.map(([title, body]) => `## ${title}\n\n${body}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function headLines(
  { heldAt, recordedBy, snapshot }: OperationsReview,
  words: ReviewWords,
): string[] {
  const { since, index, source } = snapshot;
  return [
    words.held(timeText(heldAt), inlineText(recordedBy)),
    since ? words.since(since.number, dayText(since.heldAt)) : words.first,
    index.commit && index.checkedAt
      ? words.index(
          inlineText(index.commit.slice(0, 12)),
          timeText(index.checkedAt),
        )
      : words.indexNever,
    ...sourceLines(source, words),
    words.counts(snapshot.applications, snapshot.namespaces),
  ];
}

function sourceLines(
  source: ReviewSnapshot['source'],
  words: ReviewWords,
): string[] {
  if (!source) {
    return [words.sourceNone];
  }
  const { refreshedAt, error, sample } = source;
  const title = inlineText(source.title);
  return [
    refreshedAt
      ? words.source(title, timeText(refreshedAt))
      : words.sourceNever(title),
    ...(sample ? [`**${words.sample}**`] : []),
    ...(error === undefined ? [] : [words.error(inlineText(error))]),
  ];
}

function decisionList(
  { decisions }: OperationsReview,
  words: ReviewWords,
): string {
  return decisions.length === 0
    ? words.none
    : decisions
        .map(
          ({ text }, index) =>
            `${index + 1}. ${blockText(text).replace(/\n/g, '\n   ')}`,
        )
        .join('\n');
}

function actionTable(
  actions: readonly ReviewAction[],
  words: ReviewWords,
  { withReview = false } = {},
): string {
  const { action, owner, due, review, state } = words.column;
  return actions.length === 0
    ? words.none
    : table(
        [action, owner, due, ...(withReview ? [review] : []), state],
        actions.map(each => [
          inlineText(each.text),
          inlineText(each.ownerRef),
          inlineText(each.dueDate),
          ...(withReview ? [words.title(each.review.number)] : []),
          each.doneAt
            ? words.done(dayText(each.doneAt), inlineText(each.doneBy ?? ''))
            : words.open,
        ]),
      );
}

function stateTable({ byState }: ReviewSnapshot, words: ReviewWords): string {
  return table(
    [words.column.state, words.column.namespaces],
    SLO_STATES.map(state => [words.state[state], String(byState[state])]),
  );
}
