import { GuardrailFinding } from '@freehold/backstage-plugin-namespaces-common';

/** The sections in which findings are shown, in that order. */
export const FINDING_SECTIONS = [
  'error',
  'notEvaluated',
  'warning',
  'info',
  'waived',
] as const;
export type FindingSection = (typeof FINDING_SECTIONS)[number];

/** Findings of one rule, however many objects and environments they are in. */
export interface RuleGroup {
  rule: string;
  title: string;
  source: GuardrailFinding['source'];
  severity: GuardrailFinding['severity'];
  why?: string;
  /** When it is the same for all of them. */
  remediation?: string;
  findings: number;
  objects: ObjectGroup[];
}

/** What a rule has against one object, which bears the same name in every environment. */
export interface ObjectGroup {
  key: string;
  object?: { kind: string; name: string };
  waivable: boolean;
  environments: string[];
  messages: MessageGroup[];
}

/** One sentence, and everywhere it is true. */
export interface MessageGroup {
  message: string;
  remediation: string;
  fix?: string;
  waiver?: GuardrailFinding['waiver'];
  places: GuardrailFinding[];
}

export function sectionOf(finding: GuardrailFinding): FindingSection {
  if (finding.waiver) {
    return 'waived';
  }
  return finding.verdict === 'not-evaluated'
    ? 'notEvaluated'
    : finding.severity;
}

/** Findings as people work through them: by section, then by rule, object and message. */
export function groupFindings(
  findings: readonly GuardrailFinding[],
): Record<FindingSection, RuleGroup[]> {
  const sections: Record<FindingSection, GuardrailFinding[]> = {
    error: [],
    notEvaluated: [],
    warning: [],
    info: [],
    waived: [],
  };
  findings.forEach(finding => sections[sectionOf(finding)].push(finding));
  return {
    error: byRule(sections.error),
    notEvaluated: byRule(sections.notEvaluated),
    warning: byRule(sections.warning),
    info: byRule(sections.info),
    waived: byRule(sections.waived),
  };
}

function byRule(findings: GuardrailFinding[]): RuleGroup[] {
  return collect(findings, ({ rule }) => rule)
    .map((group): RuleGroup => {
      const [first] = group;
      const alike = group.every(
        ({ remediation }) => remediation === first.remediation,
      );
      return {
        rule: first.rule,
        title: first.title,
        source: first.source,
        severity: first.severity,
        why: first.why,
        ...(alike && { remediation: first.remediation }),
        findings: group.length,
        objects: byObject(group),
      };
    })
    .sort((a, b) => compare(a.title, b.title) || compare(a.rule, b.rule));
}

function byObject(findings: GuardrailFinding[]): ObjectGroup[] {
  return collect(findings, objectKey).map(group => {
    const { object } = group[0];
    return {
      key: objectKey(group[0]),
      ...(object && { object: { kind: object.kind, name: object.name } }),
      waivable: group.every(({ waivable }) => waivable),
      environments: [
        ...new Set(
          group
            .map(({ environment }) => environment)
            .filter((name): name is string => name !== undefined),
        ),
      ],
      messages: byMessage(group),
    };
  });
}

function byMessage(findings: GuardrailFinding[]): MessageGroup[] {
  return collect(findings, ({ message, remediation, waiver }) =>
    JSON.stringify([message, remediation, waiver?.id]),
  ).map(group => {
    const { message, remediation, fix, waiver } = group[0];
    return {
      message,
      remediation,
      ...(fix && { fix }),
      ...(waiver && { waiver }),
      places: group,
    };
  });
}

function objectKey({ object }: GuardrailFinding): string {
  return object ? `${object.kind}/${object.name}` : '';
}

function collect(
  findings: GuardrailFinding[],
  keyOf: (finding: GuardrailFinding) => string,
): GuardrailFinding[][] {
  const groups = new Map<string, GuardrailFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) {
      group.push(finding);
    } else {
      groups.set(key, [finding]);
    }
  }
  return [...groups.values()];
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
