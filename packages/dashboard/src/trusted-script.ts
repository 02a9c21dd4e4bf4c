/**
 * Addresses of our own scripts, for pages under a policy of trusted types: these start no worker from a bare string. One
 * policy for all, since a browser takes its name once only; every worker has its own.
 */
interface Policy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
let policy: Policy | undefined;

/**
 * The address as one that may be started.
 *
 * @throws {TypeError} for one that is not of the origin of the page, where there are trusted types
 */
export function trustedScript(address: string): string {
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy('muster', {
    createScriptURL: (wanted) => {
      const { origin } = new URL(wanted, location.href);
      // Of the scope and not of its address, which says something else where a page is a file on a disk.
      if (origin !== globalThis.origin)
        throw new TypeError(`trustedScript: of another origin, got ${origin}`);
      return wanted;
    },
  });
  return policy.createScriptURL(address);
}
