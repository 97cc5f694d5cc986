import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloEffect } from '@freehold/backstage-plugin-namespaces-common';
import { SloDefinition } from '@freehold/slo';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { formFieldsTranslationRef } from '../../translation';
import { EffectCard } from './EffectCard';
import { EffectTone, toneOf } from './effectInWords';

/** An application has a handful of objectives in each of a few environments. */
const SHOWN = 6;

const RANK: Record<EffectTone, number> = { breached: 0, unknown: 1, held: 2 };

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0),
  },
}));

/**
 * What the edit would have meant in each namespace, the worst first. Of what stays as it is only the number is said,
 * unless nothing is edited yet: then it is shown how the objectives stand.
 */
export const EffectList = (props: {
  effects: SloEffect[];
  windows: ReadonlyMap<string, SloDefinition['window']>;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const [all, setAll] = useState(false);
  const changed = props.effects.filter(({ change }) => change !== 'unchanged');
  const wanted = changed.length > 0 ? changed : props.effects;
  const sorted = [...wanted].sort(
    (left, right) => RANK[toneOf(left)] - RANK[toneOf(right)],
  );
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const more = sorted.length - shown.length;
  const others = props.effects.length - wanted.length;
  if (props.effects.length === 0) {
    return <Typography color="textSecondary">{t('slo.noEffects')}</Typography>;
  }
  return (
    <>
      <div className={classes.list}>
        {shown.map(effect => (
          <EffectCard
            key={`${effect.namespace} ${effect.objective}`}
            effect={effect}
            window={props.windows.get(effect.objective)}
          />
        ))}
      </div>
      {more > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('slo.more', { count: more })}
        </Button>
      )}
      {others > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('slo.others', { count: others })}
        </Typography>
      )}
    </>
  );
};
