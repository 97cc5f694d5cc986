import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import {
  createScaffolderFieldExtension,
  FieldExtensionOptions,
  FieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { applicationNameField } from './fields/FreeholdApplicationName';
import { draftField } from './fields/FreeholdDraftField';
import { environmentsField } from './fields/FreeholdEnvironments';
import { ownerPickerField } from './fields/FreeholdOwnerPicker';
import { planPreviewField } from './fields/FreeholdPlanPreview';
import { profilePickerField } from './fields/FreeholdProfilePicker';
import { sloEditorField } from './fields/FreeholdSloEditor';
import { tierPickerField } from './fields/FreeholdTierPicker';

/** The old system takes the JSON schema itself. */
function provide<T>(
  field: Omit<FieldExtensionOptions<T>, 'schema'> & {
    schema: Pick<FieldSchema<T, unknown>, 'schema'>;
  },
) {
  return scaffolderPlugin.provide(
    createScaffolderFieldExtension<T>({
      ...field,
      schema: field.schema.schema,
    }),
  );
}

/** @public */
export const FreeholdOwnerPickerExtension = provide(ownerPickerField);
/** @public */
export const FreeholdApplicationNameExtension = provide(applicationNameField);
/** @public */
export const FreeholdTierPickerExtension = provide(tierPickerField);
/** @public */
export const FreeholdProfilePickerExtension = provide(profilePickerField);
/** @public */
export const FreeholdEnvironmentsExtension = provide(environmentsField);
/** @public */
export const FreeholdDraftFieldExtension = provide(draftField);
/** @public */
export const FreeholdPlanPreviewExtension = provide(planPreviewField);
/** @public */
export const FreeholdSloEditorExtension = provide(sloEditorField);
