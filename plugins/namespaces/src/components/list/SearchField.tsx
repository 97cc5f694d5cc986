import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { useDebouncedText } from '../../hooks/useDebouncedText';
import { namespacesTranslationRef } from '../../translation';

/** Longer than any name that could be found. */
const MAX_LENGTH = 200;

/** Searches when typing pauses, at once on Enter; Escape clears. */
export function SearchField(props: {
  value: string;
  /** What can be searched for. */
  hint?: string;
  onChange(value: string): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { text, type, flush } = useDebouncedText(props.value, props.onChange);
  return (
    <TextField
      variant="outlined"
      size="small"
      fullWidth
      label={t('filter.search')}
      placeholder={props.hint ?? t('filter.searchHint')}
      value={text}
      onChange={event => type(event.target.value)}
      onKeyDown={event => {
        // While an input method composes Japanese text, Enter and Escape belong to it.
        if (event.nativeEvent.isComposing) {
          return;
        }
        if (event.key === 'Enter') {
          flush(text);
        } else if (event.key === 'Escape' && text) {
          flush('');
        }
      }}
      inputProps={{ type: 'text', role: 'searchbox', maxLength: MAX_LENGTH }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
        endAdornment: text ? (
          <InputAdornment position="end">
            <IconButton
              size="small"
              edge="end"
              aria-label={t('filter.clearSearch')}
              onClick={() => flush('')}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          </InputAdornment>
        ) : undefined,
      }}
    />
  );
}
