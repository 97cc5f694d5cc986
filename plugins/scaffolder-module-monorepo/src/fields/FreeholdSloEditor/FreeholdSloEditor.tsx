import { useEffect, useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { SloDefinitionFile } from '@freehold/backstage-plugin-namespaces-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { FieldFrame } from '../../components/FieldFrame';
import { Notice } from '../../components/Notice';
import { Unreachable } from '../../components/Unreachable';
import { useInitialValue } from '../../components/useInitialValue';
import { Waiting } from '../../components/Waiting';
import { applicationName } from '../../slo/applicationName';
import { SloEdit, sloEditOf } from '../../slo/sloEdit';
import { useMayUpdate } from '../../slo/useMayUpdate';
import { formFieldsTranslationRef } from '../../translation';
import { SloEditor } from './SloEditor';
import { APPLICATION_FIELD, SloEditorOptions } from './validation';

type FieldProps = FieldExtensionComponentProps<SloEdit, SloEditorOptions>;

/** Says beforehand that somebody may look and not change, before they have put work into it. */
const Denied = (props: {
  application: string;
  ownerRef: string;
  permission: ReturnType<typeof useMayUpdate>;
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { permission } = props;
  if (permission.error) {
    return (
      <Unreachable
        what={t('slo.permissionUnknown', { name: props.application })}
        error={permission.error}
        onRetry={permission.retry}
      />
    );
  }
  return permission.value === false ? (
    <Notice severity="warning" title={t('slo.denied')}>
      {t('slo.deniedRemedy', { owner: props.ownerRef })}
    </Notice>
  ) : null;
};

/** The editor of one application, once its definition is there. */
const ApplicationSlos = (props: FieldProps & { application: string }) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const api = useApi(namespacesApiRef);
  const { application, formData, onChange } = props;
  const {
    loading,
    error,
    value: definition,
    retry,
  } = useAsyncRetry(
    () => api.getSloDefinition(application),
    [api, application],
  );
  const permission = useMayUpdate(application);
  const held = sloEditOf(formData, application);
  const start = definition && {
    application,
    base: definition.commit,
    text: definition.text,
  };
  useInitialValue(held ? undefined : start, onChange);

  // Set while somebody waits for the newest version; what they edited stays until it is there.
  const [outdated, setOutdated] = useState<SloDefinitionFile>();
  useEffect(() => {
    if (outdated && definition && definition !== outdated) {
      setOutdated(undefined);
      onChange({
        application,
        base: definition.commit,
        text: definition.text,
      });
    }
  }, [outdated, definition, application, onChange]);

  if (loading && !definition) {
    return <Waiting label={t('slo.loading', { name: application })} />;
  }
  if (error || !definition || !start) {
    return (
      <Unreachable
        what={t('slo.unreachable', { name: application })}
        error={error ?? new Error('no answer')}
        onRetry={retry}
      />
    );
  }
  const { path } = definition;
  return (
    <>
      <Denied
        application={application}
        ownerRef={definition.ownerRef}
        permission={permission}
      />
      {!definition.exists && (
        <Notice severity="info" title={t('slo.absent', { path })} />
      )}
      {definition.exists && definition.problems.length > 0 && (
        <Notice severity="warning" title={t('slo.brokenBefore', { path })} />
      )}
      <SloEditor
        id={props.idSchema.$id}
        definition={definition}
        edit={held ?? start}
        disabled={
          props.disabled || props.readonly || permission.value === false
        }
        onChange={onChange}
        onStartAgain={() => {
          setOutdated(definition);
          retry();
        }}
      />
    </>
  );
};

/**
 * The objectives of the application that another field of the form names, to be changed; and what the change would have
 * meant, before anything is written.
 */
export const FreeholdSloEditor = (props: FieldProps) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { formContext, uiSchema } = props;
  const field = uiSchema['ui:options']?.applicationField ?? APPLICATION_FIELD;
  const application = applicationName(formContext?.formData?.[field]);
  return (
    <FieldFrame
      id={props.idSchema.$id}
      title={props.schema.title ?? t('slo.title')}
      description={props.schema.description ?? t('slo.description')}
    >
      {application === undefined ? (
        <Notice severity="info" title={t('slo.noApplication')} />
      ) : (
        <ApplicationSlos
          key={application}
          {...props}
          application={application}
        />
      )}
    </FieldFrame>
  );
};
