import { type Command, Option } from 'commander';
import { loadPlatform } from '../input/loadPlatform';
import { loadSlos } from '../input/loadSlos';
import { deliverText } from '../output/deliverText';
import { printProblems } from '../output/printProblems';
import { renderDatadogObjects } from '../slo/datadogObjects';
import {
  prometheusKinds,
  type PrometheusKind,
  renderPrometheusText,
} from '../slo/prometheusText';
import type { Execute } from './types';

interface RulesOptions {
  slo: string;
  target: 'prometheus' | 'datadog';
  kind?: PrometheusKind;
  platform?: string;
  out: string;
  check?: boolean;
}

export function registerSloRules(parent: Command, execute: Execute): void {
  parent
    .command('rules')
    .description(
      'Render what a monitoring backend needs from slo.yaml files. Either everything is rendered, or nothing is written.',
    )
    .requiredOption(
      '--slo <path>',
      "an slo.yaml, or a directory below which all are taken: a monorepo's applications",
    )
    .addOption(
      new Option('--target <backend>', 'what it is rendered for')
        .choices(['prometheus', 'datadog'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--kind <kind>',
        'for Prometheus: a file for rule_files, or a PrometheusRule object (default: rules)',
      ).choices(prometheusKinds),
    )
    .option(
      '--platform <file>',
      'the platform.yaml; Datadog needs it for the namespaces',
    )
    .requiredOption('--out <file>', 'file to write, - for standard output')
    .option('--check', 'do not write: exit 1 when the file is not current')
    .action((options: RulesOptions, command: Command) => {
      checkCombination(options, command);
      const { check, out } = options;
      return execute(async terminal => {
        const platform =
          options.platform === undefined
            ? undefined
            : await loadPlatform(options.platform, terminal.cwd);
        const files = await loadSlos(options.slo, terminal.cwd);
        const { text, warnings } =
          options.target === 'datadog' && platform
            ? await renderDatadogObjects(files, platform.value, terminal.cwd)
            : renderPrometheusText(files, {
                kind: options.kind ?? 'rules',
                platform: platform?.value,
              });
        printProblems(
          [
            ...(platform?.problems ?? []),
            ...files.flatMap(({ problems }) => problems),
            ...warnings,
          ],
          terminal,
        );
        return deliverText(
          text,
          { out: out === '-' ? undefined : out, check },
          terminal,
        );
      });
    });
}

function checkCombination(options: RulesOptions, command: Command): void {
  const { target, kind, platform, out, check } = options;
  if (target === 'datadog' && platform === undefined) {
    command.error(
      "error: option '--target datadog' needs '--platform <file>', which says in which namespaces an application runs",
    );
  }
  if (target === 'datadog' && kind !== undefined) {
    command.error("error: option '--kind' is for '--target prometheus' only");
  }
  if (check && out === '-') {
    command.error(
      "error: option '--check' needs a file in '--out <file>', to compare with",
    );
  }
}
