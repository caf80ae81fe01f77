/** A module that runs in a thread of its own: built by itself, and imported as the path of its file. */
declare module '*?modulePath' {
  const path: string
  export default path
}
