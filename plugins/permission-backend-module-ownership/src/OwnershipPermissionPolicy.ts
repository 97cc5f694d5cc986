import {
  BackstageCredentials,
  BackstageUserInfo,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decide } from './decide';

/** @public */
export interface OwnershipPermissionPolicyOptions {
  userInfo: UserInfoService;
  /** Full references of the groups whose members keep the platform. */
  sreGroups: string[];
}

/**
 * Everybody who is signed in reads; owners change what their teams own; SREs change everything. What is allowed to whom
 * is written in `decide.ts`; this class only finds out who asks.
 *
 * @public
 */
export class OwnershipPermissionPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;
  readonly #sreGroups: ReadonlySet<string>;
  /**
   * A page asks for many permissions in one request, all with the same credentials object. Looking a user up may be a
   * call to the auth backend, so it is done once a request; entries go away together with the request.
   */
  readonly #known = new WeakMap<
    BackstageCredentials,
    Promise<BackstageUserInfo>
  >();

  constructor(options: OwnershipPermissionPolicyOptions) {
    this.#userInfo = options.userInfo;
    this.#sreGroups = new Set(options.sreGroups);
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { userEntityRef, ownershipEntityRefs } = await this.#lookUp(
      user.credentials,
    );
    return decide(request.permission, {
      userEntityRef,
      ownershipEntityRefs,
      sre: ownershipEntityRefs.some(ref => this.#sreGroups.has(ref)),
    });
  }

  #lookUp(credentials: BackstageCredentials): Promise<BackstageUserInfo> {
    const known = this.#known.get(credentials);
    if (known) {
      return known;
    }
    const info = this.#userInfo.getUserInfo(credentials);
    this.#known.set(credentials, info);
    return info;
  }
}
