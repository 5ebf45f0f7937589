/** Messages of `jobs.sources`: where an image was looked for. */
export const jobSources = {
  label: 'Sources, in the order in which they are tried',
  origin: 'origin',
  state: {
    waiting: 'not asked',
    trying: 'trying…',
    gave: 'gave the image',
    failed: 'failed',
    skipped: 'not asked: its host did not answer above',
    refused: 'refused',
    cancelled: 'cancelled',
  },
  took: '{seconds} s',
  again: '{bytes} of that have to be fetched again: the engine keeps no half layers.',
  compared: {
    asking: 'Asking the origin for its digest…',
    same: 'The digest is that of the origin.',
    'by-digest':
      'It was asked for by digest: nothing else can have come. It stands under the mirror’s name, for an engine gives nothing a digest as a name.',
    unknown: 'The origin could not be asked: whether its image is the same is not known.',
    different: 'The mirror’s image is not the origin’s.',
    differentWhy: 'The mirror is behind, or somebody has changed the image: which of the two cannot be told.',
    mirror: 'Mirror',
    origin: 'Origin',
  },
};
