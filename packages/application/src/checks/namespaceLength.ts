import { namespaceName, NAMESPACE_MAX_LENGTH } from '../names';
import { ApplicationCheck } from './check';

/** The name leaves room for what the platform adds to it in namespaces. */
export const namespaceLength: ApplicationCheck = (
  { metadata, spec },
  platform,
) =>
  platform.spec.environments
    .filter(({ name }) => Object.hasOwn(spec.environments, name))
    .map(({ name }) => namespaceName(metadata.name, name, platform))
    .filter(namespace => namespace.length > NAMESPACE_MAX_LENGTH)
    .map(namespace => ({
      code: 'namespace-too-long',
      path: ['metadata', 'name'],
      message: `The namespace ${namespace} has ${namespace.length} characters, at most ${NAMESPACE_MAX_LENGTH} are possible`,
      remedy: `Shorten the name by ${
        namespace.length - NAMESPACE_MAX_LENGTH
      } characters.`,
    }));
