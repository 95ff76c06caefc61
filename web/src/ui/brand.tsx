import type { JSX } from 'preact';

/** The name at the top of each page. */
export const Brand = (): JSX.Element => (
  <p class="brand">
    <img src="/icon.svg" alt="" />
    Calfline
  </p>
);
