import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { DiffLine, textLines, TextDiff } from '../../diff/diffTexts';
import { namespacesTranslationRef } from '../../translation';
import { useCodeStyles } from '../common/codeStyles';
import { ScrollRegion } from '../common/ScrollRegion';

const SIGNS: Record<DiffLine['kind'], string> = {
  context: ' ',
  added: '+',
  removed: '-',
};

/** The lines that changed, one below the other. */
export function FileDiff(props: {
  path: string;
  diff: TextDiff;
  /** Shown when the texts are too different to compare. */
  after?: string;
}) {
  const classes = useCodeStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { path, diff, after = '' } = props;

  if (diff.hunks?.length === 0) {
    return <Typography variant="body2">{t('commit.same')}</Typography>;
  }
  const hunks = diff.hunks ?? [
    {
      header: '',
      lines: textLines(after).map(
        (text, index): DiffLine => ({
          kind: 'context',
          text,
          after: index + 1,
        }),
      ),
    },
  ];
  const marks = {
    context: '',
    added: t('commit.addedLine'),
    removed: t('commit.removedLine'),
  };
  return (
    <>
      {!diff.hunks && (
        <Typography variant="body2" gutterBottom>
          {t('commit.tooDifferent')}
        </Typography>
      )}
      <ScrollRegion
        className={classes.scroll}
        label={t('commit.diffLabel', { path })}
      >
        <div className={classes.lines}>
          {hunks.map((hunk, hunkIndex) => (
            <div key={hunkIndex}>
              {hunk.header && <div className={classes.hunk}>{hunk.header}</div>}
              {hunk.lines.map((line, index) => (
                <div
                  key={index}
                  className={`${classes.line} ${
                    line.kind === 'context' ? '' : classes[line.kind]
                  }`}
                >
                  <span className={classes.number}>{line.before}</span>
                  <span className={classes.number}>{line.after}</span>
                  <span className={classes.sign} aria-hidden>
                    {SIGNS[line.kind]}
                  </span>
                  {marks[line.kind] && (
                    <span className={classes.hidden}>{marks[line.kind]}</span>
                  )}
                  <span className={classes.text}>{line.text}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
      </ScrollRegion>
    </>
  );
}
