import SvgIcon from '@material-ui/core/SvgIcon';
import AccountTreeIcon from '@material-ui/icons/AccountTreeOutlined';
import BuildIcon from '@material-ui/icons/BuildOutlined';
import CloudUploadIcon from '@material-ui/icons/CloudUploadOutlined';
import ExtensionIcon from '@material-ui/icons/ExtensionOutlined';
import FindInPageIcon from '@material-ui/icons/FindInPageOutlined';
import HowToRegIcon from '@material-ui/icons/HowToRegOutlined';
import LinkIcon from '@material-ui/icons/Link';
import PlayArrowIcon from '@material-ui/icons/PlayArrowOutlined';
import PlaylistAddCheckIcon from '@material-ui/icons/PlaylistAddCheck';
import TimerIcon from '@material-ui/icons/TimerOutlined';
import UndoIcon from '@material-ui/icons/Undo';

const ICONS = new Map<string, typeof SvgIcon>([
  ['bakeManifest', BuildIcon],
  ['checkPreconditions', PlaylistAddCheckIcon],
  ['deployManifest', CloudUploadIcon],
  ['findArtifactFromExecution', FindInPageIcon],
  ['findArtifactsFromResource', FindInPageIcon],
  ['manualJudgment', HowToRegIcon],
  ['pipeline', AccountTreeIcon],
  ['runJobManifest', PlayArrowIcon],
  ['undoRolloutManifest', UndoIcon],
  ['wait', TimerIcon],
  ['webhook', LinkIcon],
]);

/** What kind of stage it is, at a glance. Always beside the words, so it says nothing to screen readers. */
export function StageIcon(props: { type: string }) {
  const Icon = ICONS.get(props.type) ?? ExtensionIcon;
  return <Icon fontSize="small" color="action" aria-hidden />;
}
