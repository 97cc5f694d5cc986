export { sampleModule } from './sampleModule';
