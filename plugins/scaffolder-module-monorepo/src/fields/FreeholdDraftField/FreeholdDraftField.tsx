import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';

/** What the form itself uses for values of each type. */
const STANDARD: Record<string, string> = {
  array: 'ArrayField',
  boolean: 'BooleanField',
  integer: 'NumberField',
  number: 'NumberField',
};

/** A field as the form would show it by itself; what is special about it is its check. */
export const FreeholdDraftField = (
  props: FieldExtensionComponentProps<unknown>,
) => {
  const { registry, schema, uiSchema } = props;
  const type = typeof schema.type === 'string' ? schema.type : 'string';
  const Standard = registry.fields[STANDARD[type] ?? 'StringField'];
  // With it, the standard field would take itself for a custom one, which has no label.
  const { 'ui:field': _, ...ownUiSchema } = uiSchema;
  const field = <Standard {...props} uiSchema={ownUiSchema} />;
  // Lists bring their description along.
  return type === 'array' ? (
    field
  ) : (
    <ScaffolderField
      rawDescription={schema.description}
      required={props.required}
      disabled={props.disabled}
    >
      {field}
    </ScaffolderField>
  );
};
