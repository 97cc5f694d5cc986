import { CelOptional, celEngine } from '../../cel';
import type { CelInput, CelJson, CelProgram } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path, SchemaReport } from '../SchemaReport';
import { selfValue } from './selfValue';

type Compiled = CelProgram | { error: string };

/** What a rule answers: whether it holds, or why nobody can tell. */
type Answer = { holds: boolean } | { unknown: string };

/** The rules of a definition, `x-kubernetes-validations`, each compiled once. */
export class ValidationRules {
  readonly #version: { major: number; minor: number };
  readonly #programs = new Map<string, Compiled>();

  constructor(version: { major: number; minor: number }) {
    this.#version = version;
  }

  /** @param unknown - is told what could not be evaluated */
  check(
    schema: KubernetesObject,
    value: CelJson,
    path: Path,
    report: SchemaReport,
    unknown: (reason: string) => void,
  ): void {
    const isRoot = path.length === 0;
    const variables = new Map<string, CelInput>([
      ['self', () => ({ ok: true, value: selfValue(schema, value, isRoot) })],
      ['oldSelf', () => ({ ok: true, value: CelOptional.none })],
    ]);
    for (const item of listOf(schema['x-kubernetes-validations'])) {
      const rule = mappingOf(item);
      const text = textOf(rule.rule) ?? '';
      // Rules about a change say nothing of an object that is new.
      const isAboutChange =
        /\boldSelf\b/.test(text) && rule.optionalOldSelf !== true;
      const answer = isAboutChange
        ? { holds: true }
        : this.#answer(text, variables);
      if ('unknown' in answer) {
        unknown(`a rule that cannot be evaluated here (${answer.unknown})`);
      } else if (!answer.holds) {
        report.field(
          'mismatch',
          [...path, ...fieldOf(rule)],
          `is not as the CustomResourceDefinition demands: ${this.#message(
            rule,
            text,
            variables,
          )}`,
          'Write it as the definition demands.',
        );
      }
    }
  }

  #answer(text: string, variables: ReadonlyMap<string, CelInput>): Answer {
    const program = this.#compiled(text);
    if ('error' in program) {
      return { unknown: program.error };
    }
    const result = program.evaluate(variables);
    if (!result.ok) {
      return { unknown: result.error.message };
    }
    return typeof result.value === 'boolean'
      ? { holds: result.value }
      : { unknown: 'it yields no boolean' };
  }

  #message(
    rule: KubernetesObject,
    text: string,
    variables: ReadonlyMap<string, CelInput>,
  ): string {
    const expression = textOf(rule.messageExpression);
    if (expression) {
      const program = this.#compiled(expression);
      const result =
        'error' in program ? undefined : program.evaluate(variables);
      if (result?.ok && typeof result.value === 'string' && result.value) {
        return result.value.split('\n')[0];
      }
    }
    return textOf(rule.message) || `failed rule: ${text.split('\n')[0]}`;
  }

  #compiled(text: string): Compiled {
    let compiled = this.#programs.get(text);
    if (!compiled) {
      const result = celEngine.compile(text, {
        variables: ['self', 'oldSelf'],
        kubernetesVersion: this.#version,
      });
      compiled = result.ok ? result.program : { error: result.error.message };
      this.#programs.set(text, compiled);
    }
    return compiled;
  }
}

/** The field that a rule names as the one to blame: `.spec.size`. */
function fieldOf(rule: KubernetesObject): string[] {
  const fieldPath = textOf(rule.fieldPath) ?? '';
  return /^(?:\.[A-Za-z0-9_-]+)+$/.test(fieldPath)
    ? fieldPath.slice(1).split('.')
    : [];
}
