/**
 * Puts `text` on the clipboard. The clipboard API needs HTTPS or localhost; elsewhere a selected text field and the old
 * command do it. Answers whether it was taken.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    const taken = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (taken) return true;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const taken = document.execCommand('copy');
  area.remove();
  return taken;
}
