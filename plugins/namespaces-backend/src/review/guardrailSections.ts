import {
  GUARDRAIL_STATES,
  ReviewSnapshot,
  ReviewedWaiver,
} from '@freehold/backstage-plugin-namespaces-common';
import { GuardrailListName } from './GuardrailTables';
import { inlineText, table } from './markdownText';
import { dayText } from './reviewFigures';
import { ReviewWords } from './words/en';

/** What a review saw of the guardrails, each list under its title; nothing for reviews that were held before. */
export function guardrailSections(
  { guardrails, omitted }: ReviewSnapshot,
  words: ReviewWords,
): Array<[title: string, body: string]> {
  if (!guardrails) {
    return [];
  }
  const { column } = words;
  const section = (
    name: GuardrailListName,
    head: string[],
    rows: string[][],
  ): [string, string] => {
    const { [name]: count = rows.length } = omitted;
    const more = count - rows.length;
    const body = rows.length === 0 ? words.none : table(head, rows);
    return [
      words.section[name],
      more > 0 ? `${body}\n\n${words.more(more)}` : body,
    ];
  };
  const waivers = (name: GuardrailListName, rows: ReviewedWaiver[]) =>
    section(
      name,
      [
        column.application,
        column.rule,
        column.owner,
        column.environments,
        column.reason,
        column.requestedBy,
        column.expires,
      ],
      rows.map(waiver => [
        inlineText(waiver.application),
        inlineText(waiver.title),
        inlineText(waiver.ownerRef ?? '') || words.unknown,
        inlineText(waiver.environments.join(', ')),
        inlineText(waiver.reason),
        inlineText(waiver.requestedBy ?? ''),
        inlineText(waiver.expires),
      ]),
    );
  return [
    [
      words.section.guardrailStates,
      table(
        [column.state, column.applications],
        GUARDRAIL_STATES.map(state => [
          words.guardrailState[state],
          String(guardrails.byState[state]),
        ]),
      ),
    ],
    section(
      'newErrors',
      [
        column.namespace,
        column.rule,
        column.owner,
        column.reason,
        column.since,
      ],
      guardrails.newErrors.map(finding => [
        inlineText(finding.namespace ?? finding.application),
        inlineText(finding.title),
        inlineText(finding.ownerRef) || words.unknown,
        inlineText(finding.message),
        dayText(finding.since),
      ]),
    ),
    waivers('requestedWaivers', guardrails.requestedWaivers),
    waivers('expiringWaivers', guardrails.expiringWaivers),
    waivers('expiredWaivers', guardrails.expiredWaivers),
  ];
}
