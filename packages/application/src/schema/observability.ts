import { z } from 'zod';
import { singleLineText } from './plainText';
import { text } from './text';
import { STAGES } from './vocabulary';

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/u;
const KUBERNETES_LABEL_KEY =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/u;

const prometheus = z
  .strictObject({
    operator: z.boolean().default(false).meta({
      description:
        'Whether the Prometheus Operator runs in the clusters. If so, rules are rendered as PrometheusRule objects; if not, `freehold slo rules` writes them for `rule_files`.',
    }),
    namespaceLabel: text({
      description:
        'Label by which series tell their namespace. Default: namespace.',
      maxLength: 100,
      rules: [
        {
          code: 'label-name-invalid',
          accepts: LABEL_NAME,
          expected: 'the name of a label in Prometheus',
          remedy: "Write for example 'exported_namespace'.",
        },
      ],
    }).optional(),
    rulesNamespace: text({
      description: 'Namespace of the rules that all namespaces share.',
      maxLength: 63,
      rules: [
        {
          code: 'namespace-invalid',
          accepts: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u,
          expected: 'the name of a namespace',
          remedy: "Write for example 'monitoring'.",
        },
      ],
    }).default('monitoring'),
    ruleLabels: z
      .record(
        text({
          description: 'Key of a label.',
          maxLength: 317,
          rules: [
            {
              code: 'label-key-invalid',
              accepts: KUBERNETES_LABEL_KEY,
              expected: 'the key of a Kubernetes label',
              remedy: "Write for example 'release'.",
            },
          ],
        }),
        text({
          description: 'Value of the label.',
          maxLength: 63,
          rules: [
            {
              code: 'label-value-invalid',
              accepts: /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/u,
              expected: 'the value of a Kubernetes label',
              remedy: "Write for example 'kube-prometheus-stack'.",
            },
          ],
        }),
      )
      .default({})
      .meta({
        description:
          'Labels of every PrometheusRule, by which the `ruleSelector` of Prometheus finds it.',
      }),
    alertAnnotations: z
      .record(
        text({
          description: 'Name of an annotation.',
          maxLength: 100,
          rules: [
            {
              code: 'label-name-invalid',
              accepts: LABEL_NAME,
              expected: 'the name of an annotation in Prometheus',
              remedy: "Write for example 'runbook_url'.",
            },
          ],
        }),
        singleLineText({
          description: 'Text of the annotation.',
          maxLength: 500,
        }),
      )
      .default({})
      .meta({
        description:
          'Annotations of the burn alerts, with the templates of Prometheus: `runbook_url: https://portal.example/catalog/default/component/{{ $labels.application }}/slos`.',
      }),
  })
  .meta({ description: 'Only with the backend prometheus.' });

const datadog = z
  .strictObject({
    operator: z.boolean().default(false).meta({
      description:
        'Whether the Datadog Operator runs in the clusters. If so, SLOs are rendered as DatadogGenericResource objects; if not, `freehold slo rules` writes them.',
    }),
    tags: z
      .array(
        text({
          description: 'A tag.',
          maxLength: 200,
          rules: [
            {
              code: 'tag-invalid',
              accepts: /^[a-z][a-z0-9_./-]*:[a-z0-9_./:-]+$/u,
              expected: 'a tag of Datadog: a key, a colon and a value',
              remedy: "Write for example 'platform:example', in lower case.",
            },
          ],
          examples: ['platform:example'],
        }),
      )
      .max(20)
      .default([])
      .meta({
        description:
          'Tags of every SLO, besides those for application, environment, team and tier.',
      }),
  })
  .meta({ description: 'Only with the backend datadog.' });

export const observability = z
  .strictObject({
    backend: z.enum(['prometheus', 'datadog']).meta({
      description:
        'What measures the applications: the queries that a new slo.yaml has, and the objects that are rendered from it.',
    }),
    stages: z
      .array(z.enum(STAGES).meta({ description: 'A stage.' }))
      .min(1)
      .max(STAGES.length)
      .default([...STAGES])
      .meta({
        description:
          'Stages whose namespaces are measured. Somebody is paged for production only.',
      }),
    latency: z
      .strictObject({
        target: z.number().min(50).max(99.999).default(99).meta({
          description:
            'Percentage of requests that have to be fast; at most the `sloTarget` of the tier.',
        }),
        seconds: z.number().min(0.001).max(60).default(0.5).meta({
          description:
            "What is fast, in seconds: a bucket of the applications' histograms.",
        }),
      })
      .optional()
      .meta({
        description:
          'Latency objective of a new application with the profile http or grpc.',
      }),
    prometheus: prometheus.optional(),
    datadog: datadog.optional(),
  })
  .meta({
    description:
      'How service level objectives are measured. Without it every application still gets its slo.yaml, and nothing is rendered from it.',
  });
