import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import DownloadIcon from '@material-ui/icons/GetApp';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import { downloadText } from '../../../text/downloadText';
import { namespacesTranslationRef } from '../../../translation';

const MESSAGE_MS = 6000;

/** Takes the text to where it is proposed: a file, the clipboard. */
export function TakeYaml(props: { text: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [message, setMessage] = useState<{ problem?: string }>();
  return (
    <>
      <Button
        size="small"
        startIcon={<CopyIcon />}
        onClick={() =>
          navigator.clipboard.writeText(props.text).then(
            () => setMessage({}),
            error => setMessage({ problem: String(error) }),
          )
        }
      >
        {t('guardrails.draft.copy')}
      </Button>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        onClick={() =>
          downloadText('policy.yaml', props.text, 'application/yaml')
        }
      >
        {t('guardrails.draft.download')}
      </Button>
      <Snackbar
        open={message !== undefined}
        autoHideDuration={MESSAGE_MS}
        onClose={() => setMessage(undefined)}
      >
        <Alert severity={message?.problem ? 'error' : 'success'}>
          {message?.problem ?? t('guardrails.draft.copied')}
        </Alert>
      </Snackbar>
    </>
  );
}
