export { kubernetesWithClusters as kubernetesPlugin } from './kubernetesPlugin';
