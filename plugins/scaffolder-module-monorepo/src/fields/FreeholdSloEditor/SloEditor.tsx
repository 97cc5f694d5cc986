import { useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloDefinitionFile } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import { Notice } from '../../components/Notice';
import { withTarget, withText, withUnfinished } from '../../slo/editing';
import { objectivesOf } from '../../slo/objectivesOf';
import { SloEdit } from '../../slo/sloEdit';
import { usePreview } from '../../slo/usePreview';
import { formFieldsTranslationRef } from '../../translation';
import { Effect, EffectFrame } from './Effect';
import { ProblemLines } from './ProblemLines';
import { TargetList } from './TargetList';
import { LineRequest, YamlEditor } from './YamlEditor';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
}));

type Mode = 'targets' | 'yaml';

/** Targets or YAML, two ways to change one text; and below, what would come of it for whoever may change it. */
export const SloEditor = (props: {
  id: string;
  definition: SloDefinitionFile;
  edit: SloEdit;
  disabled?: boolean;
  onChange: (edit: SloEdit) => void;
  onStartAgain: () => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { id, definition, edit, disabled, onChange } = props;
  const { path } = definition;
  const read = useMemo(() => objectivesOf(edit.text), [edit.text]);
  const [mode, setMode] = useState<Mode>(read.ok ? 'targets' : 'yaml');
  const [request, setRequest] = useState<LineRequest>();
  const { state, previous, retry } = usePreview(
    read.ok && !disabled ? edit : undefined,
  );
  const before = useMemo(
    () =>
      new Map(
        definition.objectives.map(({ objective, target }) => [
          objective,
          target,
        ]),
      ),
    [definition],
  );
  const windows = useMemo(
    () =>
      new Map(
        (read.ok ? read.objectives : []).map(({ objective, slo }) => [
          objective.id,
          slo.window,
        ]),
      ),
    [read],
  );

  const choose = (next: Mode) => {
    setMode(next);
    if (edit.unfinished) {
      // The text knows nothing of what is no target.
      onChange(withText(edit, edit.text));
    }
  };
  const onLine = (line: number) => {
    choose('yaml');
    setRequest({ line });
  };
  const panel = (name: Mode) => `${id}__${name}`;
  return (
    <div className={classes.root}>
      <Tabs
        value={mode}
        indicatorColor="primary"
        aria-label={t('slo.modes')}
        onChange={(_event, next: Mode) => choose(next)}
      >
        <Tab
          value="targets"
          label={t('slo.targets')}
          id={`${panel('targets')}__tab`}
          aria-controls={panel('targets')}
        />
        <Tab
          value="yaml"
          label={t('slo.yaml')}
          id={`${panel('yaml')}__tab`}
          aria-controls={panel('yaml')}
        />
      </Tabs>
      <div
        role="tabpanel"
        id={panel(mode)}
        aria-labelledby={`${panel(mode)}__tab`}
      >
        {mode === 'yaml' && (
          <YamlEditor
            id={`${id}__text`}
            text={edit.text}
            invalid={!read.ok}
            disabled={disabled}
            request={request}
            onChange={text => onChange(withText(edit, text))}
          />
        )}
        {mode === 'targets' && read.ok && read.objectives.length > 0 && (
          <TargetList
            id={id}
            objectives={read.objectives}
            before={before}
            unfinished={edit.unfinished ?? {}}
            disabled={disabled}
            onTarget={(objective, target) =>
              onChange(withTarget(edit, objective, target))
            }
            onUnfinished={(objective, typed) =>
              onChange(withUnfinished(edit, objective, typed))
            }
          />
        )}
        {mode === 'targets' && (!read.ok || read.objectives.length === 0) && (
          <Notice
            severity="info"
            title={
              read.ok ? t('slo.noObjectives', { path }) : t('slo.unreadable')
            }
            action={
              <Button
                color="inherit"
                variant="outlined"
                onClick={() => choose('yaml')}
              >
                {t('slo.yaml')}
              </Button>
            }
          />
        )}
        {!read.ok && (
          <ProblemLines
            problems={read.problems}
            severity="error"
            onLine={onLine}
          />
        )}
      </div>
      {read.ok && !disabled && (
        <EffectFrame
          label={t('slo.effect')}
          busy={state.status === 'asking' && previous !== undefined}
        >
          <Typography variant="h6" component="h3">
            {t('slo.effect')}
          </Typography>
          {edit.unfinished && (
            <Notice severity="warning" title={t('slo.unfinished')}>
              {t('slo.unfinishedHint')}
            </Notice>
          )}
          <Effect
            state={state.status === 'asking' ? previous ?? state : state}
            path={path}
            windows={windows}
            onLine={onLine}
            onStartAgain={props.onStartAgain}
            onRetry={retry}
          />
        </EffectFrame>
      )}
    </div>
  );
};
