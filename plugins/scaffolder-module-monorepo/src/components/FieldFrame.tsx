import { PropsWithChildren } from 'react';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  label: {
    color: theme.palette.text.primary,
    fontWeight: 600,
    lineHeight: 1.5,
    padding: 0,
  },
  description: { marginBottom: theme.spacing(1) },
}));

/**
 * A group of controls under one label. The form's own template puts the errors of validation below every field, so
 * that they are none of the frame's business.
 */
export const FieldFrame = (
  props: PropsWithChildren<{
    id: string;
    title: string;
    description?: string;
    required?: boolean;
    error?: boolean;
  }>,
) => {
  const classes = useStyles();
  const descriptionId = `${props.id}__about`;
  return (
    <fieldset
      id={props.id}
      className={classes.root}
      aria-describedby={props.description ? descriptionId : undefined}
    >
      <FormLabel
        component="legend"
        className={classes.label}
        required={props.required}
        error={props.error}
      >
        {props.title}
      </FormLabel>
      {props.description && (
        <Typography
          id={descriptionId}
          variant="body2"
          color="textSecondary"
          className={classes.description}
        >
          {props.description}
        </Typography>
      )}
      {props.children}
    </fieldset>
  );
};
