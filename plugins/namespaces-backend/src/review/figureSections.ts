import {
  ReviewSnapshot,
  ReviewedObjective,
} from '@freehold/backstage-plugin-namespaces-common';
import { inlineText, table } from './markdownText';
import {
  burnText,
  dayText,
  percentText,
  pointsText,
  targetText,
  timeText,
} from './reviewFigures';
import { ReviewWords } from './words/en';

type ListName =
  | 'newlyExhausted'
  | 'recovered'
  | 'burners'
  | 'budgetChanges'
  | 'targetChanges'
  | 'noData'
  | 'withoutSlo'
  | 'withoutOwner'
  | 'broken'
  | 'stale';

/** The lists of a review, each under its title. */
export function figureSections(
  snapshot: ReviewSnapshot,
  words: ReviewWords,
): Array<[title: string, body: string]> {
  const { column } = words;
  const section = (
    name: ListName,
    head: string[],
    rows: string[][],
  ): [string, string] => {
    const { [name]: count = rows.length } = snapshot.omitted;
    const more = count - rows.length;
    const body = rows.length === 0 ? words.none : table(head, rows);
    return [
      words.section[name],
      more > 0 ? `${body}\n\n${words.more(more)}` : body,
    ];
  };
  const objectives = (name: ListName, rows: readonly ReviewedObjective[]) =>
    section(
      name,
      objectiveHead(words),
      rows.map(objectiveRow(words, snapshot.since !== undefined)),
    );
  const owned = (
    name: ListName,
    rows: ReadonlyArray<{ application: string; ownerRef: string }>,
  ) =>
    section(
      name,
      [column.application, column.owner],
      rows.map(({ application, ownerRef }) => [
        inlineText(application),
        inlineText(ownerRef) || words.unknown,
      ]),
    );
  return [
    objectives('newlyExhausted', snapshot.newlyExhausted),
    objectives('recovered', snapshot.recovered),
    objectives('burners', snapshot.burners),
    objectives('budgetChanges', snapshot.budgetChanges),
    section(
      'targetChanges',
      [
        column.application,
        column.objective,
        column.owner,
        column.from,
        column.to,
        column.when,
        column.author,
        column.commit,
      ],
      snapshot.targetChanges.map(change => [
        inlineText(change.application),
        inlineText(change.title),
        inlineText(change.ownerRef),
        change.from === undefined ? words.added : targetText(change.from),
        change.to === undefined ? words.removed : targetText(change.to),
        dayText(change.at),
        inlineText(change.author ?? ''),
        inlineText(
          [change.commit?.slice(0, 12), change.subject]
            .filter(Boolean)
            .join(' '),
        ),
      ]),
    ),
    objectives('noData', snapshot.noData),
    owned('withoutSlo', snapshot.withoutSlo),
    owned('withoutOwner', snapshot.withoutOwner),
    section(
      'broken',
      [column.application, column.reason],
      snapshot.broken.map(({ application, reason }) => [
        inlineText(application),
        inlineText(reason),
      ]),
    ),
    section(
      'stale',
      [column.source, column.since, column.reason],
      snapshot.stale.map(({ what, since, error }) => [
        inlineText(what),
        since ? timeText(since) : words.unknown,
        inlineText(error ?? ''),
      ]),
    ),
  ];
}

function objectiveHead({ column }: ReviewWords): string[] {
  return [
    column.namespace,
    column.objective,
    column.owner,
    column.target,
    column.state,
    column.budget,
    column.change,
    column.burn,
  ];
}

function objectiveRow(words: ReviewWords, compared: boolean) {
  return (row: ReviewedObjective): string[] => [
    inlineText(row.namespace),
    inlineText(row.title),
    inlineText(row.ownerRef),
    targetText(row.target),
    words.state[row.state],
    row.remaining === undefined ? words.unknown : percentText(row.remaining),
    changeText(row, words, compared),
    row.burn === undefined ? words.unknown : burnText(row.burn),
  ];
}

function changeText(
  row: ReviewedObjective,
  words: ReviewWords,
  compared: boolean,
): string {
  if (row.delta !== undefined) {
    return words.points(pointsText(row.delta));
  }
  return compared && !row.before ? words.isNew : words.unknown;
}
