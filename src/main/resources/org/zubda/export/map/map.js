// Maps stand without this script. With it they can be moved and enlarged: names and marks keep their size on the screen,
// and more names are shown where there is room; from which scale on each is shown was worked out when the map was drawn.
(() => {
  'use strict';
  const [WIDTH, HEIGHT, MOST] = [960, 720, 12];
  const known = new WeakSet();
  const views = new Map();

  const start = (figure) => {
    const svg = figure.querySelector('.map-frame > svg');
    if (!svg || known.has(figure)) {
      return;
    }
    known.add(figure);
    const pan = svg.querySelector('.map-pan');
    const bar = svg.querySelector('.map-bar-k');
    const tools = figure.querySelector('.map-tools');
    const button = (what) => tools.querySelector(`[data-map="${what}"]`);
    const kept = [...svg.querySelectorAll('.map-k')].map((g) => ({ g, from: Number(g.dataset.from || 0), shown: true }));
    const placeOf = (mark) => mark.parentNode.getAttribute('transform').match(/-?[\d.]+/g).map(Number);
    const places = [...svg.querySelectorAll('.map-mark')].map(placeOf);
    const key = `${figure.id} ${svg.dataset.view}`;
    // A map that is drawn anew, as known at another moment, is seen from where the last one was.
    let { k, x, y } = views.get(key) || { k: 1, x: 0, y: 0 };
    let fit = 1;
    let asked = false;

    const draw = () => {
      asked = false;
      fit = svg.clientWidth / WIDTH || 1;
      const scale = k * fit;
      x = Math.min(0, Math.max(WIDTH * (1 - k), x));
      y = Math.min(0, Math.max(HEIGHT * (1 - k), y));
      views.set(key, { k, x, y });
      pan.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(4)})`);
      const same = `scale(${(1 / scale).toFixed(5)})`;
      for (const item of kept) {
        const shown = item.from <= scale + 1e-6;
        if (shown !== item.shown) {
          item.g.setAttribute('display', shown ? 'inline' : 'none');
          item.shown = shown;
        }
        if (shown) {
          item.g.setAttribute('transform', same);
        }
      }
      if (bar) {
        const kmOfPixel = Number(svg.dataset.km) / scale;
        const power = 10 ** Math.floor(Math.log10(kmOfPixel * 130));
        const km = power * ([5, 2].find((n) => n * power <= kmOfPixel * 130) || 1);
        bar.setAttribute('transform', `scale(${1 / fit})`);
        bar.children[0].setAttribute('width', (km / kmOfPixel + 16).toFixed(1));
        bar.children[1].setAttribute('d', `M0 -6V0H${(km / kmOfPixel).toFixed(1)}V-6`);
        bar.lastElementChild.textContent = `${Number(km.toPrecision(1))} km`;
      }
      figure.classList.toggle('is-zoomed', k > 1);
      button('in').disabled = k >= MOST;
      button('out').disabled = button('reset').disabled = k <= 1;
    };
    const later = () => {
      if (!asked) {
        asked = true;
        requestAnimationFrame(draw);
      }
    };
    // Zooms around a point of the screen, given in units of the map.
    const zoom = (factor, atX = WIDTH / 2, atY = HEIGHT / 2) => {
      const next = Math.min(MOST, Math.max(1, k * factor));
      x = atX - ((atX - x) * next) / k;
      y = atY - ((atY - y) * next) / k;
      k = next;
      later();
    };
    // Around the mark that is nearest to the middle, so that nobody is led into an empty sea.
    const zoomHere = (factor) => {
      const away = ([a, b]) => Math.hypot(x + a * k - WIDTH / 2, y + b * k - HEIGHT / 2);
      const [a, b] = places.reduce((p, q) => (away(q) < away(p) ? q : p), places[0]);
      const near = away([a, b]) < HEIGHT / 2;
      zoom(factor, near ? x + a * k : WIDTH / 2, near ? y + b * k : HEIGHT / 2);
    };
    const move = (dx, dy) => {
      x += dx;
      y += dy;
      later();
    };
    const reset = () => {
      [k, x, y] = [1, 0, 0];
      later();
    };
    const at = (event) => {
      const box = svg.getBoundingClientRect();
      return [(event.clientX - box.left) / fit, (event.clientY - box.top) / fit];
    };

    tools.addEventListener('click', (event) => {
      const what = event.target.dataset.map;
      if (what === 'reset') {
        reset();
      } else if (what) {
        zoomHere(what === 'in' ? 1.6 : 1 / 1.6);
      }
    });
    svg.setAttribute('tabindex', '0');
    figure.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest('.map-frame')) {
        return;
      }
      if (event.key === '+' || event.key === '=') {
        zoomHere(1.6);
      } else if (event.key === '-') {
        zoomHere(1 / 1.6);
      } else if (event.key === '0') {
        reset();
      } else if (step && k > 1) {
        move(...step);
      } else {
        return;
      }
      event.preventDefault();
    });
    // The wheel scrolls the page unless the map was chosen first, or Ctrl is held (as a pinch on a pad does).
    svg.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey || svg.contains(document.activeElement)) {
          event.preventDefault();
          const pixels = event.deltaY * [1, 16, 400][event.deltaMode];
          zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.002)), ...at(event));
        }
      },
      { passive: false },
    );

    const fingers = new Map();
    let moved = 0;
    const spread = () => {
      const [a, b] = [...fingers.values()];
      return [Math.hypot(a[0] - b[0], a[1] - b[1]), (a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    };
    svg.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        if (fingers.size === 0) {
          moved = 0;
        }
        fingers.set(event.pointerId, at(event));
      }
    });
    svg.addEventListener('pointermove', (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) {
        return;
      }
      const now = at(event);
      if (fingers.size === 1 && k > 1) {
        moved += Math.hypot(now[0] - before[0], now[1] - before[1]) * fit;
        if (moved > 4) {
          svg.setPointerCapture(event.pointerId);
          figure.classList.add('is-dragged');
          move(now[0] - before[0], now[1] - before[1]);
        }
        fingers.set(event.pointerId, now);
      } else if (fingers.size === 2) {
        const [old, oldX, oldY] = spread();
        fingers.set(event.pointerId, now);
        const [wide, midX, midY] = spread();
        moved += 9;
        move(midX - oldX, midY - oldY);
        zoom(wide / Math.max(1, old), midX, midY);
      } else {
        fingers.set(event.pointerId, now);
      }
    });
    const lift = (event) => {
      fingers.delete(event.pointerId);
      figure.classList.remove('is-dragged');
    };
    svg.addEventListener('pointerup', lift);
    svg.addEventListener('pointercancel', lift);
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    // What ends a drag is no click on the mark that it ended at.
    svg.addEventListener(
      'click',
      (event) => {
        if (moved > 4) {
          event.preventDefault();
          event.stopPropagation();
          moved = 0;
        }
      },
      true,
    );
    svg.addEventListener('dblclick', (event) => zoom(2, ...at(event)));
    // A mark that the keyboard reaches is brought into view.
    svg.addEventListener('focusin', (event) => {
      const mark = event.target.closest('.map-mark');
      if (mark && mark.matches(':focus-visible')) {
        const [a, b] = placeOf(mark);
        if (x + a * k < 20 || x + a * k > WIDTH - 20 || y + b * k < 20 || y + b * k > HEIGHT - 20) {
          [x, y] = [WIDTH / 2 - a * k, HEIGHT / 2 - b * k];
          later();
        }
      }
    });

    tools.hidden = false;
    figure.classList.add('is-live');
    new ResizeObserver(later).observe(svg);
    draw();
  };

  const scan = (root) => root.querySelectorAll('figure.map').forEach(start);
  document.addEventListener('DOMContentLoaded', () => scan(document));
  document.addEventListener('htmx:load', (event) => scan(event.target.parentNode || document));
})();
