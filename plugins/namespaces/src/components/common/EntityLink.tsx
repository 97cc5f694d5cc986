import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { shortRef } from '../../text/shortRef';

const useStyles = makeStyles({
  link: {
    display: 'block',
    lineHeight: 1.5,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** A link to a group or system by its short name; long names are cut, the whole reference is the title. */
export function EntityLink(props: { entityRef: string }) {
  const classes = useStyles();
  return (
    <span title={props.entityRef}>
      <EntityRefLink
        entityRef={props.entityRef}
        hideIcon
        disableTooltip
        className={classes.link}
      >
        {shortRef(props.entityRef)}
      </EntityRefLink>
    </span>
  );
}
