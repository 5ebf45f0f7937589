/** Messages of `recreate`: editing a container, and making it anew. */
export const recreate = {
  title: 'Recreate {name}?',
  do: 'Recreate',
  body: 'A new container with every setting of this one takes its place. The old one is stopped first and removed last: if the new one does not stay up, the old one is back as it was.',
  pull: 'Ask the registry for a newer {image} first',
  autoRemove: 'It removes itself when it stops (--rm): if the new one fails, the old one is made again from its image.',
  reading: 'Reading its settings…',
  lost: {
    asking: 'Counting what it wrote outside of its volumes…',
    count:
      '{count, plural, =0 {It has written nothing outside of its volumes.} one {# file or folder that it changed outside of its volumes is lost.} other {# files and folders that it changed outside of its volumes are lost.}}',
    unknown: 'What it wrote outside of its volumes is lost.',
    paused: 'It is paused: its programs end, and the new one is paused once it has shown that it stays up.',
    kept: 'Volumes stay, those without a name too.',
  },
  edit: {
    title: 'Edit',
    apply: 'Apply',
    recreate: 'Recreate…',
    busy: 'At work…',
    count: '{count, plural, =0 {Nothing changed yet} one {# change} other {# changes}}',
    applied: '{name} was changed',
  },
  changes: {
    label: 'What will change',
    none: 'Nothing yet. What the form cannot say of this container stays as it is, whatever you change.',
    live: 'live',
    recreates: 'recreates',
    allLive: 'The engine changes this in the running container: nothing is interrupted.',
    byRecreation: 'All of it is done by a new container, which takes the place of this one.',
    commands: 'The same by hand',
  },
  menu: { edit: 'Edit…', again: 'Recreate…', newest: 'Recreate with the newest image…' },
  heir: 'Open that one',
};
