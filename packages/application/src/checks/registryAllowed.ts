import { ApplicationCheck } from './check';

/** Images come from the platform's registries; a prefix counts only up to a slash. */
export const registryAllowed: ApplicationCheck = ({ spec }, platform) => {
  const { registries } = platform.spec;
  return registries.some(registry => spec.image.startsWith(`${registry}/`))
    ? []
    : [
        {
          code: 'registry-not-allowed',
          path: ['spec', 'image'],
          message: `The image ${spec.image} is in no registry of the platform`,
          remedy: `Push it to one of: ${registries.join(', ')}.`,
        },
      ];
};
