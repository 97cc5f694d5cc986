import { access } from './access';
import { ApplicationCheck } from './check';
import { duplicates } from './duplicates';
import { environmentsExist } from './environmentsExist';
import { namespaceLength } from './namespaceLength';
import { ownersKnown } from './ownersKnown';
import { port } from './port';
import { quota } from './quota';
import { registryAllowed } from './registryAllowed';
import { replicas } from './replicas';
import { resources } from './resources';
import { schedule } from './schedule';
import { secretsInEnv } from './secretsInEnv';
import { workloadIdentity } from './workloadIdentity';

/** Everything that an application must satisfy beyond its schema, in the order in which it is reported. */
export const applicationChecks: ApplicationCheck[] = [
  namespaceLength,
  workloadIdentity,
  ownersKnown,
  registryAllowed,
  port,
  schedule,
  duplicates,
  secretsInEnv,
  environmentsExist,
  replicas,
  resources,
  quota,
  access,
];
