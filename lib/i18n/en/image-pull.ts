/** Messages of `images` about pulling one, and how its reference is read. */
export const imagePull = {
  pull: {
    image: 'Image',
    hint: 'name:tag, or name@digest',
    action: 'Pull',
    platform: 'For another platform…',
    search: 'Search Docker Hub',
  },
  platform: {
    label: 'Platform',
    own: 'As the engine: {own}',
    any: 'As the engine chooses',
    offered: 'These are what the registry has.',
    usual: 'What images are usually built for; the registry was not asked.',
    foreign: 'The engine is {own}: containers of this image run emulated there, or not at all.',
  },
  search: {
    found: 'Found for {term}',
    none: 'Docker Hub has nothing for {term}.',
    official: 'official',
  },
  reading: {
    official: 'Docker Hub, official image <b>{path}</b>',
    hub: 'Docker Hub, image <b>{path}</b>',
    registry: 'Registry <b>{registry}</b>, image <b>{path}</b>',
    tag: ', tag <b>{tag}</b>',
    latest: ', no tag given: <b>{tag}</b>',
    digest: ', exactly <b>{digest}…</b>',
    fault: {
      empty: 'Type the name of an image. Without a host it comes from Docker Hub.',
      uppercase: 'Names of images are lower case.',
      id: 'This is an image id: ids are for images at hand, no registry serves them.',
      'too-long': 'This name is longer than 255 characters.',
      tag: 'After the colon comes a tag: letters, digits, “_”, “.” and “-”, at most 128.',
      digest: 'After the @ comes a digest: sha256: and 64 hex digits.',
      format: 'Not a reference yet. It reads [registry/]name[:tag].',
    },
  },
};
