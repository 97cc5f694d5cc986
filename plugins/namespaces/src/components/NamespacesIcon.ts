/** The plugin's icon: a map divided into plots. */
export { default as NamespacesIcon } from '@material-ui/icons/MapOutlined';
