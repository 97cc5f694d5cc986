import { PropsWithChildren } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloPreview } from '@freehold/backstage-plugin-namespaces-common';
import { SloDefinition } from '@freehold/slo';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Notice } from '../../components/Notice';
import { Unreachable } from '../../components/Unreachable';
import { Waiting } from '../../components/Waiting';
import { planCounts } from '../../plan/planCounts';
import { PreviewState } from '../../slo/usePreview';
import { formFieldsTranslationRef } from '../../translation';
import { PlannedFiles } from '../FreeholdPlanPreview/PlannedFiles';
import { EffectList } from './EffectList';
import { momentInWords } from './effectInWords';
import { ProblemLines } from './ProblemLines';

const useStyles = makeStyles(theme => ({
  sections: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  chip: { margin: 0 },
}));

type Previewed = Extract<SloPreview, { ok: true }>;

interface EffectProps {
  /** Path of slo.yaml. */
  path: string;
  windows: ReadonlyMap<string, SloDefinition['window']>;
  onLine: (line: number) => void;
  onStartAgain: () => void;
}

/** Where the figures come from and until when they go. */
const Record = ({ preview }: { preview: Previewed }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { recordedTo, sample } = preview;
  return (
    <div className={classes.line}>
      {sample && (
        <Chip
          size="small"
          variant="outlined"
          color="primary"
          className={classes.chip}
          label={t('slo.sample')}
        />
      )}
      <Typography variant="body2" color="textSecondary">
        {sample && `${t('slo.sampleHint')} `}
        {recordedTo
          ? t('slo.recordedTo', {
              when: momentInWords(recordedTo, t('slo.language')),
            })
          : t('slo.nothingRecorded')}
      </Typography>
    </div>
  );
};

const Files = ({ preview, path }: { preview: Previewed; path: string }) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  return (
    <div>
      <Typography variant="h6" component="h4">
        {t('slo.files')}
      </Typography>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {t('slo.filesAgainst', {
          counts: planCounts(preview.summary, t),
          commit: preview.base.slice(0, 8),
        })}
      </Typography>
      <PlannedFiles entries={preview.entries} first={path} />
    </div>
  );
};

const Conflict = (props: EffectProps & { preview: Previewed }) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const paths = props.preview.entries
    .filter(({ action }) => action === 'conflict')
    .map(({ path }) => path);
  return (
    <>
      <Notice
        severity="error"
        title={t('slo.conflictTitle')}
        action={
          <Button
            color="inherit"
            variant="outlined"
            onClick={props.onStartAgain}
          >
            {t('slo.startAgain')}
          </Button>
        }
      >
        {paths.map(path => (
          <div key={path}>{t('slo.conflictIn', { path })}</div>
        ))}
        {paths.includes(props.path)
          ? t('slo.conflictHint')
          : t('slo.conflictRendered')}
      </Notice>
      <Files preview={props.preview} path={props.path} />
    </>
  );
};

const Ready = (props: EffectProps & { preview: Previewed }) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { path, preview } = props;
  const merged = preview.entries.some(
    entry => entry.path === path && entry.reason === 'merged',
  );
  return (
    <>
      {merged ? (
        <Notice severity="info" title={t('slo.ready')}>
          {t('slo.merged', { path })}
        </Notice>
      ) : (
        <Notice severity="success" title={t('slo.ready')} />
      )}
      <Record preview={preview} />
      <EffectList effects={preview.effects} windows={props.windows} />
      <ProblemLines
        problems={preview.problems}
        severity="warning"
        onLine={props.onLine}
      />
      <Files preview={preview} path={path} />
    </>
  );
};

/** What would come of the edit, or why nothing can. */
export const Effect = (
  props: EffectProps & { state: PreviewState; onRetry: () => void },
) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { state } = props;
  switch (state.status) {
    case 'asking':
      return <Waiting label={t('slo.asking')} />;
    case 'unreachable':
      return (
        <Unreachable
          what={t('slo.unreachablePreview')}
          error={state.error}
          hint={t('slo.unreachableHint')}
          onRetry={props.onRetry}
        />
      );
    case 'refused':
      return (
        <>
          <Notice severity="error" title={t('slo.refused')} />
          <ProblemLines
            problems={state.problems}
            severity="error"
            onLine={props.onLine}
          />
        </>
      );
    case 'unchanged':
      return (
        <>
          <Notice severity="info" title={t('slo.unchanged')}>
            {t('slo.unchangedHint')}
          </Notice>
          <Record preview={state.preview} />
          <EffectList effects={state.preview.effects} windows={props.windows} />
        </>
      );
    case 'conflict':
      return <Conflict {...props} preview={state.preview} />;
    case 'ready':
      return <Ready {...props} preview={state.preview} />;
    default:
      throw new Error(`No view of ${JSON.stringify(state satisfies never)}`);
  }
};

/** The sections of the effect, one below the other; announced when they change. */
export const EffectFrame = (
  props: PropsWithChildren<{ label: string; busy: boolean }>,
) => {
  const classes = useStyles();
  return (
    <section
      className={classes.sections}
      aria-label={props.label}
      aria-busy={props.busy}
      style={{ opacity: props.busy ? 0.6 : undefined }}
    >
      {props.children}
    </section>
  );
};
