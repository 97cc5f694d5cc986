import { text } from './text';

const REGISTRY = '[a-z0-9]+(?:[.-][a-z0-9]+)*(?::[0-9]{1,5})?';
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-{1,3})[a-z0-9]+)*';

/** `asia-docker.pkg.dev/example/apps/payment-authorizer` */
const BARE_IMAGE = new RegExp(`^${REGISTRY}(?:/${PATH_PART})+$`, 'u');

/** `asia-docker.pkg.dev/example/apps` */
const REGISTRY_PREFIX = new RegExp(`^${REGISTRY}(?:/${PATH_PART})*$`, 'u');

const TAG_OR_DIGEST = /(?:@.*|:[^/]*)$/u;

export const bareImage = text({
  description:
    'Container image without tag and digest. Releases bind the digest; the registry must be one of the platform.',
  maxLength: 255,
  rules: [
    {
      code: 'image-not-bare',
      accepts: value => !TAG_OR_DIGEST.test(value),
      expected: 'an image without tag and digest',
      remedy: value => `Write ${value.replace(TAG_OR_DIGEST, '')}.`,
    },
    {
      code: 'image-invalid',
      accepts: BARE_IMAGE,
      expected: 'an image of the form registry/path/name in lower case',
      remedy:
        'Write for example asia-docker.pkg.dev/example/apps/payment-authorizer.',
    },
  ],
  examples: ['asia-docker.pkg.dev/example/apps/payment-authorizer'],
});

export const registryPrefix = text({
  description:
    'Registry, or a path in one, from which images may come. Matches whole path segments.',
  maxLength: 200,
  rules: [
    {
      code: 'registry-invalid',
      accepts: REGISTRY_PREFIX,
      expected: 'a registry host, optionally with a path, in lower case',
      remedy: 'Write for example asia-docker.pkg.dev/example/apps.',
    },
  ],
  examples: ['asia-docker.pkg.dev/example/apps'],
});
