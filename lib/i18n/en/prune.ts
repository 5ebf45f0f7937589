/** Messages of `prune`: what is cleared away, shown before it goes. */
export const prune = {
  cancel: 'Cancel',
  close: 'Close',
  list: 'What would go',
  all: '{chosen} of {count} chosen',
  missedBy:
    '{count, plural, one {{names} does not run, and could start no more without it} other {{names} do not run, and could start no more without it}}',
  do: '{size, select, none {Remove {count}} other {Remove {count}, free {size}}}',
  nothing: 'Nothing to remove',
  nothingThere: 'Nothing would go: all of it is in use.',
  done: '{size, select, none {{count, plural, one {# removed.} other {# removed.}}} other {{count, plural, one {# removed, {size} free again.} other {# removed, {size} free again.}}}}',
  more: 'and {count} more',
  neededNow: 'Stays: it is in use by now.',
};
