/** Messages of `problem` about mirrors. */
export const problemMirrors = {
  'registry-stalled': {
    says: 'The registry sent nothing more.',
    next: 'It was given up after the time that is set on the page Mirrors. A source that is slow and not dead wants more.',
  },
  'mirror-mismatch': {
    says: 'The mirror has another image than the origin.',
    next: 'It is behind, or somebody has changed the image: which of the two cannot be told. Take the image from another source, or ask whoever runs the mirror.',
  },
};
