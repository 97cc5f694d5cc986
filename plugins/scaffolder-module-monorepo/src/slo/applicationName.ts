import { parseEntityRef } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { isApplicationName } from '@freehold/application';

/** The application that another field names: by the reference of its Component, or by its name. */
export function applicationName(
  value: JsonValue | undefined,
): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') {
    return undefined;
  }
  try {
    const { name } = parseEntityRef(value.trim(), {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
    const application = name.toLocaleLowerCase('en-US');
    return isApplicationName(application) ? application : undefined;
  } catch {
    return undefined;
  }
}
