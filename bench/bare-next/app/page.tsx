/** The least that Next serves: the baseline of first-load JavaScript, start and memory. */
export default function Page() {
  return <main>bare</main>;
}
