import styles from '../../styles/site.css?inline';

/** The one stylesheet, at an address that pages reach by a relative link. */
export function GET(): Response {
  return new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
