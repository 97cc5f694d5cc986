export { personaAuthModule as default } from './module';
