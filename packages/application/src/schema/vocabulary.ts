import { z } from 'zod';

/** The one API version of both documents. */
export const API_VERSION = 'freehold.dev/v1alpha1';

export const TIERS = ['a', 'b', 'c'] as const;
export const PROFILES = ['http', 'grpc', 'worker', 'cronjob'] as const;
export const LIFECYCLES = ['experimental', 'production', 'deprecated'] as const;
export const STAGES = ['develop', 'staging', 'production'] as const;
export const ACCESS_ROLES = ['view', 'edit', 'admin'] as const;
export const POD_SECURITY = ['restricted', 'baseline', 'privileged'] as const;
export const PAGING = ['always', 'working-hours', 'never'] as const;
export const DAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

export function accessRole(description: string) {
  return z.enum(ACCESS_ROLES).meta({ description });
}

export function port(description: string) {
  return z.int().min(1).max(65535).meta({ description });
}

/** Whether a port below 1024 may be taken is a guardrail's decision: it depends on the cluster. */
export function containerPort(description: string) {
  return z.int().min(1).max(65535).meta({ description });
}
