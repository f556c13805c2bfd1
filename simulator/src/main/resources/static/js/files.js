/** Files are drawn here from what they say, so that what is seen and what the assistant reads are the same. */

const bytesOf = async blob => new Uint8Array(await blob.arrayBuffer());

function base64(bytes) {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

/** A file that the person chose. */
export async function fileOf(file) {
  return { name: file.name, mimetype: file.type || 'application/octet-stream', base64: base64(await bytesOf(file)) };
}

async function drawn(canvas, name, mimetype) {
  const blob = await new Promise(done => canvas.toBlob(done, mimetype, 0.9));
  return { name, mimetype: blob.type, base64: base64(await bytesOf(blob)) };
}

function canvasOf(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return [canvas, canvas.getContext('2d')];
}

/** A slip of paper on a table with the text on it; without text a blurred one. */
export async function photoFile(says) {
  const [canvas, pen] = canvasOf(720, 720);
  const table = pen.createLinearGradient(0, 0, 720, 720);
  table.addColorStop(0, '#8a5a3b');
  table.addColorStop(1, '#5d3a26');
  pen.fillStyle = table;
  pen.fillRect(0, 0, 720, 720);
  pen.strokeStyle = 'rgba(40, 20, 10, 0.25)';
  pen.lineWidth = 3;
  for (let line = 40; line < 720; line += 92) pen.strokeRect(-10, line, 740, 92);
  pen.translate(360, 360);
  pen.rotate(-0.045);
  pen.shadowColor = 'rgba(0, 0, 0, 0.45)';
  pen.shadowBlur = 28;
  pen.shadowOffsetY = 10;
  pen.fillStyle = '#fdfbf4';
  pen.fillRect(-235, -310, 470, 620);
  pen.shadowColor = 'transparent';
  pen.fillStyle = '#2b2b2b';
  if (says) writeSlip(pen, says);
  else scribble(pen);
  return drawn(canvas, 'foto.jpg', 'image/jpeg');
}

function writeSlip(pen, says) {
  const [head, ...rest] = says.split(/:\s+/);
  pen.textAlign = 'center';
  pen.font = 'bold 44px monospace';
  let y = -235;
  for (const line of wrap(pen, rest.length ? head.toLocaleUpperCase('pt-BR') : 'ANOTAÇÃO', 400))
    pen.fillText(line, 0, (y += 50));
  pen.font = '36px monospace';
  pen.fillText('- - - - - - - - -', 0, (y += 50));
  pen.textAlign = 'left';
  for (const part of (rest.length ? rest.join(': ') : says).split(/,\s+/)) {
    y += 16;
    for (const line of wrap(pen, part, 410)) if (y < 270) pen.fillText(line, -205, (y += 46));
  }
}

function scribble(pen) {
  pen.filter = 'blur(5px)';
  for (let line = 0; line < 9; line++) pen.fillRect(-190, -220 + line * 50, 180 + ((line * 97) % 190), 14);
  pen.filter = 'none';
}

function wrap(pen, text, width) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** An emoji as large as stickers are. */
export async function stickerFile(emoji) {
  const [canvas, pen] = canvasOf(256, 256);
  pen.font = '190px "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(emoji, 128, 140);
  return drawn(canvas, 'figurinha.webp', 'image/webp');
}

/** A PDF of one page with the text on it. */
export async function documentFile(says) {
  const escaped = line => [...line].map(letter => ('()\\'.includes(letter) ? `\\${letter}` : letter)).join('');
  const lines = (says || 'Documento sem texto').match(/.{1,70}(?:\s|$)|.{70}/g) ?? [];
  const page = `BT /F1 14 Tf 60 770 Td 20 TL ${lines.map(line => `(${escaped(line.trim())}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const bytes = Uint8Array.from(pdf, letter => (letter.codePointAt(0) < 256 ? letter.codePointAt(0) : 63));
  const word = (says ?? '')
    .split(/[\s:,]/)[0]
    .toLocaleLowerCase('pt-BR')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  return { name: `${word || 'documento'}.pdf`, mimetype: 'application/pdf', base64: base64(bytes) };
}
