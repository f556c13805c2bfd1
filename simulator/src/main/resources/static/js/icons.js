const SVG = 'http://www.w3.org/2000/svg';

/** Stroke drawings on a 24 × 24 grid. */
const STROKES = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  down: 'M6 9.5l6 6 6-6',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20',
  smile: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM8.5 14.2c1.8 2.4 5.2 2.4 7 0M9 9.5v.6M15 9.5v.6',
  clip: 'M19.5 11.5l-7.7 7.7a4.8 4.8 0 0 1-6.8-6.8l8.2-8.2a3.2 3.2 0 0 1 4.6 4.6l-8.1 8.1a1.6 1.6 0 0 1-2.3-2.3l7.2-7.2',
  mic: 'M12 3a3 3 0 0 1 3 3v5.5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  reply: 'M10 6l-6 5.5 6 5.5v-3.5c5 0 8 1.5 10 4.5-.6-5.5-4-8.8-10-9.2z',
  copy: 'M9 9h10.5v11.5H9zM15 9V4H4.5v11.5H9',
  pencil: 'M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5z',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 13h8.4L17 7M10.3 10.5v6M13.7 10.5v6',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.6v.4',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.01M4.5 12v.01M4.5 17.5v.01',
  document: 'M6.5 3.5h7.5l4 4v13H6.5zM14 3.5v4h4M9.5 12.5h5M9.5 16h5',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9.2v.01',
  camera: 'M4 8h3.5l1.5-2.5h6L16.5 8H20v11H4zM12 10a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z',
  pin: 'M12 21c-4.3-4.7-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.2 6.3-6.5 11zM12 7.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20c.6-4 3.4-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19c.5-3.5 2.8-5 6.5-5s6 1.5 6.5 5M15.5 5.3a3.4 3.4 0 0 1 0 6.5M17.5 14.3c2.4.5 3.7 2 4 4.7',
  sticker: 'M5 4h14v9.5L13.5 19H5zM19 13.5h-5.5V19M8.5 9v.6M15 9v.6M8.8 12.3c1 1.3 3 1.6 4.4.6',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  pulse: 'M3 12h4l2.5-6 4.5 12 2.5-6H21',
  chart: 'M5 20V11M12 20V4M19 20v-6',
  swap: 'M7 7.5h12l-3.5-3.5M17 16.5H5l3.5 3.5',
  retry: 'M19 12a7 7 0 1 1-2-4.9M19.5 3.5v4.2h-4.2',
  ban: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6.5 6.5l11 11',
  lock: 'M6.5 11h11v8.5h-11zM8.8 11V8a3.2 3.2 0 0 1 6.4 0v3',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  store:
    'M4.5 10.5v9h15v-9M3.5 9.5L5.5 4.5h13l2 5a2.6 2.6 0 0 1-5.6 0 2.8 2.8 0 0 1-5.7 0 2.6 2.6 0 0 1-5.7 0zM10 19.5v-5h4v5',
};

const FILLED = {
  more: 'M12 3.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM12 10.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM12 16.6a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  send: 'M3.5 20.5v-6.7l8.5-1.8-8.5-1.8V3.5L21.5 12z',
  alert: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19zM10.9 6.5h2.2v7h-2.2zM10.9 15.3h2.2v2.2h-2.2z',
  playFilled: 'M7.5 4.5v15l12-7.5z',
  pauseFilled: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
};

function svg(viewBox, paths, className, fill) {
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('viewBox', viewBox);
  root.setAttribute('class', className);
  root.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    if (fill) path.setAttribute('fill-rule', 'evenodd');
    root.append(path);
  }
  return root;
}

/** A decorative drawing; the control around it carries the name. */
export function icon(name) {
  return FILLED[name]
    ? svg('0 0 24 24', [FILLED[name]], 'icon icon-filled', true)
    : svg('0 0 24 24', [STROKES[name]], 'icon', false);
}

/** The ticks of a message: a clock, one tick or two. */
export function tickIcon(kind) {
  if (kind === 'clock')
    return svg('0 0 16 16', ['M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.3l2 1.4'], 'tick-icon', false);
  if (kind === 'one') return svg('0 0 12 12', ['M1.5 6.5l3 3 6-7'], 'tick-icon', false);
  return svg('0 0 17 12', ['M1.5 6.5l3 3 6-7', 'M8 8.7l.9.8 6-7'], 'tick-icon tick-double', false);
}
