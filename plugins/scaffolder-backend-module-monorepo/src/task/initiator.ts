import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { UserEntity } from '@backstage/catalog-model';

/** The person or service that a task runs for. */
export interface Initiator {
  /** Reference of the user, or the subject of a service. */
  subject: string;
  entity?: UserEntity;
}

/**
 * Who a task runs for, by the credentials that its permissions are checked with; the profile that the task recorded is
 * taken along.
 */
export function initiatorOf(
  credentials: BackstageCredentials,
  entity: UserEntity | undefined,
  auth: AuthService,
): Initiator {
  if (auth.isPrincipal(credentials, 'user')) {
    return { subject: credentials.principal.userEntityRef, entity };
  }
  if (auth.isPrincipal(credentials, 'service')) {
    return { subject: credentials.principal.subject };
  }
  return { subject: 'unknown' };
}
