/** One line of the table: a measured figure, and the bound that it must keep. */
export interface Row {
  what: string;
  /** The figure that is held against the bound, and how it reads ("0.31 ×"). */
  value: number;
  shown: string;
  /** What it was measured against in the same run, in words ("12.4 ms direct dockerode"). */
  baseline: string;
  bound: number;
  /** `most`: value ≤ bound; `least`: value ≥ bound. */
  kind: 'most' | 'least';
}
