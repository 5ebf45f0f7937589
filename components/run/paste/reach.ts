/** Brings the control of the value at `path` (`env.0`) into sight and gives it the focus; its topic must be open. */
export function reach(form: HTMLFormElement | null, path: string): void {
  const controls = [...(form?.querySelectorAll<HTMLElement>('input[name], textarea[name], select[name]') ?? [])];
  const control = controls.find((one) => {
    const name = one.getAttribute('name') ?? '';
    return name === path || name.startsWith(`${path}.`);
  });
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
