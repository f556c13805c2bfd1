/** Where the file of a message is. Only files of this server are shown; any other address would leave the machine. */
export function fileUrl(message) {
  if (!message.file?.url) return null;
  const url = new URL(message.file.url, location.href);
  return url.pathname.startsWith('/files/') ? url.pathname : null;
}
