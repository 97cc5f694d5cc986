/**
 * The permission policy of Freehold: owners change what they own, SREs change the platform.
 *
 * @packageDocumentation
 */
export { permissionModuleOwnership as default } from './module';
export {
  OwnershipPermissionPolicy,
  type OwnershipPermissionPolicyOptions,
} from './OwnershipPermissionPolicy';
