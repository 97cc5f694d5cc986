import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OperationsReview } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import Alert from '@material-ui/lab/Alert';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import DownloadIcon from '@material-ui/icons/GetApp';
import PrintIcon from '@material-ui/icons/Print';
import { useState } from 'react';
import { namespacesApiRef } from '../../../api';
import { downloadText } from '../../../text/downloadText';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { useReviewPageStyles } from '../pageStyles';

const MESSAGE_MS = 6000;

/** Takes a review to where others read it: a file, the clipboard, paper. */
export function ExportReview(props: {
  review: Pick<OperationsReview, 'id' | 'number'>;
}) {
  const classes = useReviewPageStyles();
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { id, number } = props.review;
  const [message, setMessage] = useState<{ error?: Error }>();

  const exporting = async (deliver: (text: string) => Promise<void> | void) => {
    try {
      const language: string = t('language');
      await deliver(
        await api.getReviewMarkdown(id, language === 'ja' ? 'ja' : 'en'),
      );
    } catch (error) {
      setMessage({
        error: error instanceof Error ? error : new Error(String(error)),
      });
    }
  };

  return (
    <div className={classes.buttons}>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        onClick={() =>
          exporting(text =>
            downloadText(
              `operations-review-${number}.md`,
              text,
              'text/markdown',
            ),
          )
        }
      >
        {t('review.export.download')}
      </Button>
      <Button
        size="small"
        startIcon={<CopyIcon />}
        onClick={() =>
          exporting(async text => {
            await navigator.clipboard.writeText(text);
            setMessage({});
          })
        }
      >
        {t('review.export.copy')}
      </Button>
      <Button
        size="small"
        startIcon={<PrintIcon />}
        onClick={() => window.print()}
      >
        {t('review.print')}
      </Button>
      <Snackbar
        open={message !== undefined}
        autoHideDuration={MESSAGE_MS}
        onClose={() => setMessage(undefined)}
      >
        <Alert severity={message?.error ? 'error' : 'success'}>
          {message?.error
            ? `${t('review.export.failed')}: ${errorText(message.error)}`
            : t('review.export.copied')}
        </Alert>
      </Snackbar>
    </div>
  );
}
