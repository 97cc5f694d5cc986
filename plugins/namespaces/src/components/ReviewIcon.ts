/** The sign of the operations review in the navigation. */
export { default as ReviewIcon } from '@material-ui/icons/AssignmentTurnedInOutlined';
