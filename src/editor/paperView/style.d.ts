/** A style as text, as `esbuild.js` bundles it. */
declare module '*.css' {
  const text: string;
  export default text;
}
