import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The fields, each loaded when a form is opened. */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'freehold-owner-picker',
    params: {
      field: () =>
        import('./fields/FreeholdOwnerPicker').then(m =>
          createFormField(m.ownerPickerField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-application-name',
    params: {
      field: () =>
        import('./fields/FreeholdApplicationName').then(m =>
          createFormField(m.applicationNameField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-tier-picker',
    params: {
      field: () =>
        import('./fields/FreeholdTierPicker').then(m =>
          createFormField(m.tierPickerField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-profile-picker',
    params: {
      field: () =>
        import('./fields/FreeholdProfilePicker').then(m =>
          createFormField(m.profilePickerField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-environments',
    params: {
      field: () =>
        import('./fields/FreeholdEnvironments').then(m =>
          createFormField(m.environmentsField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-draft-field',
    params: {
      field: () =>
        import('./fields/FreeholdDraftField').then(m =>
          createFormField(m.draftField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-plan-preview',
    params: {
      field: () =>
        import('./fields/FreeholdPlanPreview').then(m =>
          createFormField(m.planPreviewField),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'freehold-slo-editor',
    params: {
      field: () =>
        import('./fields/FreeholdSloEditor').then(m =>
          createFormField(m.sloEditorField),
        ),
    },
  }),
];
