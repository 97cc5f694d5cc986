import { z } from 'zod';

/** One demand on a text. The first demand that fails is the one that is reported. */
export interface TextRule {
  /** Problem code without the document's prefix: `name-invalid`. */
  code: string;
  accepts: RegExp | ((value: string) => boolean);
  /** Completes "metadata.name must be …". */
  expected: string;
  /** What to do about it; may suggest a value. */
  remedy: string | ((value: string) => string);
}

/** What a failed rule hands to the translation of schema issues into problems. */
export interface RuleViolation {
  code: string;
  expected: string;
  remedy: string;
}

export interface TextOptions {
  description: string;
  minLength?: number;
  maxLength: number;
  /** Problem code of a text that is too short or too long. */
  lengthCode?: string;
  rules: TextRule[];
  examples?: string[];
  /** For editors, when no rule is a regular expression. */
  pattern?: RegExp;
}

/**
 * A text with rules that keep their own problem code and remedy. Zod's string formats know neither, so the rules run in
 * a check, and what editors need to know of them is added to the JSON Schema by hand.
 */
export function text(options: TextOptions) {
  const { description, minLength = 1, maxLength, rules, examples } = options;
  const lengthRule: TextRule = {
    code: options.lengthCode ?? 'text-length',
    accepts: value => value.length >= minLength && value.length <= maxLength,
    expected: `a text of ${minLength} to ${maxLength} characters`,
    remedy: value =>
      value.length > maxLength
        ? `Shorten it by ${value.length - maxLength} characters.`
        : 'Write a value, or remove the field if it is optional.',
  };
  const pattern =
    options.pattern ??
    rules
      .map(rule => rule.accepts)
      .filter((accepts): accepts is RegExp => accepts instanceof RegExp)
      .at(-1);

  return z
    .string()
    .check(context => {
      const value = context.value;
      const broken = [lengthRule, ...rules].find(rule => !passes(rule, value));
      if (broken) {
        const violation: RuleViolation = {
          code: broken.code,
          expected: broken.expected,
          remedy:
            typeof broken.remedy === 'string'
              ? broken.remedy
              : broken.remedy(value),
        };
        context.issues.push({
          code: 'custom',
          input: value,
          message: `must be ${broken.expected}`,
          params: { ...violation },
        });
      }
    })
    .meta({
      description,
      minLength,
      maxLength,
      ...(pattern ? { pattern: pattern.source } : {}),
      ...(examples ? { examples } : {}),
    });
}

function passes(rule: TextRule, value: string): boolean {
  return typeof rule.accepts === 'function'
    ? rule.accepts(value)
    : rule.accepts.test(value);
}
