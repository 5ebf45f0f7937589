/**
 * Lets the browser save what `path` answers to a form with `ticket`, as it comes. The page's token may stand in no address,
 * and a file that the page fetched itself would lie in its memory as a whole.
 */
export function saveFile(path: string, ticket: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: path, hidden: true });
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'ticket', value: ticket });
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}
