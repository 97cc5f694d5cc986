import {
  ParseResult,
  Problem,
  ResolvedApplication,
} from '@freehold/application';
import {
  datadogSlos,
  parseOpenSlo,
  PLATFORM_DEFAULT_POLICY,
  renderPrometheusRules,
  showValue,
  SloDefinition,
} from '@freehold/slo';
import { problem } from '../problem';

/**
 * Reads the `slo.yaml` of an application. Beyond OpenSLO, every SLO has to be one of this application. What the
 * platform's monitoring cannot measure is a warning: it is an SLO all the same, and nothing is rendered from it.
 *
 * @public
 */
export function parseSlo(
  application: Pick<ResolvedApplication, 'name' | 'observability'>,
  text: string,
  options: { file?: string } = {},
): ParseResult<SloDefinition[]> {
  const read = readSlos(application, text, options);
  return read.ok
    ? {
        ...read,
        problems: [
          ...read.problems,
          ...renderProblems(application, read.value, options.file),
        ],
      }
    : read;
}

/** The SLOs without a look at what measures them. */
export function readSlos(
  application: Pick<ResolvedApplication, 'name'>,
  text: string,
  options: { file?: string } = {},
): ParseResult<SloDefinition[]> {
  const parsed = parseOpenSlo(text, {
    ...options,
    platformPolicies: [PLATFORM_DEFAULT_POLICY.name],
  });
  if (!parsed.ok) {
    return parsed;
  }
  const { slos } = parsed.value;
  const foreign = slos
    .filter(({ service }) => service !== application.name)
    .map(({ metadata, service, line, column }) =>
      problem({
        code: 'openslo/service',
        file: options.file,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
        message: `The SLO ${metadata.name} is one of the service ${showValue(
          service,
        )}, and this is the file of ${application.name}.`,
        remedy: `Write service: ${application.name}.`,
      }),
    );
  const problems = [...parsed.problems, ...foreign];
  return foreign.length > 0
    ? { ok: false, problems }
    : { ok: true, value: slos, problems };
}

function renderProblems(
  application: Pick<ResolvedApplication, 'observability'>,
  slos: SloDefinition[],
  file: string | undefined,
): Problem[] {
  const { observability } = application;
  const bindings = slos.map(slo => ({ slo, namespaces: [], file }));
  switch (observability?.backend) {
    case undefined:
      return [];
    case 'prometheus':
      return renderPrometheusRules(bindings, {
        namespaceLabel: observability.namespaceLabel,
      }).problems.map(asWarning);
    case 'datadog':
      return bindings.flatMap(binding => {
        const rendered = datadogSlos(binding);
        return rendered.ok ? [] : rendered.problems.map(asWarning);
      });
    default:
      throw new TypeError(`Not a backend: ${observability satisfies never}`);
  }
}

function asWarning(each: Problem): Problem {
  return { ...each, severity: 'warning' };
}
