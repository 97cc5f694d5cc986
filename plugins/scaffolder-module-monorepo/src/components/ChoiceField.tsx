import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';
import { usePlatformChoices } from '../platform/usePlatformChoices';
import { formFieldsTranslationRef } from '../translation';
import { FieldFrame } from './FieldFrame';
import { Notice } from './Notice';
import { RadioCard, RadioCards } from './RadioCards';
import { Unreachable } from './Unreachable';
import { Waiting } from './Waiting';

/** One of the platform's choices as radio cards, with all that can be in the way of choosing. */
export const ChoiceField = (props: {
  id: string;
  title: string;
  description: string;
  required?: boolean;
  disabled?: boolean;
  error?: boolean;
  value?: string;
  cards: (choices: PlatformChoices) => RadioCard[];
  onChange: (value: string) => void;
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { loading, error, value: choices, retry } = usePlatformChoices();
  const cards = choices && props.cards(choices);
  const unknown =
    cards && props.value && !cards.some(card => card.value === props.value)
      ? props.value
      : undefined;
  return (
    <FieldFrame
      id={props.id}
      title={props.title}
      description={props.description}
      required={props.required}
      error={props.error}
    >
      {loading && <Waiting label={t('choice.loading')} />}
      {!loading && error && (
        <Unreachable
          what={t('unreachable.choices')}
          error={error}
          onRetry={retry}
        />
      )}
      {!loading && cards?.length === 0 && (
        <Notice severity="warning" title={t('choice.none')} />
      )}
      {unknown !== undefined && (
        <Notice
          severity="warning"
          title={t('choice.unknown', { value: unknown })}
        />
      )}
      {!loading && cards && cards.length > 0 && (
        <RadioCards
          name={props.id}
          label={props.title}
          cards={cards}
          selected={props.value}
          disabled={props.disabled}
          onSelect={props.onChange}
        />
      )}
    </FieldFrame>
  );
};
