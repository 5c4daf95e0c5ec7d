#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws the built-in tracks: python3 position-simulator/tracks/draw.py

Each track is a few places that its author knows, with a smooth line (a road between towns, a ship's way) or a straight
one (a town's streets) through them. The GPX files it writes are what the simulator reads; they may be edited by hand.
A place is (lat, lon) or (lat, lon, name) for a landmark or (lat, lon, name, "stop") where vehicles stop.
"""
import math
import pathlib
from xml.sax.saxutils import escape

OUT = pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/tracks"

TRACKS = [
    ("autobahn-a2", "truck", "Autobahn A 2, Hannover to Berlin", "smooth", [
        (52.4250, 9.7900, "Hannover-Langenhagen"), (52.4080, 9.8700), (52.3890, 9.9750, "Lehrte"),
        (52.3560, 10.1200), (52.3440, 10.2250, "Peine"), (52.3150, 10.3900), (52.3165, 10.5000, "Braunschweig"),
        (52.3060, 10.6500), (52.3020, 10.7900), (52.2780, 10.9000), (52.2470, 11.0200, "Helmstedt"),
        (52.2230, 11.1170, "Marienborn", "stop"), (52.2050, 11.3200), (52.1830, 11.4750), (52.1900, 11.6200, "Magdeburg"),
        (52.2150, 11.7100), (52.2430, 11.8500), (52.2320, 12.0600), (52.2700, 12.2800, "Ziesar"),
        (52.2960, 12.4700), (52.3180, 12.6000), (52.3390, 12.7500), (52.3370, 12.8500, "Werder"),
        (52.3060, 13.0100, "Michendorf", "stop"), (52.3190, 13.0800), (52.3600, 13.1450), (52.4050, 13.1900),
        (52.4330, 13.2250), (52.4700, 13.2600), (52.5030, 13.2790, "Berlin"),
    ]),
    ("gyeongbu-expressway", "truck", "Gyeongbu Expressway, Seoul to Busan", "smooth", [
        (37.4630, 127.0430, "Seoul"), (37.3950, 127.1040), (37.2760, 127.1060, "Suwon"), (37.2160, 127.1050),
        (37.1460, 127.0880, "Osan"), (37.0000, 127.1550), (36.8280, 127.1700, "Cheonan"), (36.7650, 127.2150),
        (36.5730, 127.4300, "Cheongju"), (36.4400, 127.4300), (36.3570, 127.4500, "Daejeon"),
        (36.3000, 127.5700), (36.1900, 127.7800), (36.2300, 127.9100), (36.2170, 128.0000, "Chupungnyeong", "stop"),
        (36.1300, 128.1200, "Gimcheon"), (36.1050, 128.3550, "Gumi"), (35.9950, 128.4050), (35.9050, 128.5300, "Daegu"),
        (35.8780, 128.6600), (35.9300, 128.9200, "Yeongcheon"), (35.8000, 129.2000, "Gyeongju", "stop"),
        (35.5700, 129.1200), (35.4900, 129.0900), (35.3500, 129.0450, "Yangsan"), (35.2500, 129.0920, "Busan"),
    ]),
    ("brenner", "bus", "Over the Brenner, Innsbruck to Bolzano", "smooth", [
        (47.2630, 11.4000, "Innsbruck"), (47.2400, 11.3950), (47.2100, 11.3950), (47.1850, 11.4050),
        (47.1300, 11.4500, "Matrei"), (47.0900, 11.4650), (47.0400, 11.4850), (47.0050, 11.5050, "Brenner", "stop"),
        (46.9400, 11.4700), (46.8950, 11.4350, "Sterzing", "stop"), (46.8500, 11.5050), (46.7900, 11.6050),
        (46.7500, 11.6350), (46.7150, 11.6450, "Brixen", "stop"), (46.6400, 11.5700, "Klausen"), (46.5980, 11.5270),
        (46.5400, 11.4900), (46.5050, 11.4200), (46.4980, 11.3600, "Bolzano"),
    ]),
    ("m8-motorway", "car", "M8, Edinburgh to Glasgow", "smooth", [
        (55.9460, -3.2050, "Edinburgh"), (55.9400, -3.2400), (55.9200, -3.3000), (55.9090, -3.4100),
        (55.8950, -3.5200, "Livingston"), (55.8850, -3.6300), (55.8600, -3.6900), (55.8550, -3.7500, "Harthill", "stop"),
        (55.8400, -3.8600), (55.8300, -3.9300), (55.8350, -4.0100), (55.8470, -4.1000), (55.8720, -4.1900),
        (55.8670, -4.2350), (55.8660, -4.2700, "Glasgow"),
    ]),
    ("berlin-deliveries", "van", "Deliveries in the middle of Berlin", "straight", [
        (52.5219, 13.4132, "Alexanderplatz"), (52.5186, 13.4082), (52.5226, 13.4024, "Hackescher Markt", "stop"),
        (52.5297, 13.4013, "Rosenthaler Platz", "stop"), (52.5252, 13.3876), (52.5203, 13.3869, "Friedrichstraße", "stop"),
        (52.5170, 13.3889), (52.5163, 13.3777, "Brandenburger Tor"), (52.5096, 13.3759, "Potsdamer Platz", "stop"),
        (52.5075, 13.3904), (52.4979, 13.3916, "Hallesches Tor", "stop"), (52.5037, 13.4106, "Moritzplatz", "stop"),
        (52.4990, 13.4184, "Kottbusser Tor", "stop"), (52.5104, 13.4160), (52.5146, 13.4180, "Jannowitzbrücke"),
    ]),
    ("paris-la-defense-nation", "bus", "Bus line, La Défense to Nation", "straight", [
        (48.8918, 2.2380, "La Défense"), (48.8852, 2.2585, "Pont de Neuilly", "stop"),
        (48.8780, 2.2825, "Porte Maillot", "stop"), (48.8738, 2.2950, "Étoile", "stop"), (48.8720, 2.3007, "George V", "stop"),
        (48.8689, 2.3098, "Franklin D. Roosevelt", "stop"), (48.8656, 2.3212, "Concorde", "stop"),
        (48.8626, 2.3364, "Palais Royal", "stop"), (48.8585, 2.3471, "Châtelet", "stop"),
        (48.8574, 2.3514, "Hôtel de Ville", "stop"), (48.8552, 2.3610, "Saint-Paul", "stop"),
        (48.8531, 2.3691, "Bastille", "stop"), (48.8509, 2.3812), (48.8484, 2.3959, "Nation"),
    ]),
    ("seoul-ambulance", "car", "From Seoul Station to the university hospital", "straight", [
        (37.5547, 126.9707, "Seoul Station"), (37.5599, 126.9753, "Sungnyemun"), (37.5657, 126.9769, "City Hall"),
        (37.5703, 126.9769), (37.5703, 126.9831, "Jonggak"), (37.5704, 126.9921, "Jongno 3-ga"),
        (37.5709, 127.0019, "Jongno 5-ga", "stop"), (37.5770, 127.0020), (37.5797, 126.9990, "University hospital"),
    ]),
    ("dover-calais", "boat", "Ferry, Dover to Calais", "smooth", [
        (51.1265, 1.3340, "Dover"), (51.1195, 1.3440), (51.1050, 1.3850), (51.0700, 1.5000), (51.0200, 1.6800),
        (50.9900, 1.7900), (50.9780, 1.8350), (50.9690, 1.8600, "Calais"),
    ]),
    ("hangang-cycleway", "bike", "Along the Han, Yeouido to Amsa", "smooth", [
        (37.5285, 126.9327, "Yeouido"), (37.5190, 126.9480), (37.5110, 126.9600), (37.5065, 126.9790, "Dongjak"),
        (37.5100, 126.9955, "Banpo", "stop"), (37.5215, 127.0125), (37.5300, 127.0210), (37.5325, 127.0330),
        (37.5310, 127.0520, "Yeongdong Bridge"), (37.5255, 127.0650), (37.5190, 127.0800), (37.5205, 127.0905, "Jamsil", "stop"),
        (37.5300, 127.1035), (37.5425, 127.1140), (37.5490, 127.1210), (37.5560, 127.1290, "Amsa"),
    ]),
    ("prague-on-foot", "person", "On foot through Prague", "straight", [
        (50.0873, 14.4278, "Powder Tower"), (50.0878, 14.4247), (50.0875, 14.4213, "Old Town Square", "stop"),
        (50.0866, 14.4180), (50.0862, 14.4139, "Charles Bridge"), (50.0865, 14.4110), (50.0868, 14.4075),
        (50.0880, 14.4040, "Malostranské náměstí", "stop"), (50.0884, 14.4000), (50.0888, 14.3978), (50.0894, 14.3978), (50.0900, 14.3992, "Prague Castle"),
    ]),
]


def metres(a, b):
    return math.hypot((b[0] - a[0]) * 111195, (b[1] - a[1]) * 111195 * math.cos(math.radians(a[0])))


def spline(p0, p1, p2, p3, t):
    """Catmull and Rom: a curve through p1 and p2 that leaves p1 and meets p2 as its neighbours suggest."""
    return tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
                 for a, b, c, d in zip(p0, p1, p2, p3))


def line(places, kind, wanted=120):
    points = [p[:2] for p in places]
    total = sum(metres(a, b) for a, b in zip(points, points[1:]))
    out = [points[0]]
    for i in range(len(points) - 1):
        p0, p3 = points[max(i - 1, 0)], points[min(i + 2, len(points) - 1)]
        n = max(1, round(metres(points[i], points[i + 1]) / total * wanted))
        for k in range(1, n + 1):
            t = k / n
            out.append(spline(p0, points[i], points[i + 1], p3, t) if kind == "smooth"
                       else tuple(a + (b - a) * t for a, b in zip(points[i], points[i + 1])))
    return out


def gpx(category, title, kind, places):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<gpx version="1.1" creator="Fleetman" xmlns="http://www.topografix.com/GPX/1/1">']
    for place in places:
        if len(place) > 2:
            stop = "<type>stop</type>" if len(place) > 3 else ""
            lines.append(f'  <wpt lat="{place[0]:.5f}" lon="{place[1]:.5f}"><name>{escape(place[2])}</name>{stop}</wpt>')
    lines += ["  <trk>", f"    <name>{escape(title)}</name>", f"    <type>{category}</type>", "    <trkseg>"]
    lines += [f'      <trkpt lat="{lat:.5f}" lon="{lon:.5f}"/>' for lat, lon in line(places, kind)]
    return "\n".join(lines + ["    </trkseg>", "  </trk>", "</gpx>", ""])


for name, category, title, kind, places in TRACKS:
    (OUT / f"{name}.gpx").write_text(gpx(category, title, kind, places), encoding="utf-8")
