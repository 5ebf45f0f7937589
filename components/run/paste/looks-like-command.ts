/** Whether what was pasted into a field for an image is a whole command. Cheap: the field's own code is loaded with the form. */
export function looksLikeCommand(text: string): boolean {
  return /(?:^|[\s;&|$#>/])(?:docker|podman|nerdctl)(?:\.exe)?\s[\s\S]*?\b(?:run|create)\s/.test(text);
}
