/** Quayside's mark: a Q that is a mooring ring, over the edge of the quay. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" aria-hidden>
      <circle cx="9.4" cy="7.9" r="5.4" />
      <path d="m12.1 10.6 3 3" />
      <path d="M2 17.6h16" />
    </svg>
  );
}
