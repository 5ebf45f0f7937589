/** Options that only tighten, or say what is so anyway. Every other may weaken: `label=type:spc_t` lifts SELinux too. */
const harmless = /^(no-new-privileges([=:]true)?|apparmor[=:]docker-default|seccomp[=:]builtin)$/;

/** Whether an entry of `SecurityOpt` asks for nothing that a policy would have to allow. */
export function isHarmless(option: string): boolean {
  return harmless.test(option);
}
