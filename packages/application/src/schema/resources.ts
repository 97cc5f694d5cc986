import { z } from 'zod';
import { parseQuantity, QUANTITY_PATTERN } from '../quantity';
import { text } from './text';

/** A quantity of anything, zero included; for quotas. */
export function quantity(description: string) {
  return text({
    description,
    maxLength: 20,
    rules: [
      {
        code: 'quantity-invalid',
        accepts: QUANTITY_PATTERN,
        expected: 'a Kubernetes quantity',
        remedy: "Write for example '500m', '2' or '1Gi', in quotes.",
      },
    ],
  });
}

const positive = (value: string) => (parseQuantity(value) ?? 0n) > 0n;

export function cpuAmount(description: string) {
  return text({
    description,
    maxLength: 20,
    rules: [
      {
        code: 'quantity-invalid',
        accepts: /^[0-9]{1,6}(?:m|\.[0-9]{1,3})?$/u,
        expected: 'an amount of CPU',
        remedy: "Write for example '500m' for half a CPU or '2' for two.",
      },
      {
        code: 'quantity-zero',
        accepts: positive,
        expected: 'an amount of CPU above zero',
        remedy: 'Write what the container really needs.',
      },
    ],
    examples: ['200m'],
  });
}

export function memoryAmount(description: string) {
  return text({
    description,
    maxLength: 20,
    rules: [
      {
        code: 'quantity-invalid',
        accepts: /^[0-9]{1,12}(?:\.[0-9]{1,3})?(?:Ki|Mi|Gi|Ti|k|M|G|T)$/u,
        expected: 'an amount of memory with a unit',
        remedy: "Write for example '256Mi' or '1Gi'.",
      },
      {
        code: 'quantity-zero',
        accepts: positive,
        expected: 'an amount of memory above zero',
        remedy: 'Write what the container really needs.',
      },
    ],
    examples: ['256Mi'],
  });
}

export function resourceAmounts(description: string) {
  return z
    .strictObject({
      cpu: cpuAmount("CPU: '500m' is half a CPU.").optional(),
      memory: memoryAmount("Memory: '256Mi', '1Gi'.").optional(),
    })
    .meta({ description });
}

export function containerResources(description: string) {
  return z
    .strictObject({
      requests: resourceAmounts(
        'What the scheduler reserves for each replica.',
      ).optional(),
      limits: resourceAmounts(
        'What a replica cannot exceed: above its memory it is killed, above its CPU it is slowed down.',
      ).optional(),
    })
    .meta({ description });
}

export function replicaRange(description: string) {
  return z
    .strictObject({
      min: z.int().min(1).max(1000).meta({ description: 'Fewest replicas.' }),
      max: z.int().min(1).max(1000).meta({
        description: 'Most replicas. Equal to min means no autoscaler.',
      }),
    })
    .meta({ description });
}
