export { docsGeneratorModule as default } from './module';
