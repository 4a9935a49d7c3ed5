/** The sources of the actor's identifier. */
export interface ActorSources {
  /** The value of `--actor`. */
  readonly given: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The name of the operating system's user, and its number; `null` for a user without a name. */
  readonly user: { readonly username: string; readonly uid: number } | null;
}

/**
 * Who runs the audit: `--actor`, else `HIPAA_GUARD_ACTOR`, else the operating system's user.
 *
 * 45 CFR 164.312(a)(2)(i) requires a unique name or number for each user. The system's
 * administrator and a pipeline's user do not identify a person, so there the actor must be given.
 *
 * @returns `null` when nobody is named, or the name is not an identifier.
 */
export function actorUserId({ given, environment, user }: ActorSources): string | null {
  const named = given ?? (environment['HIPAA_GUARD_ACTOR'] || undefined);
  if (named !== undefined) return /^[\w.@:+-]{1,128}$/.test(named) ? named : null;
  const pipeline = (environment['CI'] ?? '') !== '';
  return pipeline || user === null || user.uid === 0 ? null : user.username;
}
