/** Messages of `problem` about images and registries. */
export const problemImages = {
  'registry-unreachable': {
    says: 'The engine cannot reach the registry.',
    next: 'Names without a host come from Docker Hub (docker.io). Where it is slow or blocked, a mirror that holds the same images helps: pull through its address as a prefix, as in mirror.example/python:3.11.5-alpine, or set it once as registry-mirrors in the engine’s daemon.json and keep the plain names.',
    elsewhere:
      'Check the host and port in the name, and that the registry is up and can be reached from the engine’s host. One that speaks plain HTTP has to stand under insecure-registries in the engine’s daemon.json.',
  },
  'registry-unauthorized': {
    says: 'The registry wants a sign-in, or this image does not exist there.',
    next: 'Check the spelling of the name. A private image needs a sign-in: an owner keeps it on the page Registries.',
  },
  'registry-rate-limit': {
    says: 'The registry allows no more pulls for now.',
    next: 'Docker Hub counts pulls by address and hour. Wait, have an account of Docker Hub kept on the page Registries, or pull through a mirror.',
    elsewhere: 'Wait a while, or have an account kept on the page Registries: some registries allow an account more.',
  },
  'platform-mismatch': {
    says: 'There is no such image for this engine’s platform.',
    next: 'Look on the registry’s page which platforms the tag exists for, and choose another tag.',
  },
  'image-not-found': {
    says: 'There is no such image.',
    next: 'Check the name and the tag: without a tag it means :latest, which not every image has.',
  },
  'image-in-use': {
    says: 'A container still uses this image.',
    next: 'Remove that container first, or force the removal: that only takes the name away.',
  },
  'bad-archive': {
    says: 'This is no archive of images, or it is broken.',
    next: 'What can be loaded is what docker save writes, or an OCI layout: a tar, also compressed. The files of a container, as docker export writes them, are imported instead.',
  },
  cancelled: {
    says: 'It was cancelled.',
    next: 'Start it again where it is still wanted.',
  },
  'invalid-reference': {
    says: 'This is not an image reference.',
    next: 'Write it as name:tag, for example python:3.11.5-alpine. Names are lower case.',
  },
};
