import { imageDetail } from './image-detail';
import { imageDialogs } from './image-dialogs';
import { imagePull } from './image-pull';

/** Messages of `images`. */
export const images = {
  title: 'Images',
  ...imagePull,
  ...imageDialogs,
  use: { all: 'all', used: 'in use', unused: 'unused', dangling: 'dangling' },
  filters: {
    name: 'a part of a name',
    tag: 'how a tag begins',
    digest: 'a part of a digest',
    used: 'yes or no',
    dangling: 'yes or no',
    size: '>100mb, <1gb',
    older: 'built at least: 12h, 7d, 4w',
  },
  list: {
    image: 'Image',
    usedBy: 'Used by',
    size: 'Size',
    created: 'Built',
    tally: 'Filter by use',
    filter: 'Filter by name, tag or id',
    of: '{shown} of {all}',
    untagged: 'untagged',
    dangling: 'dangling, nothing points to it',
    danglingUsed: 'dangling, only containers use it',
    also: 'also',
    unused: 'unused',
    containers: '{count, plural, one {# container} other {# containers}}',
  },
  actions: {
    label: 'Actions',
    more: 'More for {image}',
    run: 'Run',
    details: 'Details',
    pullAgain: 'Pull again',
    tag: 'Tag…',
    push: 'Push…',
    prune: 'Clean up…',
    remove: 'Remove…',
  },
  bulk: { label: 'Selected images' },
  noMatch: { title: 'No image matches', body: 'The filter lets none through.', clear: 'Clear the filter' },
  empty: {
    title: 'No images yet',
    wait: 'An image is a program with all that it needs. It appears here by itself as soon as somebody pulls one.',
    body: 'An image is a program with all that it needs. Pull one from a registry and it appears here; then run it as a container.',
    pull: 'Pull {image}',
  },
  remove: {
    title: '{count, plural, one {Remove {image}?} other {Remove # images?}}',
    body: '{count, plural, one {The image goes from this engine, with every name below. It can be pulled again as long as a registry has it.} other {The images go from this engine, with every name below. They can be pulled again as long as a registry has them.}}',
    refusedBody: 'The engine has refused. Its words are below.',
    forceBody:
      'The engine has refused. With force it takes the names away: the containers below stay and keep their files, but show a bare id as their image, and nothing new can be run from it until it is pulled again.',
    confirm: '{count, plural, one {Remove} other {Remove # images}}',
    force: '{count, plural, one {Remove by force} other {Remove # by force}}',
    cancel: 'Cancel',
    close: 'Close',
    usedBy: 'Used by <names></names>',
    result: { busy: 'removing', removed: 'removed', failed: 'still there' },
    removed: '{count, plural, one {Removed {image}} other {Removed # images}}',
  },
  detail: imageDetail,
};
